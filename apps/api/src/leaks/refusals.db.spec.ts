import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Secret, leaksInDatabase } from '../testing/secrets.js';
import { LeakHouse } from './house.js';
import { Looker } from './looker.js';
import { needlesOf } from './needles.js';

const PERSON = { fullName: 'Hoàng Kín Miệng Thử', paperKind: 'citizen-id', paperNumber: '000000770077', phone: '0900770077', address: 'Số nhà 77, thôn Kín, xã Thử' };
const MINE: Secret[] = [
  { what: 'name', text: PERSON.fullName },
  { what: 'paper', text: PERSON.paperNumber },
  { what: 'phone', text: '0900770077' },
  { what: 'phone', text: '+84900770077' },
  { what: 'address', text: 'thôn Kín' },
];
const SUMMARY = 'Tố cáo cán bộ thu tiền sai quy định';

/** Somebody who is sealed from the first request on: in refusals, in what is kept for a request sent again, in digests, logs and columns. */
describe('what is sealed', () => {
  let house: LeakHouse;
  const looker = new Looker(needlesOf(MINE, []));

  beforeAll(async () => {
    house = await LeakHouse.open();
  }, 240_000);
  afterAll(() => house?.close());

  const request = (changes: object = {}, details: object = {}) => ({
    ...{ receivedOn: '2026-01-15', source: 'post', anonymous: false, senders: [{ details: { ...PERSON, ...details } }], signatoryCount: 1, kind: 'denunciation', fieldCode: 'other' },
    ...{ matter: { details: { kind: 'denunciation', fieldCode: 'other', summary: SUMMARY } }, summary: SUMMARY, eligibility: 'pending', ...changes },
  });

  it('is in no refusal', async () => {
    const refused: [object, number][] = [
      [request({}, { paperNumber: '000000770077X' }), 422],
      [request({}, { phone: '0900770077 gọi tối' }), 400],
      [request({ signatoryCount: 0 }), 400],
      [request({ summary: `Bà ${PERSON.fullName} tố cáo` }), 422],
      [request({ respondent: 'người ở số nhà 77, thôn Kín, xã Thử' }), 422],
      [request({ receivedOn: '2199-01-01' }), 422],
      [request({ fieldCode: 'no-such-field' }), 422],
      [request({ kind: 'complaint' }), 422],
    ];
    for (const [body, status] of refused) {
      const answer = await house.ask('xulydon', 'POST', '/api/petitions', body);
      expect([answer.status, looker.look(answer.bytes)]).toEqual([status, []]);
    }
  });

  it('is in nothing that is answered or written afterwards', async () => {
    const made = await house.json<{ id: string }>('xulydon', 'POST', '/api/petitions', request());
    const view = await house.json<{ matterId: string; senders: [{ sealedId: string }] }>('xulydon', 'GET', `/api/petitions/${made.id}`);
    const kept = { ...request({ matter: { matterId: view.matterId } }), senders: [{ sealedId: view.senders[0].sealedId }], version: 1, reason: 'Bổ sung nội dung' };
    await house.json('xulydon', 'PUT', `/api/petitions/${made.id}`, { ...kept, summary: 'Tố cáo cán bộ thu tiền và giữ giấy tờ' });
    const cancelled = await house.ask('xulydon', 'POST', `/api/petitions/${made.id}/cancellation`, { version: 2, reason: `Theo lời ${PERSON.fullName}` });
    expect([cancelled.status, looker.look(cancelled.bytes)]).toEqual([422, []]);
    for (const path of [`/api/petitions/${made.id}`, `/api/petitions/${made.id}/history`, `/api/matters/${view.matterId}`, '/api/petitions', '/api/desk', '/api/audit'])
      for (const who of ['xulydon', 'truongban', 'kiemtra']) expect(looker.look((await house.ask(who, 'GET', path)).bytes)).toEqual([]);
    expect(await leaksInDatabase(house.database.source, MINE)).toEqual([]);
    expect(looker.look(Buffer.from(house.log))).toEqual([]);
  });
});
