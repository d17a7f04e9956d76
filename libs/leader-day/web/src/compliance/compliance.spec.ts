import type { ComplianceFigures, ComplianceReport } from '@tiepdan/leader-day/contract';
import { openPage } from '../testing/open-page';

const NOTHING: ComplianceFigures['counts'] = {
  published: 0,
  direct: 0,
  delegated: 0,
  nobody: 0,
  'not-held': 0,
  'to-come': 0,
  unrecorded: 0,
  'postponed-out': 0,
  'ad-hoc': 0,
};
const figures = (required: number, direct: number, delegated = 0): ComplianceFigures => ({
  required,
  shortage: Math.max(0, required - direct - delegated),
  counts: { ...NOTHING, published: direct + delegated, direct, delegated },
});

/** The Chairman received every month of the first quarter but March, once by a deputy. */
const REPORT: ComplianceReport = {
  year: 2026,
  asOf: '2026-04-10',
  leaders: [
    {
      leaderId: 'h1',
      fullName: 'Đặng Minh Vượng',
      position: 'Chủ tịch UBND tỉnh',
      chair: true,
      active: true,
      duty: 'Ít nhất 01 ngày mỗi tháng (Luật Tiếp công dân, Điều 12 khoản 5)',
      months: [
        { month: 1, ended: true, ...figures(1, 1) },
        { month: 2, ended: true, ...figures(1, 0, 1) },
        { month: 3, ended: true, ...figures(1, 0) },
      ],
      quarters: [{ quarter: 1, ...figures(3, 1, 1) }],
      year: figures(12, 1, 1),
      shortageWords: 'Thiếu 1 ngày (tháng 3)',
    },
    {
      leaderId: 'h2',
      fullName: 'Bùi Thị Ngọc Liên',
      position: 'Phó Chủ tịch UBND tỉnh',
      chair: false,
      active: true,
      duty: null,
      months: [],
      quarters: [],
      year: figures(0, 0),
      shortageWords: null,
    },
  ],
  total: figures(12, 1, 1),
};

async function openCompliance() {
  const its = await openPage('/leader-days/compliance?year=2026');
  await its.answer('/api/leader-days/compliance', REPORT);
  const row = (label: string) => {
    const found = [...its.page().querySelectorAll('tbody tr')].find((one) => one.querySelector('th')?.textContent?.trim() === label);
    return [...(found?.querySelectorAll('td') ?? [])];
  };
  return { ...its, row, numbers: (label: string) => row(label).map((cell) => cell.textContent?.trim()) };
}

describe('the compliance page', () => {
  it('has three months and their quarter, four times, and the year', async () => {
    const page = await openCompliance();
    expect(page.numbers('Phải tiếp')).toHaveLength(17);
    expect(page.numbers('Phải tiếp').slice(0, 4)).toEqual(['1', '1', '1', '3']);
    expect(page.numbers('Trực tiếp tiếp').slice(0, 4)).toEqual(['1', '0', '0', '1']);
    expect(page.numbers('Ủy quyền tiếp').slice(0, 4)).toEqual(['0', '1', '0', '1']);
    expect(page.numbers('Còn thiếu').slice(0, 4)).toEqual(['0', '0', '1', '1']);
  });

  it('names who owes days and in which month, and under which article', async () => {
    const page = await openCompliance();
    expect(page.said()).toContain('1 lãnh đạo còn thiếu ngày tiếp');
    expect(page.page().querySelector('.owing')?.textContent?.replace(/\s+/g, ' ')).toContain('Đặng Minh Vượng: Thiếu 1 ngày (tháng 3)');
    expect(page.said()).toContain('Điều 12 khoản 5');
  });

  it('gives no rows of zeros to who has neither a duty nor a day', async () => {
    const page = await openCompliance();
    expect(page.page().querySelectorAll('tr.leader')).toHaveLength(1);
    expect(page.said()).toContain('luật không quy định số ngày phải tiếp: Bùi Thị Ngọc Liên.');
  });

  it('opens each number into exactly its list, and leads nowhere from a zero', async () => {
    const page = await openCompliance();
    const link = page.row('Ủy quyền tiếp')[3]?.querySelector('a');
    expect(link?.getAttribute('aria-label')).toBe('Đặng Minh Vượng, quý 1, ủy quyền tiếp: 1');
    const query = new URL(link?.href ?? '', 'http://x').searchParams;
    expect(Object.fromEntries(query)).toEqual({
      dutyOf: 'h1',
      counted: 'delegated',
      from: '2026-01-01',
      to: '2026-03-31',
      view: 'table',
      year: '2026',
    });
    expect(page.row('Ủy quyền tiếp')[0]?.querySelector('a')).toBeNull();
  });

  it('unfolds every count, and gives the same as a file', async () => {
    const page = await openCompliance();
    expect(page.numbers('Tiếp đột xuất')).toHaveLength(0);
    (page.page().querySelector('mat-slide-toggle button') as HTMLElement).click();
    await page.settle();
    expect(page.numbers('Tiếp đột xuất')).toHaveLength(17);
    expect(page.page().querySelector('a[download]')?.getAttribute('href')).toBe('/api/leader-days/compliance.xlsx?year=2026');
  });
});
