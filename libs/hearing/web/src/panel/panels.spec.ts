import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { DAY_VIEW, OPEN_DAY, ROW } from '../testing/sample-hearings';
import { LeaderDayHearings } from './leader-day-hearings';
import { MatterHearings } from './matter-hearings';
import { PetitionHearings } from './petition-hearings';
import { ReceptionHearings } from './reception-hearings';

async function show(panel: Type<unknown>, inputs: object, permissions: readonly string[] = ['hearing.read', 'hearing.register']) {
  localStorage.clear();
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => permissions.includes(permission) } },
    ],
  });
  const fixture = TestBed.createComponent(panel);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      fixture.detectChanges();
    }
  };
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  return { element, settle, http: TestBed.inject(HttpTestingController), said: () => element.textContent?.replace(/\s+/g, ' ') ?? '' };
}
const page = (items: readonly unknown[]) => ({ items, total: items.length, nextCursor: null });

describe('the requests on a record’s page', () => {
  it.each([
    [ReceptionHearings, { recordId: 'r1', matterId: null }, 'receptionId=r1&limit=10'],
    [ReceptionHearings, { recordId: 'r1', matterId: 'm1' }, 'matterId=m1&limit=10'],
    [PetitionHearings, { recordId: 'p1', matterId: 'm1' }, 'matterId=m1&limit=10'],
    [MatterHearings, { recordId: 'm1', matterId: null }, 'matterId=m1&limit=10'],
  ])('are those of its matter (%#)', async (panel, inputs, params) => {
    const { http } = await show(panel, inputs);
    expect(http.expectOne(({ url }) => url === '/api/hearings').request.params.toString()).toBe(params);
  });

  it('a new one is made from the record itself, for a day with free places or the waiting list', async () => {
    const { element, http, settle, said } = await show(PetitionHearings, { recordId: 'p1', matterId: 'm1' });
    http.expectOne(({ url }) => url === '/api/hearings').flush(page([]));
    await settle();
    expect(said()).toContain('Chưa đăng ký gặp lãnh đạo về việc này.');
    element.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await settle();
    http.expectOne('/api/hearings/open-days').flush([OPEN_DAY]);
    await settle();
    const dialog = document.querySelector('mat-dialog-container');
    expect(dialog?.textContent).toContain('còn 2/3 chỗ');
    const send = async () => {
      dialog?.querySelector('form')?.requestSubmit();
      await settle();
    };
    await send();
    http.expectNone({ method: 'POST', url: '/api/hearings' });
    expect(dialog?.textContent).toContain('Xin chọn một ngày tiếp hoặc danh sách chờ.');
    dialog?.querySelector<HTMLInputElement>('input[type="radio"]')?.click();
    await settle();
    await send();
    const sent = http.expectOne({ method: 'POST', url: '/api/hearings' });
    expect(sent.request.body).toEqual({ petitionId: 'p1', leaderDayId: 'day1', slotAt: null, headCount: null, note: null });
    sent.flush({ code: 'HEARING.DAY_FULL', message: 'Ngày tiếp đã đủ.', requestId: 'r' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(dialog?.textContent).toContain('Ngày tiếp đã đủ.');
  });

  it('are only shown to who may make none, and not at all to who may not read them', async () => {
    const { element, http, settle } = await show(MatterHearings, { recordId: 'm1' }, ['hearing.read']);
    http.expectOne(({ url }) => url === '/api/hearings').flush(page([{ ...ROW, actions: [] }]));
    await settle();
    expect(element.querySelector('button')).toBeNull();
    expect(element.querySelector('a[href="/hearings/h1"]')).not.toBeNull();
    TestBed.resetTestingModule();
    const none = await show(MatterHearings, { recordId: 'm1' }, []);
    none.http.expectNone(({ url }) => url === '/api/hearings');
    expect(none.element.textContent).toBe('');
  });
});

describe('the day’s agenda on its page', () => {
  it('says who is heard, how much is still to be done, and leads to both screens', async () => {
    const { element, http, settle, said } = await show(LeaderDayHearings, { recordId: 'day1' });
    http.expectOne('/api/hearings/days/day1').flush(DAY_VIEW);
    await settle();
    expect(said()).toContain('08:00 · Nguyễn Văn Bình');
    expect(said()).toContain('Còn 2 việc chuẩn bị chưa xong');
    expect(element.querySelector('a[href="/hearings/days/day1/live"]')).not.toBeNull();
  });
});
