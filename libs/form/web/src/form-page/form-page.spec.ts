import { MatButtonHarness } from '@angular/material/button/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import { MatTooltipHarness } from '@angular/material/tooltip/testing';
import { formPaths, type FormCheck } from '@tiepdan/form/contract';
import { openAddress, wordsOf } from '@tiepdan/identity/web/testing';
import { formRoutes } from '../form.routes';
import { beforeOf, DOUBTED, FAILED, listOf, periodOf, queryOf, recordsOf, tableOf } from '../testing/form-fixture';

const TABLE = formPaths.table('01-TCD');
const RECORDS = formPaths.records('01-TCD', 6);
const Q4 = periodOf('2026-Q4');

async function open(address: string, { failing = [] as readonly FormCheck[], may = ['form.read', 'form.export', 'report.read'] } = {}) {
  const its = await openAddress(address, {
    routes: [{ path: 'reports/forms', children: formRoutes }],
    can: (permission) => may.includes(permission),
  });
  const cell = (key: string) => its.page().querySelector<HTMLElement>(`[data-cell="${key}"]`);
  const answerTable = async () => {
    await its.answer(TABLE, tableOf(Q4, failing));
    await its.answer(formPaths.list, listOf(Q4, failing.length));
  };
  const keyed = async (key: string, init: KeyboardEventInit = {}) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    await its.settle();
  };
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset['cell'];
  return { ...its, cell, answerTable, keyed, focused };
}

describe('FormPage', () => {
  it('opens the first form of the quarter that holds today, and asks for its numbers', async () => {
    const its = await open('/reports/forms');
    const asked = its.asked(TABLE);
    expect(asked.request.params.get('period')).toBe('2026-Q4');
    asked.flush(tableOf(Q4));
    await its.settle();
    expect(wordsOf(its.page().querySelector('h1'))).toBe('Biểu 01/TCD');
    expect(its.said()).toContain('Quý IV năm 2026: từ ngày 15/09/2026 đến ngày 14/12/2026. Biểu theo Thông tư 06/2025/TT-TTCP.');
  });

  it('draws the form as printed: merged headings, numbers with formulas, a row a unit, the total', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4');
    await its.answerTable();
    const head = [...its.page().querySelectorAll('thead tr')].map((row) =>
      [...row.children].map((cell) => [wordsOf(cell), cell.getAttribute('colspan')]),
    );
    expect(head).toHaveLength(5);
    expect(head[0]).toEqual([
      ['Đơn vị', null],
      ['Tổng số lượt tiếp', '1'],
      ['Tổng số người được tiếp', '1'],
      ['Tổng số vụ việc tiếp', '1'],
      ['Tổng số đoàn đông người', '1'],
      ['Tiếp thường xuyên', '5'],
      ['Tiếp định kỳ và đột xuất của Thủ trưởng', '12'],
    ]);
    expect(head[4]?.[0]?.[0]?.replaceAll('\u200b', '')).toBe('(1)=5+11+17');
    expect([...its.page().querySelectorAll('tbody tr')].map((row) => wordsOf(row.querySelector('th')))).toEqual([
      'Ban Tiếp công dân tỉnh Đắk Sơn Tính từ hồ sơ của cơ quan',
      'UBND xã Ea Kmát Đơn vị đã báo cáo',
      'UBND xã Cư Pui',
    ]);
    expect(wordsOf(its.cell('total:1'))).toBe('1.457');
    expect(wordsOf(its.cell('own:20'))).toBe('0');
  });

  it('says across the row that a unit has not reported, which is not zero', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4');
    await its.answerTable();
    expect(its.cell('unit-b:1')).toBeNull();
    const missing = its.page().querySelector('td.missing');
    expect([wordsOf(missing), missing?.getAttribute('colspan')]).toEqual(['Chưa báo cáo', '21']);
  });

  it('tells a column by its heading', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4');
    await its.answerTable();
    const tooltip = await its.loader.getHarness(MatTooltipHarness.with({ selector: '[data-cell="column:6"]' }));
    await tooltip.show();
    expect(await tooltip.getTooltipText()).toContain('Đơn vị tính: người.');
  });

  it('opens the records behind a number of its own, with the formula worked out, and gives the focus back on Esc', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4');
    await its.answerTable();
    const cell = its.cell('own:6');
    expect(cell?.getAttribute('href')).toBe('/reports/forms/01-TCD?period=2026-Q4&cell=own%3A6');
    cell?.click();
    await its.settle();
    expect(its.address()).toBe('/reports/forms/01-TCD?period=2026-Q4&cell=own:6');
    await its.answer(RECORDS, recordsOf(Q4));
    const panel = its.page().querySelector('aside');
    expect(wordsOf(panel)).toContain('Tổng cộng 30 người, từ 14 bản ghi.');
    expect([...(panel?.querySelectorAll('li a.line') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '/receptions/r1',
      '/petitions/p1',
      '/oversight/trainings',
    ]);
    expect(wordsOf(panel)).toContain('Lớp 2');
    expect(document.activeElement?.id).toBe('records-heading');
    await its.keyed('Escape');
    expect(its.address()).toBe('/reports/forms/01-TCD?period=2026-Q4');
    expect(its.focused()).toBe('own:6');
  });

  it('works a printed formula out with the numbers of the row', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4&cell=own:1');
    await its.answerTable();
    const formula = its.page().querySelector('.formulas li');
    expect(wordsOf(formula)).toBe('(1) = (5) + (11) + (17)40 = 14 + 20 + 6Khớp');
    expect(formula?.querySelectorAll('a')[1]?.getAttribute('href')).toBe('/reports/forms/01-TCD?period=2026-Q4&cell=own:5');
  });

  it('says in words how a number is counted, when asked', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4&cell=column:6');
    await its.answerTable();
    its.http.expectNone(formPaths.query('01-TCD', 6));
    await its.press('Số này được đếm như thế nào');
    await its.answer(formPaths.query('01-TCD', 6), queryOf(Q4));
    expect(wordsOf(its.page().querySelector('.query'))).toContain('Cộng số người có mặt.');
  });

  it('opens the total into its units, and a unit into all it reports', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4&cell=total:6');
    await its.answerTable();
    expect([...its.page().querySelectorAll('aside tbody tr')].map(wordsOf)).toEqual([
      'Ban Tiếp công dân tỉnh Đắk Sơn30',
      'UBND xã Ea Kmát1.500',
      'UBND xã Cư Pui Chưa báo cáo',
    ]);
    its.cell('unit-a:5')?.click();
    await its.settle();
    expect(wordsOf(its.page().querySelector('aside h2'))).toBe('UBND xã Ea Kmát');
    expect(its.page().querySelectorAll('aside tbody tr')).toHaveLength(21);
    expect(wordsOf(its.page().querySelector('aside tr.here'))).toBe('(5) Tiếp thường xuyên › Số lượt tiếp 1.417 lượt');
    its.http.expectNone((request) => request.url.includes('/records'));
  });

  it('is one stop of Tab; arrows walk over the cells, Home and End to the ends, rows without numbers are stepped over', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4');
    await its.answerTable();
    expect([...its.page().querySelectorAll('[data-cell][tabindex="0"]')].map((cell) => cell.getAttribute('data-cell'))).toEqual(['own:1']);
    its.cell('own:1')?.focus();
    await its.keyed('ArrowRight');
    expect(its.focused()).toBe('own:2');
    await its.keyed('ArrowUp');
    expect(its.focused()).toBe('column:2');
    await its.keyed('ArrowUp');
    expect(its.focused()).toBe('column:2');
    for (let step = 0; step < 3; step += 1) await its.keyed('ArrowDown');
    expect(its.focused()).toBe('total:2');
    await its.keyed('End');
    expect(its.focused()).toBe('total:21');
    await its.keyed('Home', { ctrlKey: true });
    expect(its.focused()).toBe('column:1');
    expect(its.page().querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
  });

  it('marks the cells that a failed check speaks about, and lists the checks with links to them', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4', { failing: [DOUBTED, FAILED] });
    await its.answerTable();
    expect(its.cell('own:2')?.getAttribute('aria-label')).toContain('Có phép kiểm tra không khớp.');
    expect(its.cell('own:1')?.querySelector('mat-icon')).toBeNull();
    expect(its.cell('own:6')?.querySelector('mat-icon.must')).not.toBeNull();
    const rows = [...its.page().querySelectorAll('tiepdan-form-checks tbody tr')];
    expect(rows.map((row) => wordsOf(row.querySelector('tiepdan-chip')))).toEqual(['Không khớp', 'Cần xem lại']);
    expect(rows.flatMap((row) => [...row.querySelectorAll('a')].map((link) => link.getAttribute('href')))).toEqual([
      '/reports/forms/01-TCD?period=2026-Q4&cell=own:2',
      '/reports/forms/01-TCD?period=2026-Q4&cell=own:6',
      '/reports/forms/02-XLD?period=2026-Q4&cell=unit-a:6',
    ]);
    expect(its.said()).toContain('Trong 3 phép kiểm tra có 1 phép phải khớp mà chưa khớp, 1 điểm cần xem lại.');
    expect(its.said()).toContain('2 không khớp');
    await its.press('Xem cả phép đã khớp');
    expect(its.page().querySelectorAll('tiepdan-form-checks tbody tr')).toHaveLength(3);
  });

  it('puts the same period of last year under each number, on the same forms', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4');
    await its.answerTable();
    const toggle = await its.loader.getHarness(MatSlideToggleHarness.with({ label: 'So với cùng kỳ' }));
    const answered = its.settle(20).then(async () => {
      const asked = its.asked(TABLE);
      asked.flush(beforeOf(Q4));
      await its.settle();
      return [asked.request.params.get('period'), asked.request.params.get('set')];
    });
    await toggle.check();
    expect(await answered).toEqual(['2025-Q4', 'tt06']);
    expect(its.address()).toBe('/reports/forms/01-TCD?period=2026-Q4&compare=true');
    expect(wordsOf(its.cell('own:1'))).toBe('40 +7 (tăng 21,2%)');
    expect(wordsOf(its.cell('own:3'))).toBe('33 0 (không đổi)');
    expect(wordsOf(its.cell('total:1'))).toBe('1.457 +7 (tăng 0,5%)');
    expect(its.said()).toContain('So với cùng kỳ từ ngày 15/09/2025 đến ngày 14/12/2025.');
  });

  it('does not compare totals of different units, and says whose numbers are missing', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4&compare=true');
    const before = beforeOf(Q4);
    const rows = before.rows.map((row) => (row.unitId === 'unit-a' ? { ...row, state: 'missing' as const, values: null } : row));
    for (const request of its.http.match(({ url }) => url === TABLE))
      request.flush(request.request.params.get('period') === '2025-Q4' ? { ...before, rows } : tableOf(Q4));
    await its.settle();
    expect(wordsOf(its.cell('own:1'))).toBe('40 +7 (tăng 21,2%)');
    expect([wordsOf(its.cell('unit-a:1')), wordsOf(its.cell('total:1'))]).toEqual(['1.417', '1.457']);
    expect(its.said()).toContain('vì 1 đơn vị chỉ có số liệu của một trong hai kỳ: UBND xã Ea Kmát.');
  });

  it('counts to an earlier day, says so, and goes back to the whole period', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4&asOf=2026-10-31');
    expect(its.asked(TABLE).request.params.get('asOf')).toBe('2026-10-31');
    expect(its.said()).toContain('Số liệu tính đến hết ngày 31/10/2026');
    await its.press('Bỏ ngày này, tính cả kỳ');
    expect(its.address()).toBe('/reports/forms/01-TCD?period=2026-Q4');
    await its.press('Tính đến ngày…');
    expect(document.activeElement?.closest('tiepdan-day-field')).not.toBeNull();
    await its.type('tiepdan-day-field input', '30/9/2026');
    await its.press('Xem');
    expect(its.address()).toBe('/reports/forms/01-TCD?period=2026-Q4&asOf=2026-09-30');
    expect(wordsOf(document.activeElement)).toBe('Tính đến ngày…');
  });

  it('goes to the first form of the other regime where it has none of the same name', async () => {
    const its = await open('/reports/forms/06-QLKNTC?period=2026-Y');
    await its.press('Chọn mẫu biểu');
    await its.press(/Thông tư 01\/2024/);
    expect(its.address()).toBe('/reports/forms/01-TCD?period=2026-Y&set=tt01-2024');
    expect(its.asked(TABLE).request.params.get('set')).toBe('tt01-2024');
  });

  it('says that a period has no such form, and which it has', async () => {
    const its = await open('/reports/forms/06-QLKNTC?period=2023-Q4');
    its.http.expectNone(formPaths.table('06-QLKNTC'));
    expect(its.said()).toContain('Kỳ này không có biểu 06-QLKNTC');
    expect(its.said()).toContain('Thông tư 02/2021/TT-TTCP');
  });

  it('asks nothing for an address that names no period', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q9');
    its.http.expectNone(() => true);
    expect(its.said()).toContain('Không có kỳ báo cáo "2026-Q9".');
  });

  it('gives files only to those who may take them', async () => {
    const reader = await open('/reports/forms/01-TCD?period=2026-Q4', { may: ['form.read'] });
    expect(reader.buttons().filter((words) => words.startsWith('Tải'))).toEqual([]);
  });

  it('says why a file is refused, and offers a draft', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4');
    await its.answerTable();
    const refusal = JSON.stringify({
      code: 'FORM.CHECK_FAILS',
      message: 'Chưa xuất được biểu: 1 phép kiểm tra chưa khớp.',
      requestId: 'q',
    });
    const blob = new Blob([refusal]);
    blob.text = () => Promise.resolve(refusal); // jsdom's blobs do not read themselves
    const button = await its.loader.getHarness(MatButtonHarness.with({ text: /Tải \.xlsx/ }));
    await Promise.all([its.settle(20), button.click()]);
    its.asked('/api/forms.xlsx?period=2026-Q4').flush(blob, { status: 409, statusText: 'Conflict' });
    await its.settle(20);
    expect(wordsOf(its.page().querySelector('[role="alert"]'))).toContain('Chưa xuất được biểu: 1 phép kiểm tra chưa khớp.');
    await its.press('Tải bản dự thảo');
    its.asked('/api/forms.xlsx?period=2026-Q4&draft=true');
  });

  it('says what went wrong and tries again', async () => {
    const its = await open('/reports/forms/01-TCD?period=2026-Q4');
    its
      .asked(TABLE)
      .flush(
        { code: 'SERVER.DATABASE_AWAY', message: 'Chưa kết nối được cơ sở dữ liệu.', requestId: 'q1' },
        { status: 503, statusText: 'x' },
      );
    await its.settle();
    expect(wordsOf(its.page().querySelector('[role="alert"]'))).toContain('Chưa kết nối được cơ sở dữ liệu.');
    await its.press('Thử lại');
    await its.answerTable();
    expect(wordsOf(its.cell('own:1'))).toBe('40');
  });
});
