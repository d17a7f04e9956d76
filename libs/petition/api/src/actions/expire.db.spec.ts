import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Signatory } from '@tiepdan/citizen/contract';
import { SignatoryStore } from '../signatories/signatory.store.js';
import { DENUNCIATION, type LifeDesk, NEXT, TODAY, openLifeDesk } from '../testing/life-desk.js';

const FILED = { eligibility: 'ineligible', competence: null, ineligibleReason: 'illegible', way: 'file' } as const;

describe('after the end', () => {
  let desk: LifeDesk;

  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk?.drop());

  /** A denunciation filed long enough ago that its year has passed. */
  async function filedLongAgo() {
    const old = { ...DENUNCIATION, receivedOn: '2025-03-03', writtenOn: null };
    const { id } = await desk.registered(old);
    await desk.propose.run(desk.officer, id, desk.proposal({ ...FILED, kind: 'denunciation', on: '2025-03-04' }));
    return desk.approve.run(desk.head, id, { version: 2, on: '2025-03-05' });
  }

  const sealedOf = (id: string): Promise<{ erased: boolean }[]> =>
    desk.source.query(
      `SELECT i.ciphertext IS NULL AS erased FROM petition_sender s JOIN sealed_identity i ON i.office_id = s.office_id AND i.id = s.sealed_id WHERE s.petition_id = $1`,
      [id],
    );

  it('is opened again with a reason, and examined anew', async () => {
    const { id, version } = await desk.decided({ way: 'decline', ground: 'unsigned' });
    expect(await desk.reopen.run(desk.head, id, { version, on: TODAY, reason: 'Đã ký bổ sung' })).toEqual({ id, version: version + 1, stage: 'registered' });
    expect(await desk.view(id)).toMatchObject({ way: null, ground: null, closedOn: null, proposal: null });
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id))[0]).toMatchObject({ type: 'reopened', reason: 'Đã ký bổ sung' });
    await expect(desk.propose.run(desk.officer, id, desk.proposal({ version: version + 1, on: TODAY }))).resolves.toMatchObject({ stage: 'proposed' });
  });

  it('is reopened, kept and expired by the head alone', async () => {
    const { id, version } = await filedLongAgo();
    const step = { version, on: TODAY };
    await expect(desk.reopen.run(desk.officer, id, { ...step, reason: 'Xem lại' })).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await expect(desk.keepFiled.run(desk.officer, id, step)).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await expect(desk.expire.run(desk.officer, id, step)).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
  });

  it('ends its keeping after the year, and then the sealed identity is gone for good', async () => {
    const { id, version } = await filedLongAgo();
    expect(await sealedOf(id)).toEqual([{ erased: false }]);
    const over = async () => (await desk.queries.list(desk.head, { keptOver: true })).items.some((row) => row.id === id);
    expect(await over()).toBe(true);
    await expect(desk.expire.run(desk.head, id, { version, on: '2026-03-03' })).rejects.toMatchObject({ code: 'PETITION.STILL_KEPT', details: { until: '03/03/2026' } });
    expect(await desk.expire.run(desk.head, id, { version, on: TODAY })).toMatchObject({ stage: 'expired' });
    expect(await over()).toBe(false);
    expect(await sealedOf(id)).toEqual([{ erased: true }]);
    expect(await desk.view(id)).toMatchObject({ stage: 'expired', closedOn: TODAY, bookYear: 2025 });
    await expect(desk.reopen.run(desk.head, id, { version: version + 1, on: TODAY, reason: 'Xem lại' })).rejects.toMatchObject({ code: 'PETITION.WRONG_STAGE' });
  });

  it('takes the sealed list of signatories with it', async () => {
    const { id, version } = await filedLongAgo();
    const store = new SignatoryStore(desk.identities);
    await desk.database.write((tx) => store.write(tx, desk.officer, id, true, 'replace', [{ fullName: 'Trần Thị Mơ' } as Signatory]));
    const list = (): Promise<{ erased: boolean; lines: number }[]> =>
      desk.source.query(
        `SELECT i.ciphertext IS NULL AS erased, l.line_count AS lines FROM petition_signatory_list l
         JOIN sealed_identity i ON i.office_id = l.office_id AND i.id = l.sealed_id WHERE l.petition_id = $1`,
        [id],
      );
    expect(await list()).toEqual([{ erased: false, lines: 1 }]);
    await desk.expire.run(desk.head, id, { version, on: TODAY });
    expect(await list()).toEqual([{ erased: true, lines: 1 }]);
  });

  it('is kept on for another year', async () => {
    const { id, version } = await filedLongAgo();
    expect(await desk.keepFiled.run(desk.head, id, { version, on: NEXT })).toEqual({ id, version: version + 1, stage: 'filed' });
    expect(await desk.view(id)).toMatchObject({ closedOn: '2025-03-05' });
    await expect(desk.expire.run(desk.head, id, { version: version + 1, on: TODAY })).rejects.toMatchObject({ code: 'PETITION.STILL_KEPT', details: { until: '19/11/2027' } });
    expect(await sealedOf(id)).toEqual([{ erased: false }]);
  });

  it('erases nobody whom another record names', async () => {
    const { id, version } = await filedLongAgo();
    const other = await desk.registered(DENUNCIATION);
    await desk.source.query(
      `INSERT INTO petition_sender (office_id, petition_id, position, sealed_id, sealed, capacity)
       SELECT office_id, $2, 2, sealed_id, true, 'self' FROM petition_sender WHERE petition_id = $1`,
      [id, other.id],
    );
    await desk.expire.run(desk.head, id, { version, on: TODAY });
    expect(await sealedOf(id)).toEqual([{ erased: false }]);
  });

  it('leaves every petition at the stage of its last step', async () => {
    const [counted] = await desk.source.query(
      `SELECT count(*)::int AS petitions, count(*) FILTER (WHERE p.stage IS DISTINCT FROM
         (SELECT s.to_stage FROM petition_step s WHERE s.office_id = p.office_id AND s.petition_id = p.id ORDER BY s.position DESC LIMIT 1))::int AS astray
       FROM petition p`,
    );
    expect(counted).toMatchObject({ astray: 0 });
    expect(counted.petitions).toBeGreaterThan(4);
    await expect(desk.source.query(`UPDATE petition_step SET to_stage = 'filed'`)).rejects.toThrow('append-only');
    await expect(desk.source.query(`DELETE FROM petition_step`)).rejects.toThrow('append-only');
  });
});
