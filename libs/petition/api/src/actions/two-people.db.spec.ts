import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SetSeparations } from '@tiepdan/access/api';
import { type SeparationKey, type SeparationRule, SEPARATIONS } from '@tiepdan/access/contract';
import { OfficeTerms } from '@tiepdan/audit/api';
import { type Actor, permissionsOf } from '@tiepdan/platform/contract';
import { petitionPermissions } from '@tiepdan/petition/contract';
import { type LifeDesk, NEXT, TODAY, openLifeDesk } from '../testing/life-desk.js';

describe('what two people must do about a petition', () => {
  let desk: LifeDesk;
  let set: (key: SeparationKey, rule: SeparationRule) => Promise<unknown>;

  beforeAll(async () => {
    desk = await openLifeDesk();
    const setting = new SetSeparations(new OfficeTerms(desk.database, desk.chronicle));
    set = async (key, rule) => {
      const [row] = await desk.source.query<{ version: number }[]>(`SELECT version FROM office_separation WHERE office_id = $1`, [desk.actor.officeId]);
      return setting.run(desk.head, { version: row?.version ?? 0, rules: [{ key, rule }] });
    };
  });
  beforeEach(async () => {
    await desk.source.query(`DELETE FROM office_separation`);
    await desk.source.query(`UPDATE account SET active = false WHERE roles && '{deputy}'`);
  });
  afterAll(() => desk?.drop());

  const proposedBy = async (who: Actor) => {
    const { id } = await desk.registered();
    const { version } = await desk.propose.run(who, id, desk.proposal());
    return { id, request: { version, on: NEXT } };
  };
  const refused = { code: 'SEPARATION.SAME_PERSON', details: { refusal: expect.stringContaining('chính đồng chí') } };

  it('lets a head who is alone approve what they proposed: the law does not forbid it', async () => {
    const { id, request } = await proposedBy(desk.head);
    expect(await desk.approve.run(desk.head, id, request)).toMatchObject({ stage: 'awaiting-signature' });
  });

  it('has another approve it as soon as there is one, by whatever role', async () => {
    const deputy = await desk.employ('deputy', 'Lý Văn Phó');
    const { id, request } = await proposedBy(desk.head);
    await expect(desk.approve.run(desk.head, id, request)).rejects.toMatchObject(refused);
    expect(await desk.approve.run(deputy, id, request)).toMatchObject({ stage: 'awaiting-signature' });
    await desk.source.query(`UPDATE account SET active = false WHERE id = $1`, [deputy.accountId]);
    const alone = await proposedBy(desk.head);
    await desk.approve.run(desk.head, alone.id, alone.request);
  });

  it('is as the office sets it', async () => {
    await set('proposal-approval', 'always');
    const { id, request } = await proposedBy(desk.head);
    await expect(desk.approve.run(desk.head, id, request)).rejects.toMatchObject(refused);
    await desk.employ('deputy', 'Lý Văn Phó');
    await set('proposal-approval', 'off');
    await desk.approve.run(desk.head, id, request);
    const [told] = await desk.chronicle.historyOf(desk.actor.officeId, 'office', desk.actor.officeId);
    expect(told).toMatchObject({ type: 'separations-set', changes: [{ before: 'Luôn bắt buộc', after: 'Không bắt buộc' }] });
  });

  it('says on the page beforehand what it refuses, with the same words, and offers it to nobody it refuses', async () => {
    const deputy = await desk.employ('deputy', 'Lý Văn Phó');
    const { id, request } = await proposedBy(desk.head);
    const own = await desk.queries.one(desk.head, id);
    expect(own.withheld).toEqual([{ action: 'approve', why: SEPARATIONS['proposal-approval'].refusal }]);
    expect(own.actions).toEqual(expect.arrayContaining(['return', 'recall']));
    expect(own.actions).not.toContain('approve');
    expect(await desk.queries.one(deputy, id)).toMatchObject({ withheld: [], actions: expect.arrayContaining(['approve']) });
    // A colleague who may only for the head would approve the head's proposal in the head's name.
    const standIn: Actor = { ...deputy, delegated: new Map([['petition.approve', { id: desk.head.accountId, fullName: desk.head.fullName }]]) };
    expect((await desk.queries.one(standIn, id)).withheld).toEqual(own.withheld);
    await desk.approve.run(deputy, id, request);
    expect((await desk.queries.one(desk.head, id)).withheld).toEqual([]);
  });

  it('says so in the lists, of each petition for itself', async () => {
    const deputy = await desk.employ('deputy', 'Lý Văn Phó');
    const own = [await proposedBy(desk.head), await proposedBy(desk.head)];
    const other = await proposedBy(desk.officer);
    const rowsOf = async (who: Actor) => new Map((await desk.queries.list(who, { stage: ['proposed'] })).items.map((row) => [row.id, row]));
    const heads = await rowsOf(desk.head);
    for (const { id } of own) {
      const { actions, withheld } = await desk.queries.one(desk.head, id);
      expect(heads.get(id)).toMatchObject({ actions, withheld });
      expect(withheld).toEqual([{ action: 'approve', why: SEPARATIONS['proposal-approval'].refusal }]);
      expect(heads.get(id)).not.toHaveProperty('proposedBy');
    }
    expect(heads.get(other.id)).toMatchObject({ withheld: [], actions: expect.arrayContaining(['approve']) });
    for (const { id } of [...own, other]) expect((await rowsOf(deputy)).get(id)).toMatchObject({ withheld: [], actions: expect.arrayContaining(['approve']) });
    // Whoever cannot approve is told nothing of approving.
    expect((await rowsOf(desk.officer)).get(other.id)).toMatchObject({ withheld: [] });
    // A colleague who may only for the head does it in the head's name.
    const standIn: Actor = { ...deputy, delegated: new Map([['petition.approve', { id: desk.head.accountId, fullName: desk.head.fullName }]]) };
    const theirs = await rowsOf(standIn);
    expect([...own, other].map(({ id }) => theirs.get(id)?.withheld.length)).toEqual([1, 1, 0]);
  });

  it('counts the last proposal: one who proposed before and was answered by another approves', async () => {
    await desk.employ('deputy', 'Lý Văn Phó');
    const { id, request } = await proposedBy(desk.head);
    const back = await desk.recall.run(desk.officer, id, request);
    const again = await desk.propose.run(desk.officer, id, desk.proposal({ version: back.version, on: NEXT }));
    await desk.approve.run(desk.head, id, { version: again.version, on: NEXT });
  });

  it('has a leader sign what another proposed, whoever else there is', async () => {
    const both: Actor = { ...desk.leader, permissions: permissionsOf(['leader', 'petition-officer'], [petitionPermissions]) };
    const { id, request } = await proposedBy(both);
    const { version } = await desk.approve.run(desk.head, id, request);
    await expect(desk.sign.run(both, id, { version, on: TODAY })).rejects.toMatchObject(refused);
    await set('proposal-signature', 'off');
    await desk.sign.run(both, id, { version, on: TODAY });
  });

  it('says so to the leader before they sign', async () => {
    const both: Actor = { ...desk.leader, permissions: permissionsOf(['leader', 'petition-officer'], [petitionPermissions]) };
    const { id, request } = await proposedBy(both);
    await desk.approve.run(desk.head, id, request);
    const { actions, withheld } = await desk.queries.one(both, id);
    expect(withheld).toEqual([{ action: 'sign', why: SEPARATIONS['proposal-signature'].refusal }]);
    expect(actions).toContain('return');
    expect(actions).not.toContain('sign');
    const row = (await desk.queries.list(both, { stage: ['awaiting-signature'] })).items.find((each) => each.id === id);
    expect(row).toMatchObject({ actions, withheld });
  });
});
