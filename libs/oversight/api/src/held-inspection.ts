import { lockRecord } from '@tiepdan/audit/api';
import { INSPECTION_RULES, INSPECTION_STATES, type InspectionAction, type InspectionRow, oversightErrors } from '@tiepdan/oversight/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { INSPECTION } from './oversight.repository.js';
import type { InspectionQueries } from './queries/inspection.queries.js';

/** Locks an inspection for an action that started from `version`. @throws Refusal RECORD.*, INSPECTION.WRONG_STATE */
export async function holdInspection(tx: EntityManager, queries: InspectionQueries, actor: Actor, id: string, action: InspectionAction, version: number): Promise<InspectionRow> {
  await lockRecord(tx, INSPECTION, actor, id, version);
  const held = await queries.one(actor, id, tx);
  if (!INSPECTION_RULES[action].from.includes(held.state)) throw new Refusal(oversightErrors, 'INSPECTION.WRONG_STATE', { state: INSPECTION_STATES[held.state] });
  return held;
}
