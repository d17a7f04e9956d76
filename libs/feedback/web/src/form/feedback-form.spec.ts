import { FEEDBACK } from '../testing/sample-feedback';
import { FeedbackForm } from './feedback-form';

const CALL = { channel: 'hotline', kind: 'report', sender: { name: 'Hồ Văn Gọi' }, procedureName: 'Cấp giấy phép', fieldCode: 'land', content: 'Chậm trả kết quả' } as const;

describe('FeedbackForm', () => {
  it('asks for channel, kind, sender, procedure, field and content', () => {
    const form = new FeedbackForm('2026-11-20');
    expect(Object.entries(form.controls).flatMap(([name, control]) => (control.invalid ? [name] : []))).toEqual(['channel', 'kind', 'sender', 'procedureName', 'fieldCode', 'content']);
    form.patchValue(CALL);
    expect(form.valid).toBe(true);
    expect(form.toRequest()).toMatchObject({ channel: 'hotline', anonymous: false, sender: { name: 'Hồ Văn Gọi', phone: null, citizenId: null }, portalNumber: null, petitionId: null });
  });

  it('asks for no sender of somebody who gave no name, and sends none', () => {
    const form = new FeedbackForm('2026-11-20');
    form.patchValue({ ...CALL, anonymous: true });
    expect(form.controls.sender.disabled).toBe(true);
    expect(form.toRequest()).toMatchObject({ anonymous: true, sender: null });
  });

  it('offers the number of the national system for that channel alone', () => {
    const form = new FeedbackForm('2026-11-20');
    form.patchValue({ ...CALL, channel: 'portal', portalNumber: 'PAKN.1' });
    expect(form.toRequest()?.portalNumber).toBe('PAKN.1');
    form.patchValue({ channel: 'direct' });
    expect(form.controls.portalNumber.disabled).toBe(true);
    expect(form.toRequest()?.portalNumber).toBeNull();
  });

  it('takes channel and senders from the record it came by', () => {
    const form = new FeedbackForm('2026-11-20');
    form.beginWith({
      channel: 'petition',
      receivedOn: '2026-11-12',
      origin: { kind: 'petition', id: 'p1', bookNumber: 4, bookYear: 2026 },
      senderNames: ['Ngô Thị Đơn'],
      sealed: false,
      fieldCode: 'land',
      content: 'Kiến nghị về thủ tục',
    });
    form.patchValue({ kind: 'proposal', procedureName: 'Cấp giấy phép' });
    expect([form.controls.channel.disabled, form.controls.sender.disabled, form.valid]).toEqual([true, true, true]);
    expect(form.toRequest()).toMatchObject({ channel: 'petition', petitionId: 'p1', receptionId: null, sender: null, receivedOn: '2026-11-12', content: 'Kiến nghị về thủ tục' });
  });

  it('gives back what it took to be corrected, with a reason', () => {
    const form = new FeedbackForm('2026-11-20', true);
    form.take(FEEDBACK);
    expect(form.controls.reason.valid).toBe(false);
    form.patchValue({ reason: 'Ghi nhầm' });
    expect(form.toCorrectRequest(1)).toMatchObject({ version: 1, reason: 'Ghi nhầm', sender: { name: 'Hồ Văn Gọi', phone: '0900123321' }, procedureName: FEEDBACK.procedureName });
  });
});
