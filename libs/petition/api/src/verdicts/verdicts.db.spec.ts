import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limitsByHand } from '@tiepdan/calendar/api';
import { SealedTexts, testIdentities } from '@tiepdan/citizen/api';
import type { RegisterPetitionRequest } from '@tiepdan/petition/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { PetitionLimits } from '../limits/petition-limits.js';
import { type PetitionDesk, openPetitionDesk } from '../testing/petition-desk.js';
import { GiveVerdict } from './give-verdict.js';
import { VerdictQueries } from './verdict.queries.js';
import { WithdrawVerdict } from './withdraw-verdict.js';

describe('verdicts on two petitions', () => {
  let desk: PetitionDesk;
  let give: GiveVerdict;
  let withdraw: WithdrawVerdict;
  let queries: VerdictQueries;
  const reason = 'So nhầm đơn';

  beforeAll(async () => {
    desk = await openPetitionDesk();
    const limits = new PetitionLimits(limitsByHand(desk.database, desk.clock).running);
    const texts = new SealedTexts(testIdentities());
    give = new GiveVerdict(desk.database, limits, texts, desk.chronicle);
    withdraw = new WithdrawVerdict(desk.database, limits, texts, desk.chronicle);
    queries = new VerdictQueries(desk.database, desk.texts);
  });
  afterAll(() => desk.drop());

  /** An earlier petition, and the matter it stands in. */
  async function earlier() {
    const { id } = await desk.enter({ receivedOn: '2026-11-16' });
    const { matterId } = await desk.queries.one(desk.actor, id);
    return { id, matter: { matterId } };
  }
  const column = async (name: string, id: string) => (await desk.source.query(`SELECT ${name} AS value FROM petition WHERE id = $1`, [id]))[0].value;

  it('registers the same petition again with its verdict, in one transaction, in one matter', async () => {
    const first = await earlier();
    const { id } = await desk.enter({ matter: first.matter, verdicts: [{ earlierId: first.id, verdict: 'same', note: 'Nội dung không đổi' }] });
    expect(await column('repeats_id', id)).toBe(first.id);
    expect((await desk.queries.one(desk.actor, id)).matterId).toBe(first.matter.matterId);
    const { verdicts } = await queries.of(desk.actor, first.id);
    expect(verdicts).toMatchObject([{ verdict: 'same', later: true, petitionId: id, note: 'Nội dung không đổi', by: desk.actor.fullName }]);
    expect((await queries.of(desk.actor, id)).verdicts).toMatchObject([{ later: false, petitionId: first.id }]);
    const histories = await Promise.all([id, first.id].map((petition) => desk.chronicle.historyOf(desk.actor.officeId, 'petition', petition)));
    for (const history of histories) expect(history[0]).toMatchObject({ type: 'compared', changes: [{ after: 'Đơn trùng: cùng người gửi, cùng nội dung' }] });
  });

  it('registers nothing when the verdict is refused', async () => {
    const first = await earlier();
    const before = await footprint(desk.source);
    const request: Partial<RegisterPetitionRequest> = { verdicts: [{ earlierId: first.id, verdict: 'same' }] };
    await expect(desk.enter(request)).rejects.toMatchObject({ code: 'VERDICT.OTHER_MATTER' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('makes a second complaint, and one of the first instance again when withdrawn', async () => {
    const first = await earlier();
    const { id } = await desk.enter({ matter: first.matter });
    const given = await give.run(desk.actor, id, { earlierId: first.id, verdict: 'second-instance' });
    expect(await column('instance', id)).toBe(2);
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ instance: 'second' });
    await expect(withdraw.run(desk.actor, given.id, { version: 7, reason })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    expect(await withdraw.run(desk.actor, given.id, { version: 1, reason })).toEqual({ id: given.id, version: 2 });
    expect(await column('instance', id)).toBe(1);
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ instance: 'first' });
    expect((await queries.of(desk.actor, id)).verdicts).toEqual([]);
    const [last] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', first.id);
    expect(last).toMatchObject({ type: 'verdict-withdrawn', reason });
    await expect(withdraw.run(desk.actor, given.id, { version: 2, reason })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });

  it('forgets the repetition when the verdict is withdrawn, and takes another one then', async () => {
    const first = await earlier();
    const { id } = await desk.enter({ matter: first.matter });
    const given = await give.run(desk.actor, id, { earlierId: first.id, verdict: 'same' });
    await expect(give.run(desk.actor, id, { earlierId: first.id, verdict: 'related' })).rejects.toMatchObject({ code: 'VERDICT.GIVEN_ALREADY' });
    await expect(give.run(desk.actor, first.id, { earlierId: id, verdict: 'different' })).rejects.toMatchObject({ code: 'VERDICT.GIVEN_ALREADY' });
    await withdraw.run(desk.actor, given.id, { version: 1, reason });
    expect(await column('repeats_id', id)).toBeNull();
    await give.run(desk.actor, id, { earlierId: first.id, verdict: 'related' });
    expect(await column('repeats_id', id)).toBeNull();
  });

  it('relates and tells apart petitions of different matters', async () => {
    const [one, other] = [await earlier(), await earlier()];
    await give.run(desk.actor, one.id, { earlierId: other.id, verdict: 'different' });
    expect((await queries.of(desk.actor, other.id)).verdicts).toMatchObject([{ verdict: 'different', petitionId: one.id }]);
  });

  it('refuses what cannot be, and leaves nothing behind', async () => {
    const first = await earlier();
    const later = await desk.enter({ matter: first.matter });
    const cancelled = await desk.enter({ matter: first.matter });
    await desk.cancellation.run(desk.actor, cancelled.id, { version: 1, reason: 'Vào sổ hai lần' });
    const proposal = await desk.enter({ kind: 'proposal', matter: { details: { kind: 'proposal', fieldCode: 'land', summary: 'Sửa đường thôn' } } });
    const { matterId } = await desk.queries.one(desk.actor, proposal.id);
    const next = await desk.enter({ kind: 'proposal', matter: { matterId } });
    const before = await footprint(desk.source);
    for (const [id, earlierId, verdict, code] of [
      [later.id, later.id, 'related', 'VERDICT.ON_ITSELF'],
      [later.id, '00000000-0000-7000-8000-000000000001', 'related', 'VERDICT.EARLIER_UNKNOWN'],
      [later.id, cancelled.id, 'related', 'VERDICT.EARLIER_CANCELLED'],
      [cancelled.id, later.id, 'related', 'RECORD.CANCELLED'],
      [first.id, later.id, 'same', 'VERDICT.EARLIER_LATER'],
      [next.id, proposal.id, 'second-instance', 'VERDICT.NO_SECOND_INSTANCE'],
      [later.id, (await earlier()).id, 'second-instance', 'VERDICT.OTHER_MATTER'],
    ] as const)
      await expect(give.run(desk.actor, id, { earlierId, verdict })).rejects.toMatchObject({ code });
    const after = await footprint(desk.source);
    expect(after['petition_verdict']).toBe(before['petition_verdict']);
  });

  it('lets one of two verdicts through that come at the same moment', async () => {
    const first = await earlier();
    const { id } = await desk.enter({ matter: first.matter });
    const attempts = await Promise.allSettled([
      give.run(desk.actor, id, { earlierId: first.id, verdict: 'same' }),
      give.run(desk.actor, first.id, { earlierId: id, verdict: 'related' }),
    ]);
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('knows no petition of another office', async () => {
    const first = await earlier();
    const { id } = await desk.enter({ matter: first.matter });
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(give.run(stranger, id, { earlierId: first.id, verdict: 'related' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(queries.of(stranger, id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('says the numbers of sealed records that may be of the same people, and nothing of the people', async () => {
    const sender = { details: { fullName: 'Trần Văn Bắc', paperKind: 'passport', paperNumber: 'X0000001', address: 'Thôn Ba' } } as const;
    const denounce = (summary: string) =>
      desk.enter({ kind: 'denunciation', senders: [sender], summary, matter: { details: { kind: 'denunciation', fieldCode: 'other', summary } } });
    const [one, other] = [await denounce('Thu phí sai quy định'), await denounce('Lấn chiếm đất công')];
    const { sameDenouncer } = await queries.of({ ...desk.actor, permissions: new Set(['petition.handle']) }, one.id);
    expect(sameDenouncer).toEqual([{ record: 'petition', id: other.id, bookNumber: other.bookNumber, bookYear: 2026, receivedOn: '2026-11-18' }]);
    expect((await queries.of({ ...desk.actor, permissions: new Set(['petition.read']) }, one.id)).sameDenouncer).toEqual([]);
  });
});
