import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KindChanges } from '@tiepdan/matter/api';
import { type LifeDesk, openLifeDesk } from '../testing/life-desk.js';
import { FollowKind } from './follow-kind.js';
import { PetitionLimits } from './petition-limits.js';

describe('a matter whose kind changes', () => {
  let desk: LifeDesk;
  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk?.drop());

  it('gives its petitions the limits of the new kind', async () => {
    const { id } = await desk.registered();
    const [{ matterId }] = await desk.source.query(`SELECT matter_id AS "matterId" FROM petition WHERE id = $1`, [id]);
    const kinds = new KindChanges();
    new FollowKind(kinds, new PetitionLimits(desk.running)).onModuleInit();
    const open = async () =>
      (await desk.limitQueries.of(desk.officer, { petitionId: id })).filter(({ state }) => state === 'running').map(({ code }) => code);
    expect(await open()).toContain('R4');
    await desk.database.write(async (tx) => {
      await tx.query(`UPDATE matter SET kind = 'proposal' WHERE id = $1`, [matterId]);
      await kinds.tell(tx, desk.officer, matterId);
    });
    expect(await open()).not.toContain('R4');
  });
});
