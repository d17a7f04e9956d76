import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import type { LeaderChoices } from '@tiepdan/leader-day/contract';
import type { Role } from '@tiepdan/platform/contract';
import { openPage } from '../testing/open-page';
import { LEADERS } from '../testing/sample-days';

const [CHAIR, DEPUTY] = LEADERS;
const GONE = { ...LEADERS[1]!, id: 'h9', fullName: 'Võ Thành Lâm', active: false, dutyTo: '2025-06-30' };
const CHOICES: LeaderChoices = {
  bodies: [{ id: 'b1', name: 'Tỉnh ủy' }],
  accounts: [
    { id: 'a1', fullName: 'Đặng Minh Vượng', leaderId: null },
    { id: 'a2', fullName: 'Bùi Thị Ngọc Liên', leaderId: 'h2' },
  ],
};

async function openLeaders(role: Role = 'head') {
  const its = await openPage('/leader-days/leaders', role);
  await its.answer('/api/leaders', [...LEADERS, GONE]);
  const field = (name: string) => its.loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }));
  return { ...its, field };
}

describe('the leaders', () => {
  it('are told with their body, in office unless asked for all', async () => {
    const page = await openLeaders();
    expect(page.said()).toContain('3 lãnh đạo');
    expect(page.said()).toContain('Tỉnh ủy');
    expect(page.said()).not.toContain('Võ Thành Lâm');
    await page.press('Xem cả người đã thôi giữ chức vụ');
    expect(page.said()).toContain('Võ Thành Lâm');
    expect(page.said()).toContain('đến 30/06/2025');
  });

  it('are added with a name and an office held, and tied to an account that is nobody else’s', async () => {
    const page = await openLeaders();
    await page.press('Thêm lãnh đạo');
    await page.answer('/api/leaders/choices', CHOICES);
    await page.submit();
    page.http.expectNone({ method: 'POST' });
    await (await page.field('fullName')).setValue('Hồ Văn  Tấn');
    await (await page.field('position')).setValue('Phó Chủ tịch UBND tỉnh');
    const account = await page.loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="accountId"]' }));
    await account.open();
    expect(await Promise.all((await account.getOptions()).map((option) => option.getText()))).toEqual(['Chưa gắn', 'Đặng Minh Vượng']);
    await account.clickOptions({ text: 'Đặng Minh Vượng' });
    await page.submit();
    expect(page.asked('/api/leaders', 'POST').request.body).toEqual({
      fullName: 'Hồ Văn Tấn',
      position: 'Phó Chủ tịch UBND tỉnh',
      chair: false,
      active: true,
      bodyId: null,
      accountId: 'a1',
      positionOrder: 4,
      requiredDaysPerMonth: null,
      dutyFrom: null,
      dutyTo: null,
    });
  });

  it('are corrected from the version that was seen, and put back for eight seconds', async () => {
    const page = await openLeaders();
    await page.press(`Sửa thông tin của ${DEPUTY?.fullName ?? ''}`);
    await page.answer('/api/leaders/choices', CHOICES);
    await (await page.field('position')).setValue('Phó Chủ tịch Thường trực UBND tỉnh');
    await page.submit();
    const sent = page.asked('/api/leaders/h2', 'PUT');
    expect(sent.request.body).toMatchObject({ version: 1, position: 'Phó Chủ tịch Thường trực UBND tỉnh' });
    sent.flush({ id: 'h2', version: 2 });
    await page.settle();
    await page.answer('/api/leaders', [...LEADERS]);
    const notice = await page.loader.getHarness(MatSnackBarHarness);
    await Promise.all([
      page.settle().then(() => {
        const undo = page.asked('/api/leaders/h2', 'PUT');
        expect(undo.request.body).toMatchObject({ version: 2, position: 'Phó Chủ tịch UBND tỉnh' });
        undo.flush({ id: 'h2', version: 3 });
      }),
      notice.dismissWithAction(),
    ]);
  });

  it('tell at the form why a leader with days to come cannot leave', async () => {
    const page = await openLeaders();
    await page.press(`Sửa thông tin của ${CHAIR?.fullName ?? ''}`);
    await page.answer('/api/leaders/choices', CHOICES);
    await page.submit();
    page
      .asked('/api/leaders/h1', 'PUT')
      .flush(
        { code: 'LEADER.DAYS_TO_COME', message: 'Đặng Minh Vượng còn 2 ngày tiếp sắp tới.', requestId: 'r' },
        { status: 409, statusText: 'Conflict' },
      );
    await page.settle();
    expect(document.querySelector('mat-dialog-container')?.textContent).toContain('còn 2 ngày tiếp sắp tới');
  });

  it('are only read by who may not change them', async () => {
    const page = await openLeaders('leader');
    expect(page.buttons()).not.toContain('Thêm lãnh đạo');
  });
});
