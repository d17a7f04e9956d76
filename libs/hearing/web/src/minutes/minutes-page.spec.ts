import { MatInputHarness } from '@angular/material/input/testing';
import type { HearingView, MinutesView } from '@tiepdan/hearing/contract';
import { openPage } from '../testing/open-page';
import { VIEW } from '../testing/sample-hearings';

const MINUTES: MinutesView = {
  hearingId: 'h1',
  version: 2,
  startedAt: '2026-12-15T01:05:30.000Z',
  endedAt: '2026-12-15T01:40:00.000Z',
  participants: [{ name: 'Trần Thị Ví Dụ', position: 'Chủ tịch', agency: null, opinion: 'Đề nghị rà soát.' }],
  statement: 'Đề nghị bồi thường lại',
  citizenOpinion: null,
  readBack: true,
  unsignedReason: null,
  copies: 3,
  conclusion: 'Giao Sở Ví Dụ rà soát',
  noteTakerName: 'Lê Quang Khải',
};
const HEARD: HearingView = { ...VIEW, state: 'heard', heardReceptionId: 'r9', minutes: MINUTES, actions: ['note', 'correct-minutes'] };

async function open(view: HearingView) {
  const opened = await openPage('/hearings/h1/minutes');
  await opened.answer('/api/hearings/h1', view);
  return opened;
}

describe('the minutes of a hearing', () => {
  it('are corrected with a reason; times that nobody changed stay to the second', async () => {
    const { loader, submit, http, asked } = await open(HEARD);
    await (await loader.getHarness(MatInputHarness.with({ selector: '[data-name="minutes.citizenOpinion"]' }))).setValue('Đồng ý');
    await submit();
    http.expectNone({ method: 'PUT', url: '/api/hearings/h1/minutes' });
    await (await loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }))).setValue('Ghi thiếu');
    await submit();
    expect(asked('/api/hearings/h1/minutes').request.body).toEqual({
      version: 2,
      reason: 'Ghi thiếu',
      startedAt: '2026-12-15T01:05:30.000Z',
      endedAt: '2026-12-15T01:40:00.000Z',
      participants: [{ name: 'Trần Thị Ví Dụ', position: 'Chủ tịch', agency: null, opinion: 'Đề nghị rà soát.' }],
      statement: 'Đề nghị bồi thường lại',
      citizenOpinion: 'Đồng ý',
      readBack: true,
      unsignedReason: null,
      copies: 3,
    });
  });

  it('do not end before they begin', async () => {
    const { loader, submit, http, said } = await open(HEARD);
    const end = await loader.getHarness(MatInputHarness.with({ selector: '[data-name="minutes.endedAt"]' }));
    await end.setValue('07:00');
    await end.blur();
    await (await loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }))).setValue('Sửa giờ');
    await submit();
    http.expectNone({ method: 'PUT', url: '/api/hearings/h1/minutes' });
    expect(said()).toContain('Giờ kết thúc phải sau giờ bắt đầu.');
  });

  it('lead to the paper that is printed and signed', async () => {
    const { page } = await open(HEARD);
    expect(page().querySelector('a[href="/documents/draft?paper=reception-record&receptionId=r9"]')).not.toBeNull();
  });

  it('are only read by who may not correct them, and missing before the end', async () => {
    const read = await open({ ...HEARD, actions: [] });
    expect(read.page().querySelector('button[type="submit"]')).toBeNull();
  });

  it('say that they come with the conclusion', async () => {
    const { said } = await open({ ...VIEW, minutes: null });
    expect(said()).toContain('Chưa có biên bản');
  });
});
