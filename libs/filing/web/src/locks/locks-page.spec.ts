import { openPage } from '../testing/open-page';

const LOCK = {
  id: 'l1',
  from: '2026-03-15',
  to: '2026-06-14',
  reason: 'Đã gửi báo cáo quý',
  lockedAt: '2026-06-21T02:00:00.000Z',
  lockedByName: 'Nguyễn Văn Bình',
  unlockedAt: null,
  unlockedByName: null,
  unlockReason: null,
  late: 1,
};
const HEAD = ['filing.read', 'period.read', 'period.lock'];
const ENTRY = { id: 'e1', lockId: 'l1', subject: 'reception', subjectId: 'v1', happening: 'restored', on: '2026-05-04', at: '2026-07-01T02:00:00.000Z' };

describe('locked periods', () => {
  it('are listed with what was written late', async () => {
    const page = await openPage('/reports/filings/locks?lock=l1', HEAD);
    await page.answer('/api/period-locks', [LOCK]);
    await page.answer('/api/period-locks/l1/late-entries', { items: [ENTRY], total: 1, nextCursor: null });
    expect(page.said()).toContain('Quý II năm 2026 (15/03/2026 – 14/06/2026)');
    expect(page.said()).toContain('Khôi phục sau khi khóa');
    expect(page.page().querySelector('section td a')?.getAttribute('href')).toBe('/receptions/v1');
  });

  it('are locked with a reason; the last quarter that is over is offered', async () => {
    const page = await openPage('/reports/filings/locks', HEAD);
    await page.answer('/api/period-locks', [LOCK]);
    await page.press('Khóa kỳ');
    await page.type('[data-name="reason"]', 'Đã gửi báo cáo quý III');
    await page.submit();
    expect(page.asked('/api/period-locks', 'POST').request.body).toEqual({ from: '2026-06-15', to: '2026-09-14', reason: 'Đã gửi báo cáo quý III' });
  });

  it('are unlocked with a reason', async () => {
    const page = await openPage('/reports/filings/locks', HEAD);
    await page.answer('/api/period-locks', [LOCK]);
    await page.press('Mở khóa Quý II năm 2026 (15/03/2026 – 14/06/2026)');
    await page.type('textarea', 'Bổ sung hồ sơ');
    await page.submit();
    expect(page.asked('/api/period-locks/l1/unlocking').request.body).toEqual({ reason: 'Bổ sung hồ sơ' });
  });

  it('are neither locked nor unlocked by others than the head', async () => {
    const page = await openPage('/reports/filings/locks', ['filing.read', 'period.read']);
    await page.answer('/api/period-locks', [LOCK]);
    expect(page.buttons()).not.toContain('Khóa kỳ');
    expect(page.buttons()).not.toContain('Mở khóa');
  });
});
