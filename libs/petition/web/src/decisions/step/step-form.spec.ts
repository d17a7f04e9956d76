import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { openDialog } from '@tiepdan/identity/web/testing';
import { PETITION } from '../../testing/sample-petition';
import { ExtendDialog } from '../extend/extend-dialog';
import { NotedDialog } from '../noted/noted-dialog';
import { ReasonedDialog } from '../reasoned/reasoned-dialog';
import { SuspendDialog } from '../suspend/suspend-dialog';
import { TerminateDialog } from '../terminate/terminate-dialog';
import { ComplexityDialog } from '../complexity/complexity-dialog';

const ACCEPTED = { ...PETITION, stage: 'accepted' as const };

describe('a step’s dialog', () => {
  it('needs a reason that is more than spaces, and sends it with the day and the version', async () => {
    const dialog = await openDialog(ReasonedDialog, { petition: { ...PETITION, stage: 'proposed' }, action: 'return' });
    const reason = await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }));
    await reason.setValue('   ');
    await dialog.submit();
    expect(dialog.said()).toContain('Chưa ghi ô này.');
    await reason.setValue(' Thiếu căn cứ ');
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/petitions/p1/steps/return');
    expect(sent.request.body).toEqual({ version: 3, on: '2026-11-20', reason: 'Thiếu căn cứ' });
    sent.flush({ id: 'p1', version: 4, stage: 'returned' });
    await dialog.settle();
    expect(dialog.closed).toEqual([{ id: 'p1', version: 4, stage: 'returned' }]);
  });

  it('shows what is decided before it is decided', async () => {
    const proposal = {
      kind: 'complaint',
      eligibility: 'eligible',
      competence: 'within',
      mixed: false,
      way: 'decline',
      ground: 'unsigned',
    } as const;
    const dialog = await openDialog(NotedDialog, { petition: { ...PETITION, stage: 'proposed', proposal }, action: 'approve' });
    expect(dialog.said()).toContain('Không thụ lý');
    expect(dialog.said()).toContain('Đơn không có chữ ký hoặc điểm chỉ (khoản 5)');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/petitions/p1/steps/approve').request.body).toEqual({ version: 3, on: '2026-11-20', note: null });
  });

  it('keeps what was typed when another officer was faster, and goes on from the newer version', async () => {
    const dialog = await openDialog(SuspendDialog, { petition: ACCEPTED, action: 'suspend' });
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: /bất khả kháng/ }))).check();
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="paper"]' }))).setValue('15/QĐ-UBND');
    await dialog.submit();
    dialog.http
      .expectOne('/api/petitions/p1/steps/suspend')
      .flush(
        { code: 'RECORD.CHANGED_MEANWHILE', message: 'Lê Quang Khải đã sửa bản ghi này.', requestId: 'r' },
        { status: 409, statusText: 'Conflict' },
      );
    await dialog.settle();
    const press = async (text: string) => {
      [...dialog.element.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
      await dialog.settle();
    };
    await press('Xem bản mới');
    dialog.http.expectOne('/api/petitions/p1').flush({ ...ACCEPTED, version: 7, officerName: 'Phạm Thu Hà' });
    await dialog.settle();
    expect(dialog.said()).toContain('Phạm Thu Hà');
    await press('Giữ nội dung đang gõ');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/petitions/p1/steps/suspend').request.body).toEqual({
      version: 7,
      on: '2026-11-20',
      ground: 'obstacle',
      paper: '15/QĐ-UBND',
    });
  });

  it('offers the grounds of the petition’s kind, and says what cannot be undone', async () => {
    const dialog = await openDialog(TerminateDialog, { petition: { ...ACCEPTED, kind: 'denunciation' }, action: 'terminate' });
    expect(dialog.element.querySelectorAll('mat-radio-button')).toHaveLength(2);
    expect(dialog.element.querySelector('[role="note"]')?.textContent).toContain('Chỉ Trưởng Ban mới mở lại được.');
  });

  it('extends by at most thirty days', async () => {
    const dialog = await openDialog(ExtendDialog, { petition: { ...ACCEPTED, kind: 'denunciation' }, action: 'extend' });
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[type="number"]' }))).setValue('31');
    await dialog.submit();
    expect(dialog.said()).toContain('Lớn nhất là 30.');
    dialog.http.expectNone('/api/petitions/p1/steps/extend');
  });

  it('determines complexity by at least one criterion and in writing', async () => {
    const dialog = await openDialog(ComplexityDialog, { petition: { ...ACCEPTED, kind: 'denunciation' }, action: 'determine-complexity' });
    await dialog.submit();
    expect(dialog.said()).toContain('Chọn ít nhất một tiêu chí.');
    const boxes = dialog.element.querySelectorAll<HTMLInputElement>('fieldset input[type="checkbox"]');
    boxes[0]?.click();
    boxes[1]?.click();
    await dialog.settle();
    expect(dialog.said()).toContain('Vụ việc đặc biệt phức tạp');
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="paper"]' }))).setValue('12/TB-UBND');
    await dialog.submit();
    const body = dialog.http.expectOne('/api/petitions/p1/steps/determine-complexity').request.body as { criteria: string[] };
    expect(body).toMatchObject({ paper: '12/TB-UBND', remote: false });
    expect(body.criteria).toHaveLength(2);
  });
});
