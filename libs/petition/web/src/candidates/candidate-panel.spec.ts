import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { provideRouter } from '@angular/router';
import type { CandidateList, CandidatesAsked } from '@tiepdan/petition/contract';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { CandidatePanel, type ChosenVerdict, type GivenVerdict } from './candidate-panel';

const LIST: CandidateList = {
  people: {
    items: [
      {
        citizen: { id: 'c1', version: 1, fullName: 'Nguyễn Văn Bình', birthYear: 1964, paperKind: 'none', address: 'Xã Hòa Ví' },
        reasons: ['name-place', 'name'],
        receptions: 2,
        petitions: 1,
      },
    ],
    total: 14,
  },
  receptions: { items: [], total: 0 },
  petitions: {
    items: [
      {
        id: 'p1',
        bookNumber: 12,
        bookYear: 2026,
        receivedOn: '2026-01-11',
        kind: 'complaint',
        stage: 'registered',
        people: ['Nguyễn Văn Bình'],
        matterId: 'm1',
        summary: 'Bồi thường đất',
        reasons: ['name', 'content'],
      },
    ],
    total: 1,
  },
};

@Component({
  imports: [CandidatePanel],
  template: `
    <input #typing />
    <tiepdan-candidate-panel
      [asked]="asked()"
      [given]="given()"
      (personTaken)="taken = $event.citizen.id"
      (verdictChosen)="chosen = $event"
    />
  `,
})
class Form {
  readonly asked = signal<CandidatesAsked>({});
  readonly given = signal<readonly GivenVerdict[] | null>([]);
  taken = '';
  chosen: ChosenVerdict | null = null;
}

describe('CandidatePanel', () => {
  let fixture: ComponentFixture<Form>;
  let http: HttpTestingController;
  const host = () => fixture.nativeElement as HTMLElement;
  const rest = (milliseconds = 300) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const requests = () => http.match((request) => request.url === '/api/candidates');
  /** Types without giving a timer the time to run out, however busy the machine is. */
  const type = (asked: CandidatesAsked) => {
    fixture.componentInstance.asked.set(asked);
    fixture.detectChanges();
  };
  /** What is asked once typing has rested; waits for the question, not for the clock. */
  const questions = async () => {
    for (const since = Date.now(); Date.now() - since < 5_000; ) {
      await rest(20);
      fixture.detectChanges();
      const asked = requests();
      if (asked.length) return asked;
    }
    throw new Error('nothing was asked');
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: MatIconRegistry, useClass: FakeMatIconRegistry }],
    });
    fixture = TestBed.createComponent(Form);
    http = TestBed.inject(HttpTestingController);
    await fixture.whenStable();
  });

  async function show(asked: CandidatesAsked = { name: 'Nguyễn Văn Bình' }): Promise<void> {
    type(asked);
    const [request] = await questions();
    request?.flush(LIST);
    await fixture.whenStable();
  }

  it('asks nothing of a letter or two, and once when typing rests', async () => {
    for (const name of ['N', 'Ng', 'Ngu', 'Nguy', 'Nguyễn']) type({ name });
    expect(requests()).toHaveLength(0);
    const asked = await questions();
    expect(asked.map(({ request }) => request.params.get('name'))).toEqual(['Nguyễn']);
    asked[0]?.flush(LIST);
  });

  it('drops the answer of an older text', async () => {
    type({ name: 'Nguyễn' });
    const [older] = await questions();
    // Not whenStable(): it would wait for the answer that is not to come.
    type({ name: 'Nguyễn Văn' });
    const [newer] = await questions();
    expect(older?.cancelled).toBe(true);
    newer?.flush(LIST);
    await fixture.whenStable();
    expect(host().textContent).toContain('Nguyễn Văn Bình');
  });

  it('says each reason in words and how many there are in all', async () => {
    await show();
    expect(host().textContent).toContain('cùng tên, cùng nơi ở');
    expect(host().textContent).toContain('tên gần giống; cùng nội dung');
    expect(host().textContent).toContain('1 trên 14');
    expect(host().querySelector('[aria-live]')?.textContent).toBe('Có thể trùng: 14 người, 0 lượt tiếp, 1 đơn.');
  });

  it('leaves the cursor where it is, goes there by F8, moves by arrows, and comes back by Escape', async () => {
    const typing = host().querySelector('input')!;
    typing.focus();
    await show();
    expect(document.activeElement).toBe(typing);
    typing.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true }));
    const stops = [...host().querySelectorAll<HTMLElement>('[data-stop]')];
    expect(document.activeElement).toBe(stops[0]);
    stops[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(stops[1]);
    stops[1]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(document.activeElement).toBe(typing);
  });

  it('keeps what was found, and the cursor in it, while newer text is asked about', async () => {
    await show();
    const stop = host().querySelector<HTMLElement>('[data-stop]')!;
    stop.focus();
    type({ name: 'Nguyễn Văn' });
    const [newer] = await questions();
    expect(document.activeElement).toBe(stop);
    newer?.flush(LIST);
    await fixture.whenStable();
    expect(document.activeElement).toBe(stop);
    type({ name: '' });
    await rest();
    await fixture.whenStable();
    expect(host().querySelector('[data-stop]')).toBeNull();
  });

  it('gives the person taken to the form', async () => {
    await show();
    host().querySelector<HTMLElement>('[data-stop]')!.click();
    expect(fixture.componentInstance.taken).toBe('c1');
  });

  it('asks the verdict on a petition, and shows the one given', async () => {
    await show();
    const menu = await TestbedHarnessEnvironment.documentRootLoader(fixture).getHarness(MatMenuHarness);
    await menu.open();
    const items = await menu.getItems();
    expect(items).toHaveLength(4);
    await items[0]!.click();
    expect(fixture.componentInstance.chosen).toMatchObject({ verdict: 'same', petition: { id: 'p1' } });
    fixture.componentInstance.given.set([{ earlierId: 'p1', number: '12/2026', verdict: 'same' }]);
    await fixture.whenStable();
    expect(host().querySelector('tiepdan-chip')?.textContent).toContain('Đơn trùng');
  });

  it('says on a sealed form that only contents are compared', async () => {
    await show({ kind: 'denunciation', summary: 'Thu phí sai quy định' });
    expect(host().textContent).toContain('chỉ so nội dung, không so người');
  });
});
