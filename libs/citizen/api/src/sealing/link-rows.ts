import { type WritesTo, gather } from '@tiepdan/platform/api';
import type { NamedPerson } from '../actions/name-people.js';
import type { PeopleSource } from './sealing.js';

/** Writes the lines of settled people onto a record that has none, in their order. */
export async function writeLinks(
  to: WritesTo,
  { table, key }: Pick<PeopleSource, 'table' | 'key'>,
  officeId: string,
  recordId: string,
  people: readonly NamedPerson[],
  sealed: boolean,
): Promise<void> {
  if (!people.length) return;
  const lines = people.map(({ citizenId, sealedId, capacity, appointment }, index) => ({
    position: index + 1,
    citizen_id: citizenId,
    sealed_id: sealedId,
    capacity,
    appointment_on: appointment?.on ?? null,
    appointment_ref: appointment?.ref ?? null,
    appointment_signed_by: appointment?.signedBy ?? null,
  }));
  await gather(to, (writes) => writes.add(
    `INSERT INTO ${table} (office_id, ${key}, position, citizen_id, sealed_id, sealed, capacity, appointment_on, appointment_ref, appointment_signed_by)
     SELECT $1, $2, position, citizen_id, sealed_id, $3, capacity, appointment_on, appointment_ref, appointment_signed_by
     FROM jsonb_to_recordset($4::jsonb) AS p (position smallint, citizen_id uuid, sealed_id uuid, capacity text, appointment_on date, appointment_ref text, appointment_signed_by integer)`,
    [officeId, recordId, sealed, JSON.stringify(lines)],
  ));
}
