import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HarnessLoader } from '@angular/cdk/testing';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import type { MatterView } from '@tiepdan/matter/contract';
import { fieldRoutes, matterRoutes } from '../matter.routes';
import { MATTER, OTHER, RECORDS } from '../testing/sample-matters';

describe('pages of matters', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let root: HarnessLoader;

  const open = async (address: string, permissions: readonly string[]) => {
    localStorage.clear();
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter(
          [
            { path: 'matters', children: matterRoutes },
            { path: 'admin/fields', children: fieldRoutes },
          ],
          // As the application does: an id of the address is an input of the page.
          withComponentInputBinding(),
        ),
        { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => permissions.includes(permission) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create(address);
    root = TestbedHarnessEnvironment.documentRootLoader(harness.fixture);
    await settle();
  };
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const answer = async (view: MatterView) => {
    for (const request of http.match(`/api/matters/${view.id}`)) request.flush(view);
    for (const request of http.match(`/api/matters/${view.id}/history`)) request.flush([]);
    for (const request of http.match(`/api/matters/${view.id}/belongings`)) request.flush(view.id === MATTER.id ? RECORDS : []);
    await settle();
  };
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const words = (): string => page().textContent?.replace(/\s+/g, ' ') ?? '';
  const dialog = () => document.querySelector<HTMLElement>('.mat-mdc-dialog-container');
  const press = async (text: string) => {
    const buttons = [...(dialog() ?? page()).querySelectorAll('button')];
    buttons.find((button) => button.textContent?.trim() === text)?.click();
    await settle();
  };
  const write = async (control: string, text: string) => (await root.getHarness(MatInputHarness.with({ selector: `[formControlName="${control}"]` }))).setValue(text);

  afterEach(() => http.verify());

  it('shows what marks the matter out with its day, basis and criteria', async () => {
    await open('/matters/m1', ['matter.read']);
    await answer(MATTER);
    expect(words()).toContain('Phức tạp từ 01/10/2026');
    expect(words()).toContain('Có yếu tố nước ngoài');
    expect([...page().querySelectorAll('button, a')].map((act) => act.textContent?.trim())).not.toContain('Gộp');
    expect(words()).not.toContain('Thôi đánh dấu');
  });

  it('calls a denunciation of two criteria very complex', async () => {
    await open('/matters/m1', []);
    await answer({ ...MATTER, kind: 'denunciation', sealed: true, flags: [{ ...MATTER.flags[0]!, criteria: ['foreign', 'many-agencies'] }] });
    expect(words()).toContain('Đặc biệt phức tạp từ 01/10/2026');
  });

  it('leads from a merged matter to the one that was kept, and offers only to undo', async () => {
    await open('/matters/m1', ['matter.gather', 'matter.correct', 'matter.flag']);
    await answer({ ...MATTER, status: 'cancelled', mergedInto: { id: 'm2', number: 'VV-2026-000002', summary: 'Ghi lần hai' } });
    expect(page().querySelector('.merged a')?.getAttribute('href')).toBe('/matters/m2');
    expect([...page().querySelectorAll('button')].map((button) => button.textContent?.trim())).toEqual(['Hoàn tác gộp']);
    await press('Hoàn tác gộp');
    await write('reason', 'Gộp nhầm');
    await press('Hoàn tác gộp');
    const request = http.expectOne('/api/matters/m1/merger/undoing');
    expect(request.request.body).toEqual({ version: 4, reason: 'Gộp nhầm' });
    request.flush({ id: 'm1', version: 5 });
    await settle();
    await answer(MATTER);
  });

  it('raises a flag: criteria only of a complex matter, and a refusal leaves what was typed', async () => {
    await open('/matters/m1', ['matter.flag']);
    await answer({ ...MATTER, flags: [] });
    await press('Đánh dấu');
    await (await root.getHarness(MatCheckboxHarness.with({ label: 'Có yếu tố nước ngoài' }))).check();
    await write('basis', 'Văn bản xác định số 9');
    await press('Đánh dấu');
    const request = http.expectOne('/api/matters/m1/flags');
    expect(request.request.body).toEqual({ flag: 'complex', criteria: ['foreign'], fromOn: '2026-11-20', untilOn: null, basis: 'Văn bản xác định số 9', note: null });
    request.flush({ code: 'MATTER.FLAG_OVERLAPS', message: 'Vụ việc đã có dấu "Phức tạp" trong khoảng ngày này.', requestId: 'q' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(dialog()?.textContent).toContain('đã có dấu');
    expect(await (await root.getHarness(MatInputHarness.with({ selector: '[formControlName="basis"]' }))).getValue()).toBe('Văn bản xác định số 9');
    await press('Thôi');
  });

  it('merges after both were seen side by side', async () => {
    await open('/matters/m1', ['matter.gather']);
    await answer(MATTER);
    await press('Gộp');
    const search = await root.getHarness(MatAutocompleteHarness);
    await search.enterText('thu hồi');
    await new Promise((resolve) => setTimeout(resolve, 220));
    http
      .expectOne((request) => request.url === '/api/matters' && request.params.get('kind') === 'complaint')
      .flush({ items: [{ ...MATTER }, { ...OTHER }].map(({ id, number, summary }) => ({ id, number, summary })), total: 2, nextCursor: null });
    await settle();
    const offers = await search.getOptions();
    expect(await Promise.all(offers.map((offer) => offer.getText()))).toEqual(['VV-2026-000002 · Thu hồi đất, ghi lần hai']);
    document.querySelector<HTMLElement>('mat-option')?.click();
    await settle();
    await answer(MATTER);
    await answer(OTHER);
    expect(dialog()?.textContent).toContain('3 bản ghi của VV-2026-000001 chuyển sang VV-2026-000002');
    await write('reason', 'Cùng một nội dung');
    await press('Gộp');
    const request = http.expectOne('/api/matters/m1/merger');
    expect(request.request.body).toEqual({ version: 4, intoId: 'm2', intoVersion: 7, reason: 'Cùng một nội dung' });
    request.flush({ id: 'm1', version: 5, intoId: 'm2', intoVersion: 8, moved: { receptions: 1, petitions: 1, documents: 1, flags: 1 } });
    await settle();
    await answer(OTHER);
    expect(TestBed.inject(Router).url).toBe('/matters/m2');
  });

  it('splits what was ticked; a paper goes with its petition', async () => {
    await open('/matters/m1/split', ['matter.gather']);
    await answer(MATTER);
    http.expectOne('/api/fields').flush([{ code: 'land-recovery', name: 'Thu hồi đất', groupName: 'Đất đai', countedIn: { complaint: 'Biểu 02/XLD, cột 9: Đất đai' } }]);
    await settle();
    expect(words()).toContain('Thống kê: Biểu 02/XLD, cột 9: Đất đai');
    expect(await (await root.getHarness(MatCheckboxHarness.with({ label: /Văn bản/ }))).isDisabled()).toBe(true);
    await (await root.getHarness(MatCheckboxHarness.with({ label: /Đơn 12/ }))).check();
    expect(words()).toContain('2 trong 3 bản ghi chuyển sang vụ việc mới.');
    await write('summary', 'Giá đất bồi thường');
    await write('reason', 'Hai nội dung');
    await press('Tách vụ việc');
    const request = http.expectOne('/api/matters/m1/split');
    expect(request.request.body).toEqual({
      version: 4,
      reason: 'Hai nội dung',
      details: { kind: 'complaint', fieldCode: 'land-recovery', summary: 'Giá đất bồi thường' },
      receptionIds: [],
      petitionIds: ['p1'],
      documentIds: ['d1'],
    });
    request.flush({ id: 'm1', version: 5, newId: 'm2', newNumber: 'VV-2026-000002', newVersion: 1 });
    await settle();
    await answer(OTHER);
    expect(TestBed.inject(Router).url).toBe('/matters/m2');
  });

  it('shows where each field is counted', async () => {
    await open('/admin/fields', ['matter.read']);
    const place = { complaint: 'land', denunciation: 'administrative', proposal: null };
    http.expectOne('/api/field-catalogue').flush({
      columns: [
        { formSet: 'tt06', kind: 'complaint', code: 'land', form: '02/XLD', number: 9, label: 'Đất đai' },
        { formSet: 'tt06', kind: 'denunciation', code: 'administrative', form: '02/XLD', number: 15, label: 'Hành chính' },
      ],
      fields: [{ code: 'land-recovery', name: 'Thu hồi đất', groupName: 'Đất đai', places: { tt06: place, 'tt01-2024': place, 'tt02-2021': place } }],
    });
    await settle();
    const cells = [...page().querySelectorAll('tbody td')].map((cell) => cell.textContent?.trim());
    expect(cells).toEqual(['Thu hồi đất', '02/XLD, cột 9: Đất đai', '02/XLD, cột 15: Hành chính', '–']);
  });
});
