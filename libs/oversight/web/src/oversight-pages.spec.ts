import { MatInputHarness } from '@angular/material/input/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { openAddress, openDialog } from '@tiepdan/identity/web/testing';
import { InspectionFactDialog } from './forms/fact-dialog';
import { InstrumentDialog } from './forms/instrument-dialog';
import { oversightRoutes } from './oversight.routes';
import { FIGURES, INSPECTION, INSTRUMENT } from './testing/sample-oversight';

const OFFICE = ['oversight.read', 'oversight.record', 'oversight.cancel'];
const page = (address: string, permissions: readonly string[] = OFFICE) =>
  openAddress(address, { routes: [{ path: 'oversight', children: oversightRoutes }], can: (permission) => permissions.includes(permission) });
const paged = (row: object) => ({ items: [row], total: 1, nextCursor: null });

describe('the page of instruments', () => {
  it('counts the year of reporting until a period is chosen, each number with its column and its records', async () => {
    const its = await page('/oversight');
    expect(its.asked('/api/oversight-figures').request.params.get('from')).toBe('2025-12-15');
    await its.answer('/api/legal-instruments', paged(INSTRUMENT));
  });

  it('shows what each number counts, and opens its records under the same days', async () => {
    const its = await page('/oversight?from=2026-09-15&to=2026-12-14');
    await its.answer('/api/oversight-figures', FIGURES);
    await its.answer('/api/legal-instruments', paged(INSTRUMENT));
    expect(its.said()).toContain('Số liệu Biểu 06/QLKNTC, từ 15/09/2026 đến 14/12/2026');
    expect(its.said()).toContain('(2) Văn bản được sửa đổi, bổ sung1');
    expect(its.said()).toContain('12/QĐ-UBND');
    expect(its.page().querySelector('dd a')?.getAttribute('href')).toBe('/oversight?from=2026-09-15&to=2026-12-14&change=new');
  });

  it('says what belongs here while it is empty, and offers to enter it only to whoever may', async () => {
    const its = await page('/oversight', ['oversight.read']);
    await its.answer('/api/oversight-figures', { ...FIGURES, values: FIGURES.values.map(() => 0) });
    await its.answer('/api/legal-instruments', { items: [], total: 0, nextCursor: null });
    expect(its.said()).toContain('Chưa ghi văn bản quản lý, chỉ đạo nào');
    expect(its.buttons()).not.toContain('Ghi văn bản');
  });

  it('cancels a line with its reason', async () => {
    const its = await page('/oversight');
    await its.answer('/api/oversight-figures', FIGURES);
    await its.answer('/api/legal-instruments', paged(INSTRUMENT));
    const menu = await its.loader.getHarness(MatMenuHarness.with({ selector: 'tiepdan-oversight-row-menu button' }));
    await menu.open();
    await menu.clickItem({ text: /Hủy/ });
    await its.type('textarea', 'Ghi hai lần');
    await its.submit();
    const sent = its.asked('/api/legal-instruments/v1/cancellation');
    expect(sent.request.body).toEqual({ version: 1, reason: 'Ghi hai lần' });
    sent.flush({ id: 'v1', version: 2 });
    await its.settle();
  });
});

describe('the page of inspections', () => {
  it('lists each with its conclusion, what was recommended and what was done', async () => {
    const its = await page('/oversight/inspections?list=enforcing&from=2026-09-15&to=2026-12-14');
    await its.answer('/api/oversight-figures', FIGURES);
    const asked = its.asked('/api/inspections');
    expect(asked.request.params.get('list')).toBe('enforcing');
    asked.flush(paged(INSPECTION));
    await its.settle();
    expect(its.said()).toContain('1 cuộc thanh tra: từ 15/09/2026 đến 14/12/2026 kết luận phải thi hành trong kỳ');
    expect(its.said()).toContain('45/KL-TTr, ngày 20/09/2026');
    expect(its.said()).toContain('Đã kết luận, đang thi hành');
  });

  it('shows one with its facts and offers what comes next', async () => {
    const its = await page('/oversight/inspections/k1');
    await its.answer('/api/inspections/k1', INSPECTION);
    await its.answer('/api/inspections/k1/history', []);
    expect(its.said()).toContain('Xử lý hành chính 2 tổ chức, 5 cá nhân; chuyển cơ quan điều tra 1 cá nhân');
    expect(its.said()).toContain('Đã xử lý hành chính 1 tổ chức, 2 cá nhân');
    expect(its.buttons()).toEqual(expect.arrayContaining(['Ghi kết quả thi hành', 'Ghi thi hành xong', 'Bỏ kết luận', 'Sửa', 'Hủy']));
  });

  it('takes a fact back with its reason', async () => {
    const its = await page('/oversight/inspections/k1');
    await its.answer('/api/inspections/k1', INSPECTION);
    await its.answer('/api/inspections/k1/history', []);
    await its.press('Bỏ kết quả ngày 10/10/2026');
    await its.type('textarea', 'Ghi nhầm số');
    await its.submit();
    expect(its.asked('/api/inspections/k1/fact-cancellation').request.body).toEqual({ version: 3, factId: 'f1', reason: 'Ghi nhầm số' });
  });
});

describe('the dialogs', () => {
  type Dialog = Awaited<ReturnType<typeof openDialog>>;
  const type = async ({ loader }: Dialog, name: string, text: string) => (await loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }))).setValue(text);

  it('enter a new instrument, without a reason', async () => {
    const dialog = await openDialog(InstrumentDialog, { record: null });
    await dialog.submit();
    dialog.http.expectNone('/api/legal-instruments');
    expect(dialog.said()).not.toContain('Lý do sửa');
    await type(dialog, 'number', ' 15/CT-UBND ');
    await type(dialog, 'title', 'Chỉ thị về tiếp công dân');
    const day = await dialog.loader.getHarness(MatInputHarness.with({ ancestor: 'tiepdan-day-field' }));
    await day.setValue('01/10/2026');
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/legal-instruments');
    expect(sent.request.body).toEqual({ change: 'new', number: '15/CT-UBND', title: 'Chỉ thị về tiếp công dân', issuedOn: '2026-10-01', note: null });
    sent.flush({ id: 'v2', version: 1 });
    await dialog.settle();
    expect(dialog.closed).toEqual([{ id: 'v2', version: 1 }]);
  });

  it('correct one over the version seen, with a reason', async () => {
    const dialog = await openDialog(InstrumentDialog, { record: INSTRUMENT });
    await dialog.submit();
    expect(dialog.said()).toContain('Chưa ghi ô này.');
    await type(dialog, 'reason', 'Ghi nhầm số');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/legal-instruments/v1').request.body).toMatchObject({ version: 1, reason: 'Ghi nhầm số', change: 'amended' });
  });

  it('take no fact in which nothing was done', async () => {
    const dialog = await openDialog(InspectionFactDialog, { record: INSPECTION });
    await dialog.submit();
    expect(dialog.said()).toContain('Ghi ít nhất một số lớn hơn 0.');
    await type(dialog, 'people', '3');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/inspections/k1/facts').request.body).toEqual({ version: 3, on: '2026-11-20', organisations: 0, people: 3, cases: 0, accused: 0, note: null });
  });
});
