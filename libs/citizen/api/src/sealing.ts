import type { FieldChange, HistoryEntry } from '@tiepdan/audit/contract';
import { type PersonOnRecord, SEALED_NAME } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';

/**
 * Who wrote or spoke a denunciation is secret (Luật Tố cáo Đ.8 k.3, Đ.56). What an actor may not see is not selected:
 * these fragments stand in the SELECT of every list and record, so nothing has to be blanked afterwards.
 */
export function seesDenouncers(actor: Actor): boolean {
  return actor.permissions.has('citizen.read-denouncer');
}

/** Where the people of a record are: the link table, its key column, and the SQL of the record's id and kind. */
export interface PeopleSource {
  readonly table: 'reception_person' | 'petition_sender';
  readonly key: 'reception_id' | 'petition_id';
  /** Alias of the record's table, e.g. `r`; any but `named` and `who`, which the fragments use themselves. */
  readonly record: string;
  /** SQL of the kind of the matter, e.g. `m.kind`. */
  readonly kind: string;
}

const sealedWhen = (actor: Actor, kind: string): string => (seesDenouncers(actor) ? 'false' : `coalesce(${kind} = 'denunciation', false)`);

/** SQL of a text[] of the names on a record, in their order, sealed where due. */
export function namesSql(actor: Actor, source: PeopleSource): string {
  return `CASE WHEN ${sealedWhen(actor, source.kind)} THEN ARRAY['${SEALED_NAME}'] ELSE ARRAY(
    SELECT who.full_name FROM ${source.table} named JOIN citizen who ON who.office_id = named.office_id AND who.id = named.citizen_id
    WHERE named.office_id = ${source.record}.office_id AND named.${source.key} = ${source.record}.id ORDER BY named.position) END`;
}

/** SQL of a jsonb array of PersonOnRecord, sealed where due. */
export function peopleSql(actor: Actor, source: PeopleSource): string {
  return `(SELECT coalesce(jsonb_agg(CASE WHEN ${sealedWhen(actor, source.kind)} THEN jsonb_build_object(
      'citizenId', NULL, 'fullName', '${SEALED_NAME}', 'capacity', named.capacity, 'birthYear', NULL, 'paperKind', NULL,
      'paperNumber', NULL, 'phone', NULL, 'address', NULL, 'sealed', true)
    ELSE jsonb_build_object(
      'citizenId', who.id, 'fullName', who.full_name, 'capacity', named.capacity, 'birthYear', who.birth_year, 'paperKind', who.paper_kind,
      'paperNumber', who.paper_number, 'phone', who.phone, 'address', who.address, 'sealed', false) END ORDER BY named.position), '[]')
    FROM ${source.table} named JOIN citizen who ON who.office_id = named.office_id AND who.id = named.citizen_id
    WHERE named.office_id = ${source.record}.office_id AND named.${source.key} = ${source.record}.id)`;
}

/** SQL condition: someone on the record has a name like `?` (folded pattern); never true for people the actor may not see. */
export function nameLikeSql(actor: Actor, source: PeopleSource): string {
  return `(NOT ${sealedWhen(actor, source.kind)} AND EXISTS (
    SELECT 1 FROM ${source.table} named JOIN citizen who ON who.office_id = named.office_id AND who.id = named.citizen_id
    WHERE named.office_id = ${source.record}.office_id AND named.${source.key} = ${source.record}.id AND fold(who.full_name) LIKE ?))`;
}

/** SQL condition: the citizen `?` is on the record; never true for people the actor may not see. */
export function isOnRecordSql(actor: Actor, source: PeopleSource): string {
  return `(NOT ${sealedWhen(actor, source.kind)} AND EXISTS (
    SELECT 1 FROM ${source.table} named
    WHERE named.office_id = ${source.record}.office_id AND named.${source.key} = ${source.record}.id AND named.citizen_id = ?))`;
}

/** The people of a record in words, for its history: names are left out of denunciations for good. */
export function peopleInWords(kind: string | null, people: readonly Pick<PersonOnRecord, 'fullName'>[]): string {
  return kind === 'denunciation' ? `${people.length} người (giữ bí mật)` : people.map((person) => person.fullName).join(', ') || '(không ghi)';
}

/**
 * The history of a record as an actor may read it: once it is a denunciation, the changes of its people are left out for
 * those who may not see them, also where they were written while it was something else.
 */
export function sealHistory(actor: Actor, kind: string | null, entries: readonly HistoryEntry[]): HistoryEntry[] {
  if (kind !== 'denunciation' || seesDenouncers(actor)) return [...entries];
  const sealed = (change: FieldChange): FieldChange =>
    PEOPLE_FIELDS.has(change.field) ? { ...change, before: SEALED_NAME, after: SEALED_NAME } : change;
  return entries.map((entry) => ({ ...entry, changes: entry.changes.map(sealed) }));
}

/** The fields of a history that hold names. */
const PEOPLE_FIELDS = new Set(['people', 'senders']);
