import { recomputeForReference } from '@tiepdan/calendar/api';
import { adoptPetitionLimits } from '@tiepdan/petition/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { adoptReceptionLimits } from '@tiepdan/reception/api';
import type { EntityManager } from 'typeorm';

/**
 * Brings the running limits up to date with what this release brings: due days by its national days and rules, and
 * limits for records written before limits were kept. Where nothing is to be done it reads a few rows.
 */
export async function prepareLimits(on: Pick<EntityManager, 'query'>, today: PlainDate): Promise<void> {
  await recomputeForReference(on);
  await adoptPetitionLimits(on, today);
  await adoptReceptionLimits(on, today);
}
