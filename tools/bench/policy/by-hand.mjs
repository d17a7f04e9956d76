/**
 * The filter of a restricted account, written by hand in place of each table of a statement: what somebody would write who knew the
 * account's key and nothing of policies, views and settings. It says what docs/adr/0038 says, not what the policies say.
 */

/** @returns {Record<string, string>} SQL that stands for a table, for an account that sees what was given to it */
export function assignedByHand(officeId, accountId) {
  const [office, me] = [`'${officeId}'`, `'${accountId}'`];
  const own = (table) => `SELECT * FROM public.${table} WHERE officer_id = ${me} OR created_by = ${me}`;
  const petitions = `SELECT id FROM public.petition WHERE office_id = ${office} AND (officer_id = ${me} OR created_by = ${me})`;
  const matters = `SELECT matter_id FROM public.petition WHERE office_id = ${office} AND (officer_id = ${me} OR created_by = ${me})`;
  const receptions = `SELECT id FROM public.reception WHERE office_id = ${office} AND (officer_id = ${me} OR created_by = ${me})
    UNION ALL SELECT id FROM public.reception WHERE office_id = ${office} AND matter_id IN (${matters})`;
  const received = `SELECT * FROM public.reception r WHERE r.officer_id = ${me} OR r.created_by = ${me} OR r.matter_id IN (${matters})`;
  const senders = `SELECT s.* FROM public.petition_sender s JOIN public.petition p ON p.office_id = s.office_id AND p.id = s.petition_id WHERE p.officer_id = ${me} OR p.created_by = ${me}`;
  const people = `SELECT s.* FROM public.reception_person s WHERE s.office_id = ${office} AND s.reception_id IN (${receptions})`;
  return {
    petition: own('petition'),
    reception: received,
    matter: `SELECT * FROM public.matter m WHERE m.id IN (${matters}
      UNION ALL SELECT matter_id FROM public.reception WHERE office_id = ${office} AND (officer_id = ${me} OR created_by = ${me}))`,
    petition_sender: senders,
    reception_person: people,
    citizen: `SELECT * FROM public.citizen c WHERE c.id IN (
      SELECT s.citizen_id FROM public.petition_sender s JOIN public.petition p ON p.office_id = s.office_id AND p.id = s.petition_id
        WHERE p.office_id = ${office} AND (p.officer_id = ${me} OR p.created_by = ${me}) AND s.citizen_id IS NOT NULL
      UNION ALL SELECT citizen_id FROM public.reception_person WHERE office_id = ${office} AND citizen_id IS NOT NULL AND reception_id IN (${receptions}))`,
    running_limit: `SELECT * FROM public.running_limit l WHERE (l.petition_id IS NULL OR l.petition_id IN (${petitions})) AND (l.reception_id IS NULL OR l.reception_id IN (${receptions}))`,
    petition_step: `SELECT s.* FROM public.petition_step s JOIN public.petition p ON p.office_id = s.office_id AND p.id = s.petition_id WHERE p.officer_id = ${me} OR p.created_by = ${me}`,
  };
}

/** The same for an account from which sealed matters are hidden. */
export function unsealedByHand() {
  const open = (table) => `SELECT * FROM public.${table} WHERE NOT sealed`;
  const part = (table, whole) => `SELECT s.* FROM public.${table} s JOIN public.${whole} w ON w.office_id = s.office_id AND w.id = s.${whole}_id WHERE NOT w.sealed`;
  return {
    petition: open('petition'),
    reception: open('reception'),
    matter: open('matter'),
    petition_sender: part('petition_sender', 'petition'),
    reception_person: part('reception_person', 'reception'),
    petition_step: part('petition_step', 'petition'),
    running_limit: `SELECT l.* FROM public.running_limit l LEFT JOIN public.petition p ON p.office_id = l.office_id AND p.id = l.petition_id
      LEFT JOIN public.reception r ON r.office_id = l.office_id AND r.id = l.reception_id WHERE NOT coalesce(p.sealed, r.sealed)`,
  };
}

/** The statement with its tables put in place by hand. */
export function inPlace(sql, tables) {
  return sql.replace(/\b(FROM|JOIN)\s+([a-z_]+)\b(?!\s*\()(?!\.)/g, (all, word, table, at) => (tables[table] ? `${word} (${tables[table]})${ALIAS.test(sql.slice(at + all.length)) ? '' : ` AS ${table}`}` : all));
}

/** What stands behind a table that is given another name; a table without one keeps its own. */
const ALIAS = /^\s+(AS\s+)?(?!(WHERE|ON|JOIN|LEFT|INNER|ORDER|GROUP|LIMIT|UNION|CROSS|USING|FOR|OFFSET|HAVING)\b)[a-z_]+\b/i;
