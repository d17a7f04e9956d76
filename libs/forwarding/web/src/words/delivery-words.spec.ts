import { ROW, VIEW } from '../testing/sample-deliveries';
import { answerName, deliveryFacts, dueLook, rungInWords, stateLook } from './delivery-words';

const TODAY = '2026-11-20';
const due = (row: object) => dueLook({ ...ROW, ...row }, TODAY)?.words ?? null;

describe('how the day of an answer is said', () => {
  it('says how many working days late', () => expect(due({})).toBe('Quá hạn 5 ngày làm việc'));
  it('says the day while there is time', () => expect(due({ late: false, lateDays: 0, dueOn: '2026-12-01' })).toBe('Hạn 01/12/2026'));
  it('says when it is today', () => expect(due({ late: false, lateDays: 0, dueOn: TODAY })).toBe('Hết hạn hôm nay'));
  it('says nothing where no answer is expected', () => expect(due({ late: false, dueOn: null })).toBeNull());
  it('says nothing of what was returned or closed', () => {
    expect(due({ state: 'returned', late: false })).toBeNull();
    expect(due({ state: 'closed', late: false })).toBeNull();
  });
  it('remembers that an answer came too late', () => {
    expect(due({ state: 'answered', late: false, answeredOn: '2026-11-14' })).toBe('Trả lời quá hạn');
    expect(due({ state: 'answered', late: false, answeredOn: '2026-11-13' })).toBeNull();
  });
});

describe('where a copy stands', () => {
  it('is not waiting any more once the office took it back', () =>
    expect(stateLook({ state: 'returned', returnAccepted: true }).words).toBe('Bị trả lại, đã nhận lại'));
});

describe('what is known of a copy', () => {
  const facts = (view: object) => Object.fromEntries(deliveryFacts({ ...VIEW, ...view }).map(({ label, value }) => [label, value]));

  it('says how it went, who opened it, and which is the last day', () => {
    const known = facts({});
    expect(known['Gửi']).toBe('06/10/2026\nDịch vụ bưu chính');
    expect(known['Nơi nhận nhận']).toBe('08/10/2026\nNơi nhận tự mở trên hệ thống');
    expect(known['Hạn trả lời']).toBe('13/11/2026');
  });

  it('says how the citizen was told, or that nobody asked', () => {
    expect(facts({ toldOn: TODAY, toldHow: 'phone' })['Báo công dân']).toBe('20/11/2026, Điện thoại');
    expect(facts({ toldOn: TODAY, toldHow: 'not-asked' })['Báo công dân']).toBe('Công dân không yêu cầu thông báo (ghi ngày 20/11/2026)');
  });
});

describe('names', () => {
  it('of a rung say the day it was sent, of a draft that it waits', () => {
    expect(rungInWords({ rung: 'letter', ordinal: 2, state: 'sent', on: '2026-11-03' })).toBe('Công văn đôn đốc lần 2 ngày 03/11/2026');
    expect(rungInWords({ rung: 'report', ordinal: 1, state: 'drafted', on: '2026-11-03' })).toBe('Báo cáo Chủ tịch, đang dự thảo');
  });
  it('of an answer without a number say so', () =>
    expect(answerName({ symbol: null, datedOn: '2026-11-18' })).toBe('Văn bản không số ngày 18/11/2026'));
});
