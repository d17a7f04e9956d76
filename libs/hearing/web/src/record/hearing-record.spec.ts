import type { HearingView } from '@tiepdan/hearing/contract';
import { openPage } from '../testing/open-page';
import { VIEW } from '../testing/sample-hearings';

async function open(view: HearingView) {
  const opened = await openPage('/hearings/h1');
  await opened.answer('/api/hearings/h1', view);
  await opened.answer('/api/hearings/h1/history', []);
  return opened;
}

describe('one request to be heard', () => {
  it('says what it is about and on which day, with ways to each', async () => {
    const { page, said } = await open(VIEW);
    expect(said()).toContain('Nguyễn Văn Bình');
    expect(said()).toContain('08:00 ngày 15/12/2026');
    const leads = [...page().querySelectorAll('dd a')].map((link) => link.getAttribute('href'));
    expect(leads).toEqual(['/matters/m1', '/petitions/p1', '/hearings/days/day1']);
  });

  it('offers what can be done now, and not what belongs to the screen of the day', async () => {
    const { page } = await open(VIEW);
    const acts = [...page().querySelectorAll('.acts button')].map((button) => button.textContent?.trim());
    expect(acts).toEqual(['Mời, báo công dân', 'Chọn cơ quan dự', 'Chuyển sang ngày khác', 'Không nhận đăng ký', 'Rút đăng ký']);
  });

  it('tells who was invited, how, and that it was late', async () => {
    const told = {
      id: 'i1',
      agencyId: null,
      agencyName: null,
      how: 'paper' as const,
      on: '2026-12-14',
      note: null,
      documentId: 'd1',
      documentNumber: '12/GM-BTCD',
      documentState: 'issued' as const,
      late: true,
    };
    const { said, page } = await open({ ...VIEW, invitations: [told] });
    expect(said()).toContain('Công dân: Giấy mời số 12/GM-BTCD ngày 14/12/2026');
    expect(said()).toContain('Muộn hơn thời hạn đã đặt');
    expect(page().querySelector('a[href="/documents/d1"]')).not.toBeNull();
  });

  it('leads to the visit it became', async () => {
    const { page, said } = await open({ ...VIEW, state: 'absent', heardReceptionId: 'r9', actions: [] });
    expect(said()).toContain('Công dân không đến.');
    expect(page().querySelector('a[href="/receptions/r9"]')).not.toBeNull();
  });

  it('withdraws with a reason, with the version that was seen', async () => {
    const { press, asked } = await open(VIEW);
    await press('Rút đăng ký');
    const reason = document.querySelector<HTMLTextAreaElement>('mat-dialog-container textarea');
    if (reason) reason.value = 'Công dân không còn đề nghị';
    reason?.dispatchEvent(new Event('input'));
    await press('Rút đăng ký');
    expect(asked('/api/hearings/h1/withdrawal').request.body).toEqual({ version: 3, reason: 'Công dân không còn đề nghị' });
  });

  it('says when there is no such request', async () => {
    const opened = await openPage('/hearings/h1');
    opened
      .asked('/api/hearings/h1')
      .flush({ code: 'RECORD.NOT_FOUND', message: 'Không tìm thấy bản ghi.', requestId: 'r' }, { status: 404, statusText: 'No' });
    await opened.settle();
    expect(opened.said()).toContain('Không tìm thấy bản ghi.');
  });
});
