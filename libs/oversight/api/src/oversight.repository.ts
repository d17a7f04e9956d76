import type { RecordTable } from '@tiepdan/audit/api';
import type { InspectionConclusion, InspectionDetails, InstrumentDetails, TrainingDetails } from '@tiepdan/oversight/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { SqlValue } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

export const INSTRUMENT = { table: 'legal_instrument', subject: 'legal-instrument' } as const satisfies RecordTable;
export const TRAINING = { table: 'training_event', subject: 'training-event' } as const satisfies RecordTable;
export const INSPECTION = { table: 'inspection', subject: 'inspection' } as const satisfies RecordTable;
export type OversightTable = typeof INSTRUMENT | typeof TRAINING | typeof INSPECTION;

/** Columns with their values; names are written in code only. */
export type Columns = Readonly<Record<string, SqlValue>>;

export const instrumentColumns = ({ change, number, title, issuedOn, note }: InstrumentDetails): Columns => ({ change, number, title, issued_on: issuedOn, note: note ?? null });

export const trainingColumns = ({ kind, topic, heldOn, classes, people, note }: TrainingDetails): Columns => ({ kind, topic, held_on: heldOn, classes, people, note: note ?? null });

export const inspectionColumns = ({ title, decisionNumber, startedOn, units, unitNames, conclusion }: InspectionDetails): Columns => ({
  title,
  decision_number: decisionNumber,
  started_on: startedOn,
  units,
  unit_names: unitNames ?? null,
  ...conclusionColumns(conclusion ?? null),
});

/** The conclusion's own columns; of none they are as they were while it ran. */
export const conclusionColumns = (conclusion: InspectionConclusion | null): Columns => ({
  concluded_on: conclusion?.concludedOn ?? null,
  conclusion_number: conclusion?.number ?? null,
  organisations: conclusion?.organisations ?? 0,
  people: conclusion?.people ?? 0,
  referred_organisations: conclusion?.referredOrganisations ?? 0,
  referred_people: conclusion?.referredPeople ?? 0,
});

/** Writes a new record; gives its id. */
export async function insertRecord(tx: EntityManager, actor: Actor, { table }: OversightTable, columns: Columns): Promise<string> {
  const names = Object.keys(columns);
  const [written] = await tx.query<{ id: string }[]>(
    `INSERT INTO ${table} (office_id, created_by, ${names.join(', ')}) VALUES ($1, $2, ${names.map((_, index) => `$${index + 3}`).join(', ')}) RETURNING id`,
    [actor.officeId, actor.accountId, ...Object.values(columns)],
  );
  if (!written) throw new Error(`no ${table} was written`);
  return written.id;
}

/** Writes columns of a record that is held; gives its next version. */
export async function updateRecord(tx: EntityManager, officeId: string, { table }: OversightTable, id: string, columns: Columns): Promise<number> {
  const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
  const [[written]] = await tx.query<[{ version: number }[]]>(
    `UPDATE ${table} SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE office_id = $1 AND id = $2 RETURNING version`,
    [officeId, id, ...Object.values(columns)],
  );
  if (!written) throw new Error(`a held ${table} is gone`);
  return written.version;
}
