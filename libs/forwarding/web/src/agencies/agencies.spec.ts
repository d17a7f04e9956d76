import type { AgencyFigures } from '@tiepdan/forwarding/contract';
import { openPage } from '../testing/open-page';
import { ROW } from '../testing/sample-deliveries';

const FIGURES: AgencyFigures = {
  agencyId: 'a1',
  agencyName: 'Sở Ví Dụ',
  figures: {
    sent: 10,
    received: 9,
    answered: 6,
    'on-time': 4,
    'answered-late': 2,
    returned: 1,
    closed: 0,
    'not-expected': 0,
    open: 3,
    'open-late': 2,
  },
  answers: 8,
  averageDays: 12.5,
  averageWorkingDays: 9,
};
const REPORT = { from: '2026-01-01', to: '2026-11-20', agencies: [FIGURES], whole: FIGURES };
const AGENCIES = [{ id: 'a1', name: 'Sở Ví Dụ', shortName: 'Sở VD', kind: 'department' }];

describe('how the bodies answer', () => {
  const open = async (address: string) => {
    const opened = await openPage(address);
    const asked = opened.asked('/api/agency-figures');
    asked.flush(REPORT);
    await opened.settle();
    return { ...opened, asked };
  };

  it('is told of this year unless other days are asked for', async () => {
    expect((await open('/forwarding/agencies')).asked.request.params.toString()).toBe('from=2026-01-01&to=2026-11-20');
  });

  it('leads from every number to exactly its records', async () => {
    const { page } = await open('/forwarding/agencies?from=2026-07-01&to=2026-09-30');
    const link = page().querySelector('tbody a[aria-label="Sở Ví Dụ, Trả lời quá hạn: 2"]');
    expect(link?.getAttribute('href')).toBe('/forwarding?agencyId=a1&figure=answered-late&from=2026-07-01&to=2026-09-30');
    const cells = [...page().querySelectorAll('tbody td')].map((cell) => cell.textContent?.trim());
    expect(cells).toEqual(['10', '6', '4', '2', '1', '3', '2', '67%', '8', '12,5', '9']);
  });

  it('takes a usual span by its name', async () => {
    const { press, asked, address } = await open('/forwarding/agencies');
    expect(asked.request.params.get('to')).toBe('2026-11-20');
    await press('Năm trước');
    expect(address()).toBe('/forwarding/agencies?from=2025-01-01&to=2025-12-31');
  });

  it('says that nothing was sent', async () => {
    const opened = await openPage('/forwarding/agencies');
    opened.asked('/api/agency-figures').flush({ ...REPORT, agencies: [] });
    await opened.settle();
    expect(opened.said()).toContain('Chưa gửi văn bản nào trong thời gian này');
  });
});

describe('one body', () => {
  const open = async (address: string) => {
    const opened = await openPage(address);
    await opened.answer('/api/agencies', AGENCIES);
    await opened.answer('/api/agency-figures', REPORT);
    const records = opened.asked('/api/deliveries');
    records.flush({ items: [ROW], total: 1, nextCursor: null });
    await opened.settle();
    return { ...opened, records };
  };

  it('shows beneath its numbers the records of the one that was chosen', async () => {
    const { press, page, records, asked, said } = await open('/forwarding/agencies/a1');
    expect(page().querySelector('h1')?.textContent).toBe('Sở Ví Dụ');
    expect(records.request.params.toString()).toBe('from=2026-01-01&to=2026-11-20&figure=sent&agencyId=a1&limit=50');
    await press(/^\s*2\s*Trả lời quá hạn\s*$/);
    expect(asked('/api/deliveries').request.params.get('figure')).toBe('answered-late');
    expect(said()).toContain('12,5');
  });

  it('of which nothing was asked is a line of noughts, not an error', async () => {
    const opened = await openPage('/forwarding/agencies/a1');
    await opened.answer('/api/agencies', AGENCIES);
    await opened.answer('/api/agency-figures', { ...REPORT, agencies: [] });
    await opened.answer('/api/deliveries', { items: [], total: 0, nextCursor: null });
    expect(opened.said()).toContain('Không có văn bản nào');
    expect(opened.page().querySelector('button.card .value')?.textContent).toBe('0');
  });
});
