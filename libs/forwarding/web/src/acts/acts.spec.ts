import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { openDialog } from '@tiepdan/identity/web/testing';
import { PROPOSAL, ROW } from '../testing/sample-deliveries';
import { CloseDialog } from './close-dialog';
import { ExtendDialog } from './extend-dialog';
import { ReturnDialog } from './return-dialog';
import { SendDialog } from './send-dialog';
import { TellDialog } from './tell-dialog';
import { UrgeDialog } from './urge-dialog';

const CHANGED = { code: 'RECORD.CHANGED_MEANWHILE', message: 'Lê Quang Khải đã sửa bản ghi này.', requestId: 'r' };

describe('returning', () => {
  it('needs a reason that is more than spaces, and sends it with the day and the version', async () => {
    const dialog = await openDialog(ReturnDialog, { delivery: ROW });
    const reason = await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }));
    await reason.setValue('   ');
    await dialog.submit();
    dialog.http.expectNone('/api/deliveries/v1/return');
    await reason.setValue(' Không thuộc  thẩm quyền ');
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/deliveries/v1/return');
    expect(sent.request.body).toEqual({ version: 4, on: '2026-11-20', reason: 'Không thuộc thẩm quyền' });
    sent.flush({ id: 'v1', version: 5 });
    await dialog.settle();
    expect(dialog.closed).toEqual([{ id: 'v1', version: 5 }]);
  });

  it('keeps what was typed when another officer was faster, and goes on from the newer version', async () => {
    const dialog = await openDialog(CloseDialog, { delivery: ROW });
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }))).setValue('Đã họp thống nhất');
    await dialog.submit();
    dialog.http.expectOne('/api/deliveries/v1/closing').flush(CHANGED, { status: 409, statusText: 'Conflict' });
    await dialog.settle();
    const press = async (text: string) => {
      [...dialog.element.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
      await dialog.settle();
    };
    await press('Xem bản mới');
    dialog.http.expectOne('/api/deliveries/v1').flush({ ...ROW, version: 9, dueOn: '2026-12-31', late: false });
    await dialog.settle();
    expect(dialog.said()).toContain('31/12/2026');
    await press('Giữ nội dung đang gõ');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/deliveries/v1/closing').request.body).toEqual({
      version: 9,
      on: '2026-11-20',
      reason: 'Đã họp thống nhất',
    });
  });
});

describe('moving the last day', () => {
  it('says the day as it is, and tells the server’s refusal at its field', async () => {
    const dialog = await openDialog(ExtendDialog, { delivery: ROW });
    expect(dialog.said()).toContain('Hạn trả lời hiện nay là 13/11/2026.');
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }))).setValue('Vụ việc phức tạp');
    const [day] = await dialog.loader.getAllHarnesses(MatInputHarness);
    await day?.setValue('7/10/2026');
    await day?.blur();
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/deliveries/v1/due');
    expect(sent.request.body).toEqual({ version: 4, dueOn: '2026-10-07', reason: 'Vụ việc phức tạp' });
    sent.flush(
      {
        code: 'DELIVERY.DUE_BEFORE_SENT',
        message: 'Sớm quá.',
        fields: [{ path: 'dueOn', rule: 'day', message: 'Hạn trả lời quá sớm.' }],
        requestId: 'r',
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    await dialog.settle();
    expect(dialog.said()).toContain('Hạn trả lời quá sớm.');
    expect(dialog.closed).toEqual([]);
  });
});

describe('telling the citizen', () => {
  it('needs a way, and may end because nobody asked', async () => {
    const dialog = await openDialog(TellDialog, { delivery: { ...ROW, state: 'answered', answeredOn: '2026-11-18' } });
    await dialog.submit();
    dialog.http.expectNone('/api/deliveries/v1/telling');
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: /không yêu cầu/ }))).check();
    await dialog.submit();
    expect(dialog.http.expectOne('/api/deliveries/v1/telling').request.body).toEqual({ version: 4, on: '2026-11-20', how: 'not-asked' });
  });
});

describe('sending several', () => {
  const deliveries = [
    { ...ROW, id: 'v1', state: 'pending' as const },
    { ...ROW, id: 'v2', state: 'pending' as const, documentNumber: '124/PC-BTCD', issuedOn: '2026-11-18' },
  ];

  it('asks how once for all, and tells what could not be marked before it goes', async () => {
    const dialog = await openDialog(SendDialog, { deliveries });
    expect(dialog.said()).toContain('Ghi đã gửi 2 văn bản');
    await dialog.submit();
    dialog.http.expectNone('/api/deliveries/sending');
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: 'Dịch vụ bưu chính' }))).check();
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/deliveries/sending');
    expect(sent.request.body).toEqual({ deliveryIds: ['v1', 'v2'], on: '2026-11-20', how: 'post', note: null });
    const result = { sent: ['v1'], leftOut: [{ id: 'v2', code: 'DELIVERY.CANCELLED', message: 'Văn bản đã hủy.' }] };
    sent.flush(result);
    await dialog.settle();
    expect(dialog.said()).toContain('124/PC-BTCD gửi Sở Ví Dụ: Văn bản đã hủy.');
    expect(dialog.closed).toEqual([]);
    [...dialog.element.querySelectorAll('button')].find((button) => button.textContent?.includes('Đóng'))?.click();
    expect(dialog.closed).toEqual([result]);
  });

  it('takes no day before the youngest of them was issued', async () => {
    const dialog = await openDialog(SendDialog, { deliveries });
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: 'Giao trực tiếp' }))).check();
    const day = await dialog.loader.getHarness(MatInputHarness.with({ ancestor: 'tiepdan-day-field' }));
    await day.setValue('17/11/2026');
    await day.blur();
    await dialog.submit();
    dialog.http.expectNone('/api/deliveries/sending');
    expect(dialog.said()).toContain('Chỉ nhận ngày từ 18/11/2026 trở về sau.');
  });
});

describe('sending one', () => {
  const FILE = {
    id: 'f1',
    version: 1,
    number: 1,
    status: 'active',
    kind: 'evidence',
    name: 'ban-do.pdf',
    sealed: false,
    openedUntil: null,
    size: 2_000_000,
  };
  const open = async (petition: object) => {
    const dialog = await openDialog(SendDialog, { deliveries: [{ ...ROW, state: 'pending' }] });
    dialog.http.expectOne('/api/petitions/p1/attachments').flush(petition);
    dialog.http.expectOne('/api/documents/d1/attachments').flush({ code: 'SERVER.FAILED' }, { status: 500, statusText: 'Failed' });
    await dialog.settle();
    return dialog;
  };

  it('offers the files of the record, and goes on without those that cannot be had', async () => {
    const dialog = await open({ sealed: false, items: [FILE, { ...FILE, id: 'f2', status: 'removed' }] });
    const boxes = dialog.element.querySelectorAll<HTMLInputElement>('tiepdan-enclosure-choice input');
    expect(boxes).toHaveLength(1);
    boxes[0]?.click();
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: /^Tài khoản/ }))).check();
    await dialog.submit();
    expect(dialog.http.expectOne('/api/deliveries/sending').request.body).toMatchObject({
      deliveryIds: ['v1'],
      how: 'account',
      enclosureIds: ['f1'],
    });
  });

  it('offers no file of a sealed matter', async () => {
    const dialog = await open({ sealed: true, items: [{ ...FILE, sealed: true }] });
    expect(dialog.said()).not.toContain('gửi kèm cho nơi nhận');
  });
});

describe('urging one', () => {
  it('says which step is due before it is taken; a letter is only drafted', async () => {
    const dialog = await openDialog(UrgeDialog, { delivery: ROW });
    const asked = dialog.http.expectOne(({ url }) => url === '/api/urging/proposals');
    expect(asked.request.params.get('agencyId')).toBe('a1');
    asked.flush({ items: [PROPOSAL], total: 1, nextCursor: null });
    await dialog.settle();
    expect(dialog.said()).toContain('Công văn đôn đốc lần 1');
    expect(dialog.said()).toContain('Lập dự thảo');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/urging').request.body).toEqual({ deliveryIds: ['v1'], grouping: 'each', note: null });
  });

  it('does nothing where no step is due', async () => {
    const dialog = await openDialog(UrgeDialog, { delivery: ROW });
    dialog.http.expectOne(({ url }) => url === '/api/urging/proposals').flush({ items: [], total: 0, nextCursor: null });
    await dialog.settle();
    expect(dialog.said()).toContain('Chưa đến bước đôn đốc tiếp theo');
    await dialog.submit();
    dialog.http.expectNone('/api/urging');
  });
});
