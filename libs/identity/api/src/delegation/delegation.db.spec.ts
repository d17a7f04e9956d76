import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, actingBy } from '@tiepdan/platform/contract';
import { checkTwoPeople } from '../two-people.js';
import { type DelegationDesk, openDelegationDesk } from './testing/delegation-desk.js';

describe('delegation for leave', () => {
  let desk: DelegationDesk;
  const leave = (changes: object = {}) => ({ toId: desk.ids.deputy, permissions: ['petition.approve', 'petition.assign'], fromOn: '2026-11-23', toOn: '2026-11-27', reason: 'Nghỉ phép', ...changes });
  const code = (expected: string) => expect.objectContaining({ code: expected });
  /** Sets the clock to an instant in Hanoi. */
  const at = (day: string, time = '09:00') => {
    desk.clock.instant = new Date(`${day}T${time}:00+07:00`);
  };
  const made = async (changes: object = {}) => desk.delegate.run(await desk.actor('head'), leave(changes));

  beforeAll(async () => {
    desk = await openDelegationDesk();
  });
  beforeEach(async () => {
    at('2026-11-20');
    await desk.clear();
  });
  afterAll(() => desk.close());

  it('gives the permissions from midnight to midnight in Hanoi, and no day more', async () => {
    await made();
    const may = async (day: string, time: string) => (at(day, time), (await desk.request('deputy')).permissions.has('petition.approve'));
    expect(await may('2026-11-22', '23:59')).toBe(false);
    // 17:00 UTC the day before: a server that counted in UTC would be late by seven hours.
    expect(await may('2026-11-23', '00:00')).toBe(true);
    expect(await may('2026-11-27', '23:59')).toBe(true);
    expect(await may('2026-11-28', '00:00')).toBe(false);
  });

  it('gives what was ticked and no more, in the giver’s name where it came by delegation only', async () => {
    await made({ permissions: ['petition.approve'] });
    at('2026-11-24');
    const deputy = await desk.request('deputy');
    expect(['petition.approve', 'petition.assign', 'petition.read'].map((name) => deputy.permissions.has(name))).toEqual([true, false, true]);
    expect(actingBy(deputy, 'petition.approve')).toMatchObject({ accountId: desk.ids.deputy, onBehalfOf: desk.ids.head, onBehalfOfName: 'Trần Văn Bình' });
    expect(actingBy(deputy, 'petition.read').onBehalfOf).toBeUndefined();
    expect((await desk.request('officer')).permissions.has('petition.approve')).toBe(false);
    expect((await desk.request('head')).permissions.has('petition.approve')).toBe(true);
  });

  it('tells in history and audit whom somebody stood in for', async () => {
    await made();
    at('2026-11-24');
    const deputy = actingBy(await desk.request('deputy'), 'petition.approve');
    const id = '01980000-0000-7000-8000-00000000000b';
    await desk.database.write((tx) => desk.chronicle.record(tx, deputy, { subject: 'petition', id, type: 'approved' }));
    expect(await desk.chronicle.historyOf(desk.officeId, 'petition', id)).toMatchObject([{ actorName: 'Lê Thị An, thay Trần Văn Bình' }]);
    expect(await desk.query(`SELECT actor_id, actor_name, on_behalf_of FROM audit_record WHERE subject_id = $1`, [id])).toEqual([
      { actor_id: desk.ids.deputy, actor_name: 'Lê Thị An', on_behalf_of: desk.ids.head },
    ]);
  });

  it('gives nothing that the giver no longer holds, and nothing of a closed account', async () => {
    await made();
    at('2026-11-24');
    const roles = (value: string) => desk.query(`UPDATE account SET roles = ARRAY[$2] WHERE id = $1`, [desk.ids.head, value]);
    await roles('petition-officer');
    expect((await desk.request('deputy')).delegated).toBeUndefined();
    await roles('head');
    await desk.query(`UPDATE account SET active = false WHERE id = $1`, [desk.ids.head]);
    expect((await desk.request('deputy')).delegated).toBeUndefined();
    await desk.query(`UPDATE account SET active = true WHERE id = $1`, [desk.ids.head]);
    expect((await desk.request('deputy')).delegated?.size).toBe(2);
  });

  it('gives nothing to who came to keep accounts meanwhile', async () => {
    await made();
    at('2026-11-24');
    await desk.query(`UPDATE account SET roles = '{administrator}' WHERE id = $1`, [desk.ids.deputy]);
    const keeper = await desk.request('deputy');
    await desk.query(`UPDATE account SET roles = '{deputy}' WHERE id = $1`, [desk.ids.deputy]);
    expect([keeper.permissions.has('account.manage'), keeper.permissions.has('petition.approve')]).toEqual([true, false]);
  });

  it('gives nothing to who came to answer for a body meanwhile', async () => {
    await made();
    at('2026-11-24');
    const [body] = await desk.query<{ id: string }>(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Thử Nghiệm', 'Sở Thử Nghiệm', 'department') RETURNING id`, [desk.officeId]);
    await desk.query(`UPDATE account SET roles = '{agency}', agency_id = $2 WHERE id = $1`, [desk.ids.deputy, body?.id]);
    const outsider = await desk.request('deputy');
    await desk.query(`UPDATE account SET roles = '{deputy}', agency_id = NULL WHERE id = $1`, [desk.ids.deputy]);
    expect([outsider.permissions.has('petition.approve'), outsider.permissions.has('petition.assign')]).toEqual([false, false]);
  });

  it('is made by the giver, or by the head for an officer; never for oneself out of another’s hands', async () => {
    const head = await desk.actor('head');
    await expect(desk.delegate.run(await desk.actor('deputy'), leave({ fromId: desk.ids.head, toId: desk.ids.officer }))).rejects.toEqual(code('DELEGATION.OTHERS'));
    await expect(desk.delegate.run(await desk.actor('administrator'), leave({ fromId: desk.ids.head }))).rejects.toEqual(code('DELEGATION.OTHERS'));
    await expect(desk.delegate.run(head, leave({ fromId: desk.ids.leader, toId: desk.ids.head, permissions: ['petition.sign'] }))).rejects.toEqual(code('DELEGATION.TO_MAKER'));
    await expect(desk.delegate.run(head, leave({ fromId: desk.ids.leader, permissions: ['petition.sign'] }))).rejects.toEqual(code('DELEGATION.NOT_YOURS'));
    await desk.delegate.run(await desk.actor('leader'), leave({ permissions: ['petition.sign'] }));
    const { items } = await desk.queries.list(await desk.actor('leader'), false);
    expect(items).toMatchObject([{ state: 'coming', from: { fullName: 'Ngô Văn Cả' }, to: { fullName: 'Lê Thị An' }, madeBy: null, permissions: [{ name: 'petition.sign', label: 'Ký quyết định xử lý đơn' }] }]);
  });

  it('is no chain: what was delegated is not the receiver’s to give', async () => {
    await made();
    at('2026-11-24');
    await expect(desk.delegate.run(await desk.request('deputy'), leave({ toId: desk.ids.officer, fromOn: '2026-11-24' }))).rejects.toEqual(code('DELEGATION.NOT_HELD'));
  });

  it('passes on neither the keeping of rights nor delegating itself, nor what the receiver has', async () => {
    for (const permission of ['separation.manage', 'role.read', 'delegation.manage']) await expect(made({ permissions: [permission] })).rejects.toEqual(code('DELEGATION.NOT_PASSED_ON'));
    await expect(made({ permissions: ['petition.read'] })).rejects.toEqual(code('DELEGATION.HELD_ALREADY'));
    await expect(made({ permissions: ['petition.sign'] })).rejects.toEqual(code('DELEGATION.NOT_HELD'));
    await expect(made({ permissions: ['no.such'] })).rejects.toEqual(code('ROLE.UNKNOWN_PERMISSION'));
  });

  it('goes to a colleague whose account is open and whose rights it fits', async () => {
    await expect(made({ toId: desk.ids.head })).rejects.toEqual(code('DELEGATION.TO_ONESELF'));
    await expect(made({ toId: desk.strangerId })).rejects.toEqual(code('DELEGATION.UNKNOWN_ACCOUNT'));
    await expect(made({ toId: desk.ids.administrator })).rejects.toEqual(code('ROLE.CONFLICT'));
    await desk.query(`UPDATE account SET active = false WHERE id = $1`, [desk.ids.officer]);
    await expect(made({ toId: desk.ids.officer })).rejects.toEqual(code('DELEGATION.UNKNOWN_ACCOUNT'));
    await desk.query(`UPDATE account SET active = true WHERE id = $1`, [desk.ids.officer]);
  });

  it.each([
    ['a day gone by', { fromOn: '2026-11-19' }, 'DELEGATION.PAST'],
    ['an end before its beginning', { toOn: '2026-11-22' }, 'DELEGATION.DAYS'],
    ['91 days', { toOn: '2027-02-21' }, 'DELEGATION.TOO_LONG'],
  ])('is not for %s', async (_what, days, refused) => {
    await expect(made(days)).rejects.toEqual(code(refused));
  });

  it('may last 90 days, both ends counted, or as many as the office has set', async () => {
    await made({ toOn: '2027-02-20' });
    await desk.clear();
    await desk.query(`INSERT INTO account_terms (office_id, shortest_password, longest_delegation) VALUES ($1, 12, 5)`, [desk.officeId]);
    await expect(made({ toOn: '2026-11-28' })).rejects.toEqual(code('DELEGATION.TOO_LONG'));
    await made({ toOn: '2026-11-27' });
    expect(await desk.queries.list(await desk.actor('head'), true)).toMatchObject({ longest: 5 });
    await desk.query(`DELETE FROM account_terms`);
  });

  it('puts a permission into one hand at a time; different parts may go to two people', async () => {
    await made({ permissions: ['petition.approve'] });
    await expect(made({ toId: desk.ids.officer, fromOn: '2026-11-27', toOn: '2026-11-30' })).rejects.toEqual(code('DELEGATION.TWICE'));
    expect(await desk.query(`SELECT count(*)::int AS n FROM delegation`)).toEqual([{ n: 1 }]);
    await made({ toId: desk.ids.officer, permissions: ['petition.assign'] });
    await made({ toId: desk.ids.officer, fromOn: '2026-11-28', toOn: '2026-11-30' });
  });

  it('has a new last day when a leave becomes longer or shorter', async () => {
    const { id } = await made();
    at('2026-11-25');
    const head = await desk.actor('head');
    const move = (toOn: string, version = 1) => desk.move.run(head, id, { version, toOn, reason: 'Kéo dài đợt công tác' });
    await expect(move('2026-11-24')).rejects.toEqual(code('DELEGATION.LAST_DAY_PAST'));
    await expect(move('2027-03-01')).rejects.toEqual(code('DELEGATION.TOO_LONG'));
    await expect(move('2026-11-30', 7)).rejects.toEqual(code('RECORD.CHANGED_MEANWHILE'));
    await expect(desk.move.run(await desk.actor('deputy'), id, { version: 1, toOn: '2026-12-31', reason: 'x' })).rejects.toEqual(code('DELEGATION.OTHERS'));
    expect(await move('2026-11-30')).toEqual({ id, version: 2 });
    expect(await desk.query(`SELECT DISTINCT to_on::text FROM delegated_permission`)).toEqual([{ to_on: '2026-11-30' }]);
    at('2026-11-30');
    expect((await desk.request('deputy')).permissions.has('petition.approve')).toBe(true);
    expect(await desk.chronicle.historyOf(desk.officeId, 'delegation', id)).toMatchObject([
      { type: 'delegation-moved', changes: [{ label: 'Ngày cuối', before: '27/11/2026', after: '30/11/2026' }] },
      { type: 'delegated', reason: 'Nghỉ phép' },
    ]);
  });

  it('is made longer by its giver, or by whoever could have made it: not by who received it, nor by who does not hold what it gives', async () => {
    const leader = await desk.actor('leader');
    const head = await desk.actor('head');
    const sign = { permissions: ['petition.sign'], fromOn: '2026-11-20', toOn: '2026-11-21', reason: 'Đi họp', paper: null };
    const move = async (actor: Actor, id: string, toOn: string, version = 1) => desk.move.run(actor, id, { version, toOn, reason: 'Kéo dài' });
    const toHead = await desk.delegate.run(leader, { ...sign, toId: desk.ids.head });
    await expect(move(head, toHead.id, '2027-02-10')).rejects.toEqual(code('DELEGATION.TO_MAKER'));
    await expect(move(await desk.request('head'), toHead.id, '2027-02-10')).rejects.toEqual(code('DELEGATION.TO_MAKER'));
    expect((await desk.queries.list(head, true)).items.find(({ id }) => id === toHead.id)).toMatchObject({ mayChange: false });
    await move(head, toHead.id, '2026-11-20');
    await desk.end.run(leader, toHead.id, { version: 2, reason: 'Thôi' });
    const toDeputy = await desk.delegate.run(leader, { ...sign, toId: desk.ids.deputy });
    await expect(move(head, toDeputy.id, '2027-02-10')).rejects.toEqual(code('DELEGATION.NOT_YOURS'));
    await move(leader, toDeputy.id, '2026-11-25');
  });

  it('cannot be made longer into days that another one has', async () => {
    const { id } = await made();
    await made({ toId: desk.ids.officer, fromOn: '2026-11-28', toOn: '2026-11-30' });
    await expect(desk.move.run(await desk.actor('head'), id, { version: 1, toOn: '2026-11-29', reason: 'x' })).rejects.toEqual(code('DELEGATION.TWICE'));
  });

  it('ends at once when the giver or the administrator says so, and the rest of its days are free again', async () => {
    const { id } = await made();
    at('2026-11-24');
    await expect(desk.end.run(await desk.actor('deputy'), id, { version: 1, reason: 'x' })).rejects.toEqual(code('DELEGATION.OTHERS'));
    await expect(desk.end.run(await desk.actor('officer'), id, { version: 1, reason: 'x' })).rejects.toEqual(code('RECORD.NOT_FOUND'));
    await expect(desk.end.run(desk.stranger, id, { version: 1, reason: 'x' })).rejects.toEqual(code('RECORD.NOT_FOUND'));
    await desk.end.run(await desk.actor('administrator'), id, { version: 1, reason: 'Về sớm' });
    expect((await desk.request('deputy')).permissions.has('petition.approve')).toBe(false);
    expect(await desk.queries.one(await desk.actor('head'), id)).toMatchObject({ state: 'ended', endedOn: '2026-11-24', mayEnd: false, mayChange: false });
    await expect(desk.end.run(await desk.actor('head'), id, { version: 2, reason: 'x' })).rejects.toEqual(code('DELEGATION.OVER'));
    await made({ toId: desk.ids.officer, fromOn: '2026-11-24' });
  });

  it('does not let somebody decide in the name of who made the proposal, nor on their own', async () => {
    await made();
    at('2026-11-24');
    const deputy = actingBy(await desk.request('deputy'), 'petition.approve');
    const approve = (proposer: string) => desk.database.write((tx) => checkTwoPeople(tx, deputy, 'proposal-approval', [proposer], desk.table));
    await expect(approve(desk.ids.head)).rejects.toEqual(code('SEPARATION.SAME_PERSON'));
    await expect(approve(desk.ids.deputy)).rejects.toEqual(code('SEPARATION.SAME_PERSON'));
    await approve(desk.ids.officer);
  });

  it('is cancelled where its days have not begun, and over by itself', async () => {
    const { id } = await made();
    await desk.end.run(await desk.actor('head'), id, { version: 1, reason: 'Không đi nữa' });
    expect(await desk.queries.one(await desk.actor('head'), id)).toMatchObject({ state: 'cancelled' });
    const second = await made();
    at('2026-11-28');
    expect(await desk.queries.one(await desk.actor('deputy'), second.id)).toMatchObject({ state: 'over', mayEnd: false });
    await expect(desk.end.run(await desk.actor('head'), second.id, { version: 1, reason: 'x' })).rejects.toEqual(code('DELEGATION.OVER'));
  });

  it('offers what the giver has and the receiver has not', async () => {
    const names = async (giver: 'head' | 'leader', toId: string, fromId?: string) =>
      (await desk.queries.offer(await desk.actor(giver), { toId, ...(fromId ? { fromId } : {}) })).groups.flatMap(({ permissions }) => permissions.map(({ name }) => name));
    expect(await names('head', desk.ids.deputy)).toEqual(['petition.approve', 'petition.assign', 'matter.seal']);
    expect(await names('leader', desk.ids.deputy)).toEqual(['petition.sign']);
    expect(await names('head', desk.ids.deputy, desk.ids.leader)).toEqual([]);
    await expect(names('leader', desk.ids.deputy, desk.ids.head)).rejects.toEqual(code('DELEGATION.OTHERS'));
  });

  it('is seen by its two people and by who keeps order, in its own office', async () => {
    const { id } = await made();
    for (const who of ['head', 'deputy', 'administrator', 'auditor'] as const) expect((await desk.queries.one(await desk.actor(who), id)).id).toBe(id);
    await expect(desk.queries.one(await desk.actor('officer'), id)).rejects.toEqual(code('RECORD.NOT_FOUND'));
    await expect(desk.queries.one(desk.stranger, id)).rejects.toEqual(code('RECORD.NOT_FOUND'));
    expect((await desk.queries.list(await desk.actor('officer'), false)).items).toEqual([]);
    expect((await desk.queries.list(desk.stranger, true)).items).toEqual([]);
  });
});
