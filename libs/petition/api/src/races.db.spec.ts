import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MergeMatters } from '@tiepdan/matter/api';
import { type LifeDesk, RECEIVED, openLifeDesk } from './testing/life-desk.js';
import { PETITION } from './testing/petition-desk.js';

const ROUNDS = 8;

/** Officers of one office do not wait for each other's clicks: whatever meets, nothing is lost and nothing contradicts itself. */
describe('two officers at the same moment', () => {
  let desk: LifeDesk;
  let merge: MergeMatters;

  beforeAll(async () => {
    desk = await openLifeDesk();
    merge = new MergeMatters(desk.database, desk.chronicle, desk.texts);
  });
  afterAll(() => desk?.drop());

  const matterOf = async (id: string) => (await desk.view(id)).matterId;
  const codes = (tries: readonly PromiseSettledResult<unknown>[]) => tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  /** Merges `id` into `intoId` as they stand. */
  const mergeNow = async (id: string, intoId: string) => {
    const [from, into] = await Promise.all([id, intoId].map((one) => desk.source.query(`SELECT version FROM matter WHERE id = $1`, [one])));
    return merge.run(desk.head, id, { version: from[0].version, intoId, intoVersion: into[0].version, reason: 'Trùng' });
  };
  const hangingOnCancelled = () => desk.source.query(`SELECT p.id FROM petition p JOIN matter m ON m.id = p.matter_id WHERE m.status = 'cancelled'`);

  it('approve and return, or approve and recall: one of them counts, the other is told', async () => {
    for (const rival of ['return', 'recall'] as const) {
      const { id } = await desk.registered();
      const { version } = await desk.propose.run(desk.officer, id, desk.proposal());
      const [by, request] = rival === 'return' ? [desk.head, { version, on: RECEIVED, reason: 'Chưa rõ' }] : [desk.officer, { version, on: RECEIVED, reason: 'Xem lại' }];
      const tries = await Promise.allSettled([desk.approve.run(desk.head, id, { version, on: RECEIVED }), desk[rival].run(by, id, request)]);
      expect(codes(tries)).toEqual(['RECORD.CHANGED_MEANWHILE']);
      const steps = await desk.steps.of(desk.officer, id);
      expect(steps).toHaveLength(3);
      expect((await desk.view(id)).stage).toBe(steps.at(-1)?.toStage);
    }
  });

  it('register into a matter and merge it away: the petition goes along, or its officer is told', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [from, into] = [await matterOf((await desk.registered()).id), await matterOf((await desk.registered()).id)];
      const tries = await Promise.allSettled([mergeNow(from, into), ...[1, 2, 3].map(() => desk.registered({ matter: { matterId: from } }))]);
      expect(codes(tries).filter((code) => code !== 'MATTER.MERGED_AWAY')).toEqual([]);
      expect(await hangingOnCancelled()).toEqual([]);
    }
  });

  it('give a petition another matter and merge the one it leaves: it stays where its officer put it', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await desk.registered();
      const { matterId: from, senders } = await desk.view(id);
      const [into, elsewhere] = [await matterOf((await desk.registered()).id), await matterOf((await desk.registered()).id)];
      const known = senders.map(({ citizenId }) => ({ citizenId }));
      const correction = { ...PETITION, matter: { matterId: elsewhere }, senders: known, version: 1, reason: 'Ghi nhầm vụ việc' };
      const [merged, moved] = await Promise.allSettled([mergeNow(from, into), desk.correct.run(desk.officer, id, correction)]);
      expect([merged?.status, ...codes([moved!]).filter((code) => code !== 'RECORD.CHANGED_MEANWHILE')]).toEqual(['fulfilled']);
      expect(await matterOf(id)).toBe(moved?.status === 'fulfilled' ? elsewhere : into);
      const [written] = await desk.source.query(`SELECT count(*)::int AS records FROM matter_merge_record r JOIN matter_merge m ON m.id = r.merge_id WHERE m.from_id = $1 AND r.kind = 'petition'`, [from]);
      expect(written.records).toBe(moved?.status === 'fulfilled' ? 0 : 1);
    }
  });

  it('correct a petition and merge its own matter: neither waits for the other for ever', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await desk.registered();
      const { matterId: from, senders } = await desk.view(id);
      const into = await matterOf((await desk.registered()).id);
      const correction = { ...PETITION, matter: { matterId: from }, senders: senders.map(({ citizenId }) => ({ citizenId })), version: 1, reason: 'Ghi nhầm', summary: 'Nội dung đã sửa' };
      const tries = await Promise.allSettled([mergeNow(from, into), desk.correct.run(desk.officer, id, correction)]);
      expect(codes(tries).filter((code) => code !== 'MATTER.MERGED_AWAY' && code !== 'RECORD.CHANGED_MEANWHILE')).toEqual([]);
      expect(await matterOf(id)).toBe(into);
    }
  });
});
