import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEPARATIONS } from '@tiepdan/access/contract';
import { footprint } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { type LifeDesk, openLifeDesk } from '../testing/life-desk.js';

const TODAY_ISSUED = { issuedOn: '2026-11-20' } as const;

describe('a paper that two people are to make', () => {
  let desk: LifeDesk;
  let second: Actor;

  const rule = (value: string) =>
    desk.source.query(`INSERT INTO office_separation (office_id, draft_approval) VALUES ($1, $2) ON CONFLICT (office_id) DO UPDATE SET draft_approval = excluded.draft_approval`, [desk.actor.officeId, value]);

  beforeAll(async () => {
    desk = await openLifeDesk();
    const [row] = await desk.source.query<{ id: string }[]>(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, 'pho', 'Lý Văn Phó', 'Phó Trưởng Ban', '{deputy}', 'x') RETURNING id`,
      [desk.actor.officeId],
    );
    second = { ...desk.head, accountId: row?.id ?? '', fullName: 'Lý Văn Phó' };
  });
  afterAll(() => desk?.drop());

  const submitted = async () => {
    const begun = await desk.begin({}, desk.head);
    return desk.submit.run(desk.head, begun.id, { version: begun.version });
  };

  it('is approved by who drafted it where the office asks for nothing else: heads write letters that they sign', async () => {
    const { id, version } = await submitted();
    expect(await desk.approve.run(desk.head, id, { version })).toMatchObject({ state: 'approved' });
  });

  it('is approved by another where the office has it so, and not issued past the approval', async () => {
    await rule('where-others');
    const { id, version } = await submitted();
    const before = await footprint(desk.source);
    const refused = { code: 'SEPARATION.SAME_PERSON' };
    await expect(desk.approve.run(desk.head, id, { version })).rejects.toMatchObject(refused);
    await expect(desk.issueDraft.run(desk.head, id, { version, ...TODAY_ISSUED })).rejects.toMatchObject(refused);
    expect(await footprint(desk.source)).toEqual(before);
    const why = SEPARATIONS['draft-approval'].refusal;
    expect((await desk.queries.one(desk.head, id)).withheld).toEqual([{ action: 'approve', why }, { action: 'issue', why }]);
    expect((await desk.queries.one(second, id)).withheld).toEqual([]);
    const approved = await desk.approve.run(second, id, { version });
    expect(approved).toMatchObject({ state: 'approved' });
    expect((await desk.queries.one(desk.head, id)).withheld).toEqual([]);
  });

  it('says so in the list of papers on their way, of each for itself', async () => {
    await rule('where-others');
    const own = await submitted();
    const draft = await desk.begin({}, desk.head);
    const others = await desk.begin({}, second);
    const rowsOf = async (who: Actor) => new Map((await desk.drafts.list(who, {})).items.map((row) => [row.id, row]));
    const heads = await rowsOf(desk.head);
    for (const { id } of [own, draft, others]) expect(heads.get(id)?.withheld).toEqual((await desk.queries.one(desk.head, id)).withheld);
    expect([own, draft, others].map(({ id }) => heads.get(id)?.withheld.map(({ action }) => action))).toEqual([['approve', 'issue'], ['issue'], []]);
    expect(heads.get(own.id)).not.toHaveProperty('draftedById');
    expect((await rowsOf(second)).get(own.id)?.withheld).toEqual([]);
    await rule('off');
    expect((await rowsOf(desk.head)).get(own.id)?.withheld).toEqual([]);
  });

  it('is shown by who drafted it', async () => {
    const theirs = await desk.begin({}, second);
    const found = async (query: object) => (await desk.drafts.list(desk.head, { state: 'draft', ...query })).items.map(({ id }) => id);
    expect(await found({ draftedById: second.accountId })).toContain(theirs.id);
    expect(await found({ draftedById: second.accountId })).not.toContain((await desk.begin({}, desk.head)).id);
    expect(await found({ draftedById: second.accountId, mine: true })).toEqual([]);
  });

  it('is neither issued past the approval for the one who drafted it, nor in another name than theirs who entrusted the approving', async () => {
    const { accountId, fullName } = desk.head;
    const receiver: Actor = { ...second, delegated: new Map([['document.approve', { id: accountId, fullName }]]) };
    await rule('always');
    const own = await submitted();
    await expect(desk.issueDraft.run(receiver, own.id, { version: own.version, ...TODAY_ISSUED })).rejects.toMatchObject({ code: 'SEPARATION.SAME_PERSON' });
    await rule('off');
    await desk.issueDraft.run(receiver, own.id, { version: own.version, ...TODAY_ISSUED });
    const [deed] = await desk.source.query<object[]>(`SELECT actor_id AS "actorId", on_behalf_of AS "onBehalfOf" FROM audit_record WHERE subject_id = $1 AND action = 'document.issued'`, [own.id]);
    expect(deed).toEqual({ actorId: second.accountId, onBehalfOf: accountId });
    const [step] = await desk.source.query<object[]>(`SELECT actor_name AS name FROM document_step WHERE document_id = $1 AND action = 'issue'`, [own.id]);
    expect(step).toEqual({ name: `Lý Văn Phó, thay ${fullName}` });
  });

  it('is approved by who drafted it where nobody else may', async () => {
    await rule('where-others');
    await desk.source.query(`UPDATE account SET active = false WHERE id = $1`, [second.accountId]);
    await desk.source.query(`UPDATE account SET roles = '{petition-officer}' WHERE office_id = $1 AND id <> $2 AND active`, [desk.actor.officeId, desk.head.accountId]);
    const { id, version } = await submitted();
    expect(await desk.approve.run(desk.head, id, { version })).toMatchObject({ state: 'approved' });
  });
});
