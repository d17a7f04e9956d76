import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DefineRoleRequest } from '@tiepdan/access/contract';
import { type RoleDesk, openRoleDesk } from '../testing/role-desk.js';

const CLERK: DefineRoleRequest = { name: 'Văn thư', permissions: ['petition.read'], records: 'assigned', sealed: 'hidden', subtree: false, reason: 'Việc mới' };

describe('a role of an office’s own', () => {
  let desk: RoleDesk;
  beforeAll(async () => void (desk = await openRoleDesk()));
  afterAll(() => desk?.drop());

  it('is what was ticked, under a key of its own, and is told whole', async () => {
    const { actor } = await desk.office(['head']);
    const { key, version } = await desk.define.run(actor, CLERK);
    expect([key, version]).toEqual([expect.stringMatching(/^own-[0-9a-f]{12}$/), 1]);
    expect(await desk.queries.one(actor, key)).toMatchObject({ name: 'Văn thư', builtIn: false, permissions: ['petition.read'], defaults: [], holders: [], mine: false, reach: { records: 'assigned', sealed: 'hidden', subtree: false } });
    const [told] = await desk.queries.history(actor, key);
    expect(told).toMatchObject({ type: 'role-defined', changes: [{ label: 'Tên vai trò', before: null, after: 'Văn thư' }, {}, {}, {}, { label: 'Xem đơn', before: 'Không', after: 'Có' }] });
    expect((await desk.queries.list(actor)).items.at(-1)).toMatchObject({ key, holders: 0, permissions: 1, added: 0, withdrawn: 0, changed: false });
  });

  it('has a name that no other role of the office has, with or without accents', async () => {
    const { actor } = await desk.office();
    await desk.define.run(actor, CLERK);
    for (const name of ['văn thư', 'VAN THU', 'Trưởng Ban Tiếp công dân', 'thanh tra'])
      await expect(desk.define.run(actor, { ...CLERK, name })).rejects.toMatchObject({ code: 'ROLE.NAME_TAKEN' });
  });

  it('may begin as another role is now, changes and all', async () => {
    const { actor } = await desk.office(['head']);
    const head = { ...CLERK, name: 'Trưởng Ban Tiếp công dân', records: 'office', permissions: ['petition.read', 'petition.propose'], sealed: 'masked', version: 0 } as const;
    await desk.change.run(actor, 'head', head);
    const { key } = await desk.copy.run(actor, 'head', { name: 'Tổ trưởng', reason: 'Việc mới' });
    expect(await desk.queries.one(actor, key)).toMatchObject({ permissions: ['petition.propose', 'petition.read'], reach: { records: 'office', sealed: 'masked' } });
    await expect(desk.copy.run(actor, 'agency', { name: 'Sở', reason: 'Thử' })).rejects.toMatchObject({ code: 'ROLE.BODY' });
  });

  it('is not retired while somebody has it, and says who', async () => {
    const { actor, officeId, accounts } = await desk.office(['head'], ['head'], ['head'], ['head']);
    const { key } = await desk.define.run(actor, CLERK);
    await desk.source.query(`UPDATE account SET roles = ARRAY[$2] WHERE office_id = $1 AND id = ANY ($3)`, [officeId, key, accounts]);
    await expect(desk.retire.run(actor, key, { version: 1, reason: 'Thôi' })).rejects.toMatchObject({ code: 'ROLE.HELD', details: { count: 4, names: 'Người Thử 1, Người Thử 2, Người Thử 3 và 1 người khác' } });
  });

  it('lets nobody do anything once retired, frees its name, and can be taken up again', async () => {
    const { actor, officeId } = await desk.office(['head']);
    const { key } = await desk.define.run(actor, CLERK);
    await desk.retire.run(actor, key, { version: 1, reason: 'Thôi' });
    expect((await desk.book.rightsOf(officeId, [key], 9)).permissions.size).toBe(0);
    await expect(desk.change.run(actor, key, { ...CLERK, permissions: ['audit.read'], version: 2 })).rejects.toMatchObject({ code: 'ROLE.RETIRED' });
    await expect(desk.retire.run(actor, key, { version: 2, reason: 'Lại' })).rejects.toMatchObject({ code: 'ROLE.RETIRED' });
    const second = await desk.define.run(actor, CLERK);
    await expect(desk.retire.reinstate(actor, key, { version: 2, reason: 'Cần' })).rejects.toMatchObject({ code: 'ROLE.NAME_TAKEN' });
    await desk.retire.run(actor, second.key, { version: 1, reason: 'Trùng' });
    await desk.retire.reinstate(actor, key, { version: 2, reason: 'Cần' });
    expect((await desk.book.rightsOf(officeId, [key], 10)).permissions).toEqual(new Set(['petition.read']));
    await expect(desk.retire.reinstate(actor, key, { version: 3, reason: 'Lại' })).rejects.toMatchObject({ code: 'ROLE.NOT_RETIRED' });
  });

  it('is never one that the system comes with', async () => {
    const { actor } = await desk.office(['head']);
    await expect(desk.retire.run(actor, 'head', { version: 0, reason: 'Thôi' })).rejects.toMatchObject({ code: 'ROLE.BUILT_IN' });
    const { key } = await desk.define.run(actor, CLERK);
    await expect(desk.reset.run(actor, key, { version: 1, reason: 'Lại' })).rejects.toMatchObject({ code: 'ROLE.NOT_BUILT_IN' });
  });

  it('may be given beside others only where the sets go together, and never to a body', async () => {
    const { actor, officeId } = await desk.office(['head']);
    const { key } = await desk.define.run(actor, CLERK);
    const given = (keys: readonly string[], ofBody = false) => desk.database.read((manager) => desk.checks.checkGiven(manager, officeId, keys, ofBody));
    await given([key, 'head']);
    await given(['agency'], true);
    await expect(given([key, 'administrator'])).rejects.toMatchObject({ code: 'ROLE.CONFLICT' });
    for (const [keys, ofBody] of [[['agency'], false], [[key], true], [['agency', 'head'], true]] as const) await expect(given(keys, ofBody)).rejects.toMatchObject({ code: 'ROLE.BODY' });
    for (const keys of [[], ['chief'], ['own-000000000000']]) await expect(given(keys)).rejects.toMatchObject({ code: 'ROLE.UNKNOWN' });
  });
});
