import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { BELONGING_TABLES } from '../gathering/belongings.js';
import { type MatterDesk, NEW_MATTER, openMatterDesk } from '../testing/matter-desk.js';

describe('merging matters', () => {
  let desk: MatterDesk;
  let from: string;
  let into: string;
  const reason = 'Cùng một nội dung';
  const where = async (table: string, id: string): Promise<string> => (await desk.source.query(`SELECT matter_id FROM ${table} WHERE id = $1`, [id]))[0].matter_id;
  const merge = (changes: object = {}) => desk.merge.run(desk.actor, from, { version: 1, intoId: into, intoVersion: 1, reason, ...changes });

  beforeAll(async () => {
    desk = await openMatterDesk();
  });
  afterAll(() => desk.drop());
  beforeEach(async () => {
    from = (await desk.settle()).id;
    into = (await desk.settle({ details: { ...NEW_MATTER.details, summary: 'Bồi thường, ghi lần thứ hai' } })).id;
  });

  it('knows every table whose rows hang on a matter: the foreign keys of the database say so', async () => {
    // Flags, merges and files of a matter are its own: they stay with it, where the link leads. Requests to be heard and
    // conclusions follow by their keys, or by a trigger of their table. A decision to erase names one matter and takes those merged with it.
    const tables = await desk.source.query<{ name: string }[]>(
      `SELECT DISTINCT t.relname AS name FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class m ON m.oid = c.confrelid
       WHERE c.contype = 'f' AND m.relname = 'matter' AND t.relname NOT IN ('matter', 'matter_flag', 'matter_merge', 'attachment', 'hearing_request', 'conclusion', 'erasure_item', 'erased_matter') ORDER BY t.relname`,
    );
    expect(tables.map(({ name }) => name)).toEqual(Object.values(BELONGING_TABLES).sort());
  });

  it('moves everything, keeps the kept one’s field and summary, and leaves the other readable with a link', async () => {
    const petition = await desk.records.petition(from, '2026-10-01');
    const tied = await desk.records.document(from, '2026-10-05', petition);
    const cancelled = await desk.records.reception(from, '2026-09-01', { status: 'cancelled' });
    const heard = await desk.records.reception(from, '2026-10-01', { petitionId: petition });
    const already = await desk.records.reception(into, '2026-11-01');
    expect(await merge()).toEqual({ id: from, version: 2, intoId: into, intoVersion: 2, moved: { receptions: 2, petitions: 1, documents: 1, flags: 0 } });
    expect([await where('petition', petition), await where('document', tied), await where('reception', heard), await where('reception', cancelled)]).toEqual(Array(4).fill(into));
    expect(await where('reception', already)).toBe(into);
    const merged = await desk.queries.one(desk.actor, from);
    const kept = await desk.queries.one(desk.actor, into);
    expect(merged).toMatchObject({ status: 'cancelled', mergedInto: { id: into, number: kept.number }, summary: NEW_MATTER.details.summary });
    expect(kept).toMatchObject({ status: 'active', summary: 'Bồi thường, ghi lần thứ hai', mergedHere: [{ id: from, number: merged.number }] });
  });

  it('is told on both sides and on every record that moved, whose version grows', async () => {
    const petition = await desk.records.petition(from, '2026-10-01');
    await merge();
    const [told] = await desk.chronicle.historyOf(desk.actor.officeId, 'matter', from);
    const [toldThere] = await desk.chronicle.historyOf(desk.actor.officeId, 'matter', into);
    expect([told?.type, told?.reason, toldThere?.type]).toEqual(['merged', reason, 'merged']);
    expect(toldThere?.changes).toContainEqual(expect.objectContaining({ label: 'Đã chuyển', after: '1 đơn' }));
    const [moved] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', petition);
    expect(moved).toMatchObject({ type: 'moved', changes: [{ field: 'matterId' }] });
    expect(await desk.source.query(`SELECT version FROM petition WHERE id = $1`, [petition])).toEqual([{ version: 2 }]);
  });

  it('takes flags along, but for those the kept one bears already in the same days', async () => {
    const flag = { flag: 'complex', criteria: ['foreign'], fromOn: '2026-10-01', basis: 'Văn bản số 5' } as const;
    await desk.raiseFlag.run(desk.actor, from, flag);
    await desk.raiseFlag.run(desk.actor, from, { flag: 'prolonged', criteria: [], fromOn: '2026-10-01', basis: 'Danh mục của Ủy ban' });
    await desk.raiseFlag.run(desk.actor, into, { ...flag, fromOn: '2026-11-01' });
    expect((await merge()).moved.flags).toBe(1);
    expect((await desk.queries.one(desk.actor, into)).flags.map((held) => held.flag).sort()).toEqual(['complex', 'prolonged']);
    expect((await desk.queries.one(desk.actor, from)).flags.map((held) => held.flag)).toEqual(['complex']);
  });

  it('refuses what cannot be one matter, and leaves nothing behind', async () => {
    const proposal = await desk.settle({ details: { ...NEW_MATTER.details, kind: 'proposal' } });
    const sealed = (await desk.settle()).id;
    await desk.source.query(`UPDATE matter SET sealed = true WHERE id = $1`, [sealed]);
    const stranger = (await makeOffice(desk.source)).actor();
    const foreign = await desk.settle(NEW_MATTER, '2026-11-18', stranger);
    const gone = await desk.settle();
    await desk.merge.run(desk.actor, gone.id, { version: 1, intoId: into, intoVersion: 1, reason });
    const before = await footprint(desk.source);
    const refused = async (changes: object, code: string, subject = from) =>
      expect(desk.merge.run(desk.actor, subject, { version: 1, intoId: into, intoVersion: 2, reason, ...changes })).rejects.toMatchObject({ code });
    await refused({ intoId: from, intoVersion: 1 }, 'MATTER.MERGE_ITSELF');
    await refused({ intoId: foreign.id, intoVersion: 1 }, 'MATTER.UNKNOWN');
    await refused({ intoId: gone.id, intoVersion: 2 }, 'MATTER.MERGE_CANCELLED');
    await refused({ intoId: proposal.id, intoVersion: 1 }, 'MATTER.KINDS_DIFFER');
    await refused({ intoId: sealed, intoVersion: 1 }, 'MATTER.SEALING_DIFFERS');
    await refused({ version: 2 }, 'RECORD.CANCELLED', gone.id);
    await refused({ version: 9 }, 'RECORD.CHANGED_MEANWHILE');
    await refused({ intoVersion: 1 }, 'RECORD.CHANGED_MEANWHILE');
    await expect(desk.merge.run(stranger, from, { version: 1, intoId: foreign.id, intoVersion: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('names the matter that has taken over when the merged one is chosen on a form', async () => {
    await merge();
    const { number } = await desk.queries.one(desk.actor, into);
    await expect(desk.settle({ matterId: from })).rejects.toMatchObject({ code: 'MATTER.MERGED_AWAY', message: `Vụ việc đã được gộp vào ${number}. Xin chọn ${number}.` });
  });

  it('lets one of two merges at once through, whichever way round', async () => {
    const results = await Promise.allSettled([
      merge(),
      desk.merge.run(desk.actor, into, { version: 1, intoId: from, intoVersion: 1, reason }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
