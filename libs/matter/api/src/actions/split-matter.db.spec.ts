import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SplitMatterRequest } from '@tiepdan/matter/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type MatterDesk, NEW_MATTER, openMatterDesk } from '../testing/matter-desk.js';

describe('splitting a matter', () => {
  let desk: MatterDesk;
  let from: string;
  let petition: string;
  let paper: string;
  let handedOver: string;
  let visit: string;
  const split = (changes: Partial<SplitMatterRequest> = {}) =>
    desk.split.run(desk.actor, from, {
      version: 1,
      reason: 'Có hai nội dung khác nhau',
      details: { ...NEW_MATTER.details, summary: 'Nội dung thứ hai' },
      petitionIds: [petition],
      documentIds: [paper],
      receptionIds: [handedOver],
      ...changes,
    });
  const ids = async (matterId: string) => (await desk.queries.belongings(desk.actor, matterId)).map(({ id }) => id);

  beforeAll(async () => {
    desk = await openMatterDesk();
  });
  afterAll(() => desk.drop());
  beforeEach(async () => {
    from = (await desk.settle(NEW_MATTER, '2025-03-01')).id;
    petition = await desk.records.petition(from, '2026-02-10');
    paper = await desk.records.document(from, '2026-02-20', petition);
    handedOver = await desk.records.reception(from, '2026-02-10', { petitionId: petition });
    visit = await desk.records.reception(from, '2025-03-01');
  });

  it('moves the chosen records to a new matter, opened as of the first of them, told on both sides', async () => {
    const made = await split();
    expect(made).toMatchObject({ id: from, version: 2, newVersion: 1, newNumber: expect.stringMatching(/^VV-2026-\d{6}$/) });
    expect(await ids(from)).toEqual([visit]);
    expect((await ids(made.newId)).sort()).toEqual([petition, paper, handedOver].sort());
    const old = await desk.queries.one(desk.actor, from);
    expect(await desk.queries.one(desk.actor, made.newId)).toMatchObject({
      number: made.newNumber,
      openedOn: '2026-02-10',
      summary: 'Nội dung thứ hai',
      splitFrom: { id: from, number: old.number },
    });
    expect(old.splitOff).toMatchObject([{ id: made.newId, number: made.newNumber }]);
    for (const matter of [from, made.newId]) expect((await desk.chronicle.historyOf(desk.actor.officeId, 'matter', matter))[0]).toMatchObject({ type: 'split' });
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'reception', handedOver))[0]).toMatchObject({ type: 'moved', changes: [{ before: old.number, after: made.newNumber }] });
  });

  it('is taken back by merging the new matter into the old one', async () => {
    const made = await split();
    await desk.merge.run(desk.actor, made.newId, { version: 1, intoId: from, intoVersion: 2, reason: 'Tách nhầm' });
    expect((await ids(from)).sort()).toEqual([petition, paper, handedOver, visit].sort());
  });

  it('gives the petitions the new matter’s kind, as long as nothing was decided about them', async () => {
    const made = await split({ details: { ...NEW_MATTER.details, kind: 'proposal' } });
    expect(await desk.source.query(`SELECT kind FROM petition WHERE id = $1`, [petition])).toEqual([{ kind: 'proposal' }]);
    expect(await desk.queries.one(desk.actor, made.newId)).toMatchObject({ kind: 'proposal' });
    const decided = await desk.records.petition(from, '2026-03-01');
    await desk.source.query(`UPDATE petition SET stage = 'proposed' WHERE id = $1`, [decided]);
    const before = await footprint(desk.source);
    const refused = split({ version: 2, details: { ...NEW_MATTER.details, kind: 'proposal' }, petitionIds: [decided], documentIds: [], receptionIds: [] });
    await expect(refused).rejects.toMatchObject({ code: 'MATTER.DECIDED_PETITIONS', message: expect.stringMatching(/đơn \d+\/2026/) });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('seals who stands on the records that become a denunciation', async () => {
    const [citizen] = await desk.source.query(
      `INSERT INTO citizen (office_id, full_name, paper_kind, no_paper_reason, address, created_by) VALUES ($1, 'Trần Thị Thử Nghiệm', 'none', 'Quên', 'Xã Thử', $2) RETURNING id`,
      [desk.actor.officeId, desk.actor.accountId],
    );
    await desk.source.query(`INSERT INTO petition_sender (office_id, petition_id, position, citizen_id, capacity) VALUES ($1, $2, 1, $3, 'self')`, [desk.actor.officeId, petition, citizen.id]);
    const made = await split({ details: { ...NEW_MATTER.details, kind: 'denunciation' } });
    expect(await desk.queries.one(desk.actor, made.newId)).toMatchObject({ kind: 'denunciation', sealed: true });
    expect(await desk.queries.one(desk.actor, from)).toMatchObject({ kind: 'complaint', sealed: false });
    const [sender] = await desk.source.query(`SELECT citizen_id, sealed_id FROM petition_sender WHERE petition_id = $1`, [petition]);
    expect(sender).toEqual({ citizen_id: null, sealed_id: expect.any(String) });
    expect((await desk.queries.belongings(desk.actor, made.newId)).map(({ about }) => about)).toEqual([null, null, null]);
  });

  it('names neither a denunciation to who reads the matter it came from, nor that matter to who reads it, but to who may open identities', async () => {
    const made = await split({ details: { ...NEW_MATTER.details, kind: 'denunciation' } });
    const head = { ...desk.actor, permissions: new Set(['citizen.open-sealed']) };
    expect(await desk.queries.one(desk.actor, made.newId)).toMatchObject({ splitFrom: null });
    expect(await desk.queries.one(desk.actor, from)).toMatchObject({ splitOff: [] });
    expect(await desk.queries.one(head, made.newId)).toMatchObject({ splitFrom: { id: from } });
    expect(await desk.queries.one(head, from)).toMatchObject({ splitOff: [{ id: made.newId }] });
    const { number } = await desk.queries.one(head, from);
    const told = async (subject: 'matter' | 'petition', id: string) => JSON.stringify(await desk.chronicle.historyOf(desk.actor.officeId, subject, id));
    expect(await told('matter', from)).not.toContain(made.newNumber);
    expect((await told('matter', made.newId)) + (await told('petition', petition))).not.toContain(number);
  });

  it('announces the kind, in the same transaction, to what follows it, and only when it changed', async () => {
    const told: string[] = [];
    desk.kinds.follow(async (_tx, _actor, matterId) => void told.push(matterId));
    const { newId } = await split({ details: { ...NEW_MATTER.details, kind: 'proposal' } });
    expect(told).toEqual([newId]);
    await desk.merge.run(desk.actor, (await desk.settle()).id, { version: 1, intoId: from, intoVersion: 2, reason: 'Cùng loại' });
    await desk.correct.run(desk.actor, newId, { ...NEW_MATTER.details, kind: 'complaint', version: 1, reason: 'Phân loại lại' });
    expect(told).toEqual([newId, newId]);
  });

  it('refuses words that name who is sealed, and leaves nothing behind', async () => {
    const [citizen] = await desk.source.query(
      `INSERT INTO citizen (office_id, full_name, paper_kind, no_paper_reason, address, created_by) VALUES ($1, 'Đỗ Thị Kín Đáo', 'none', 'Quên', 'Xã Thử', $2) RETURNING id`,
      [desk.actor.officeId, desk.actor.accountId],
    );
    await desk.source.query(`INSERT INTO petition_sender (office_id, petition_id, position, citizen_id, capacity) VALUES ($1, $2, 1, $3, 'self')`, [desk.actor.officeId, petition, citizen.id]);
    const before = await footprint(desk.source);
    const details = { ...NEW_MATTER.details, kind: 'denunciation', summary: 'Tố cáo của bà Đỗ Thị Kín Đáo' } as const;
    await expect(split({ details })).rejects.toMatchObject({ code: 'SEALED.TEXT_NAMES_PERSON' });
    expect(await footprint(desk.source)).toEqual(before);
    const made = await split({ details: { ...details, summary: 'Tố cáo cán bộ xã' } });
    const flag = { flag: 'prolonged', criteria: [], fromOn: '2026-10-01', basis: 'Đơn của Đỗ Thị Kín Đáo' } as const;
    await expect(desk.raiseFlag.run(desk.actor, made.newId, flag)).rejects.toMatchObject({ code: 'SEALED.TEXT_NAMES_PERSON' });
  });

  it('never unseals: what is split from a sealed matter stays sealed', async () => {
    const secret = (await desk.settle({ details: { ...NEW_MATTER.details, kind: 'denunciation' } })).id;
    const first = await desk.records.petition(secret, '2026-02-10');
    await desk.records.petition(secret, '2026-02-11');
    const request = { version: 1, reason: 'Thực chất là khiếu nại', details: NEW_MATTER.details, petitionIds: [first], documentIds: [], receptionIds: [] };
    const made = await desk.split.run(desk.actor, secret, request);
    expect(await desk.queries.one(desk.actor, made.newId)).toMatchObject({ kind: 'complaint', sealed: true });
  });

  it.each<[string, () => Partial<SplitMatterRequest>, string]>([
    ['nothing', () => ({ petitionIds: [], documentIds: [], receptionIds: [] }), 'MATTER.NOTHING_CHOSEN'],
    ['everything', () => ({ receptionIds: [handedOver, visit] }), 'MATTER.NOTHING_LEFT'],
    ['a petition without its paper', () => ({ documentIds: [] }), 'MATTER.TIED_RECORDS'],
    ['a paper without its petition', () => ({ petitionIds: [], receptionIds: [] }), 'MATTER.TIED_RECORDS'],
    ['a record of nobody', () => ({ receptionIds: [handedOver, '00000000-0000-7000-8000-000000000000'] }), 'MATTER.NOT_OF_MATTER'],
    ['a paper called a reception', () => ({ documentIds: [], receptionIds: [handedOver, paper] }), 'MATTER.NOT_OF_MATTER'],
    ['a field of no list', () => ({ details: { ...NEW_MATTER.details, fieldCode: 'weather' } }), 'MATTER.UNKNOWN_FIELD'],
    ['an old version', () => ({ version: 7 }), 'RECORD.CHANGED_MEANWHILE'],
  ])('refuses %s and leaves nothing behind', async (_, changes, code) => {
    const before = await footprint(desk.source);
    await expect(split(changes())).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('shows and gives another office nothing', async () => {
    const stranger = (await makeOffice(desk.source)).actor();
    const request = { version: 1, reason: 'x', details: NEW_MATTER.details, petitionIds: [petition], documentIds: [paper], receptionIds: [handedOver] };
    await expect(desk.split.run(stranger, from, request)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.queries.belongings(stranger, from)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });
});
