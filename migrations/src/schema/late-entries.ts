import type { QueryRunner } from 'typeorm';

/** A table whose rows say when something happened. */
interface DatedTable {
  readonly table: string;
  readonly subject: string;
  readonly day: string;
  /** The column that names the record; a step names what it is a step of. */
  readonly record: string;
  /** Whether cancelling and restoring a row is told by this day. */
  readonly status: boolean;
  /** Which of its rows count; the first step of a petition is its registration. */
  readonly when?: string;
  /** Whether rows are never rewritten. */
  readonly final?: boolean;
}

/** Every table that figures of a report are counted from, with the day that places a row in its period. */
export const DATED: readonly DatedTable[] = [
  { table: 'reception', subject: 'reception', day: 'received_on', record: 'id', status: true },
  { table: 'petition', subject: 'petition', day: 'received_on', record: 'id', status: true },
  { table: 'petition_step', subject: 'petition-step', day: 'on_day', record: 'petition_id', status: false, when: 'NEW.position > 1', final: true },
  { table: 'leader_day', subject: 'leader-day', day: 'held_on', record: 'id', status: true },
  { table: 'document', subject: 'document', day: 'issued_on', record: 'id', status: true },
  { table: 'resolution_verification', subject: 'verification', day: 'ordered_on', record: 'id', status: true },
  { table: 'resolution_decision', subject: 'decision', day: 'issued_on', record: 'id', status: true },
  { table: 'investigation_transfer', subject: 'transfer', day: 'on_day', record: 'id', status: true },
  { table: 'enforcement_fact', subject: 'enforcement', day: 'on_day', record: 'id', status: true },
  { table: 'protection', subject: 'protection', day: 'taken_on', record: 'id', status: true },
  { table: 'legal_instrument', subject: 'instrument', day: 'issued_on', record: 'id', status: true },
  { table: 'training_event', subject: 'training', day: 'held_on', record: 'id', status: true },
  { table: 'inspection', subject: 'inspection', day: 'started_on', record: 'id', status: true },
  { table: 'inspection', subject: 'inspection', day: 'concluded_on', record: 'id', status: true },
  { table: 'inspection', subject: 'inspection', day: 'completed_on', record: 'id', status: true },
  { table: 'inspection_fact', subject: 'inspection', day: 'on_day', record: 'inspection_id', status: true },
  // The forms of 2021 and 2024 count the answers received.
  { table: 'answer', subject: 'answer', day: 'received_on', record: 'id', status: true },
];

/** Trigger and function of a day of a table. */
const nameOf = ({ table, day }: Pick<DatedTable, 'table' | 'day'>): string => `${table}_${day}`;

const TODAY = `(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/**
 * Notes what is written into a locked period. Only days that have passed can be locked, and the condition of the trigger says so: what is
 * entered on its own day, which is nearly everything, never calls the function.
 */
export async function noteLateEntries(runner: QueryRunner, tables: readonly DatedTable[] = DATED): Promise<void> {
  for (const dated of tables) {
    await runner.query(insertFunction(dated));
    const counts = dated.when ? ` AND ${dated.when}` : '';
    await runner.query(`
      CREATE TRIGGER "TRG_${nameOf(dated)}_late" AFTER INSERT ON ${dated.table}
      FOR EACH ROW WHEN (NEW.${dated.day} < ${TODAY}${counts}) EXECUTE FUNCTION ${nameOf(dated)}_late()`);
    if (dated.final) continue;
    await runner.query(updateFunction(dated));
    const changed = `OLD.${dated.day} IS DISTINCT FROM NEW.${dated.day}${dated.status ? ' OR OLD.status IS DISTINCT FROM NEW.status' : ''}`;
    await runner.query(`
      CREATE TRIGGER "TRG_${nameOf(dated)}_moved" AFTER UPDATE OF ${dated.day}${dated.status ? ', status' : ''} ON ${dated.table}
      FOR EACH ROW WHEN (${changed}) EXECUTE FUNCTION ${nameOf(dated)}_moved()`);
  }
}

/** Takes the triggers and their functions away. */
export async function forgetLateEntries(runner: QueryRunner, tables: readonly DatedTable[] = DATED): Promise<void> {
  for (const dated of tables) {
    await runner.query(`DROP TRIGGER "TRG_${nameOf(dated)}_late" ON ${dated.table}`);
    await runner.query(`DROP FUNCTION ${nameOf(dated)}_late()`);
    if (dated.final) continue;
    await runner.query(`DROP TRIGGER "TRG_${nameOf(dated)}_moved" ON ${dated.table}`);
    await runner.query(`DROP FUNCTION ${nameOf(dated)}_moved()`);
  }
}

const insertFunction = ({ table, subject, day, record }: DatedTable): string => `
  CREATE FUNCTION ${nameOf({ table, day })}_late() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO late_entry (office_id, lock_id, subject, subject_id, happening, on_day)
    SELECT NEW.office_id, l.id, '${subject}', NEW.${record}, 'entered', NEW.${day} FROM period_lock l
    WHERE l.office_id = NEW.office_id AND l.unlocked_at IS NULL AND daterange(l.from_day, l.to_day, '[]') @> NEW.${day};
    RETURN NULL;
  END $$`;

/** Where the day itself changed it was moved, out of one locked period, into another, or both; a paper that had no day before was entered. */
const updateFunction = ({ table, subject, day, record, status }: DatedTable): string => `
  CREATE FUNCTION ${nameOf({ table, day })}_moved() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO late_entry (office_id, lock_id, subject, subject_id, happening, on_day)
    SELECT NEW.office_id, l.id, '${subject}', NEW.${record},
      CASE WHEN OLD.${day} IS NULL THEN 'entered' WHEN OLD.${day} IS DISTINCT FROM NEW.${day} THEN 'moved'
        ${status ? `WHEN NEW.status = 'cancelled' THEN 'cancelled' WHEN OLD.status = 'cancelled' THEN 'restored'` : ''} ELSE 'moved' END,
      d.on_day
    FROM (SELECT OLD.${day} AS on_day UNION SELECT NEW.${day}) d
    JOIN period_lock l ON l.office_id = NEW.office_id AND l.unlocked_at IS NULL AND daterange(l.from_day, l.to_day, '[]') @> d.on_day;
    RETURN NULL;
  END $$`;
