import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LifeDesk, NEXT, RECEIVED, TODAY, openLifeDesk } from '../testing/life-desk.js';
import { PETITION } from '../testing/petition-desk.js';

describe('who has the file of a petition', () => {
  let desk: LifeDesk;
  const reason = 'Nghỉ phép';

  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk?.drop());

  it('is the officer of petitions who registered it, nobody after another, then who proposes', async () => {
    const { id } = await desk.registered();
    expect(await desk.view(id)).toMatchObject({ officerId: desk.officer.accountId, officerName: 'Phạm Thị Cúc' });
    const byHead = await desk.register.run(desk.head, PETITION);
    expect((await desk.view(byHead.id)).officerId).toBeNull();
    await desk.propose.run(desk.officer, byHead.id, desk.proposal());
    expect((await desk.view(byHead.id)).officerId).toBe(desk.officer.accountId);
  });

  it('changes by its officer, or by the head, with the reason; the stage stays', async () => {
    const { id } = await desk.registered();
    const colleague = await desk.employ('petition-officer', 'Đỗ Thị Giang');
    expect(await desk.transfer.run(desk.officer, id, { version: 1, on: NEXT, officerId: colleague.accountId, reason })).toEqual({ id, version: 2, stage: 'registered' });
    const [told] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    expect(told).toMatchObject({ type: 'transferred', reason, changes: [{ label: 'Người thụ lý hồ sơ', before: 'Phạm Thị Cúc', after: 'Đỗ Thị Giang' }] });
    expect((await desk.steps.of(desk.officer, id)).at(-1)).toMatchObject({ action: 'transfer', officerName: 'Đỗ Thị Giang', reason });
    const back = { version: 2, on: TODAY, officerId: desk.officer.accountId, reason };
    await expect(desk.transfer.run(desk.officer, id, back)).rejects.toMatchObject({ code: 'PETITION.NOT_OFFICER', status: 403 });
    await expect(desk.transfer.run(desk.leader, id, back)).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await expect(desk.transfer.run(desk.head, id, back)).resolves.toMatchObject({ version: 3 });
  });

  it('is somebody who may have it', async () => {
    const { id } = await desk.registered();
    const to = (officerId: string) => desk.transfer.run(desk.head, id, { version: 1, on: RECEIVED, officerId, reason });
    await expect(to(desk.officer.accountId)).rejects.toMatchObject({ code: 'PETITION.SAME_OFFICER' });
    for (const who of [desk.leader.accountId, randomUUID()]) await expect(to(who)).rejects.toMatchObject({ code: 'PETITION.UNKNOWN_OFFICER', fields: [{ path: 'officerId' }] });
    const left = await desk.employ('petition-officer', 'Đã Thôi Việc');
    await desk.source.query(`UPDATE account SET active = false WHERE id = $1`, [left.accountId]);
    await expect(to(left.accountId)).rejects.toMatchObject({ code: 'PETITION.UNKNOWN_OFFICER' });
  });
});
