/** What must hold in the database at any moment, whoever was killed: each statement lists what breaks it. */

/** A record of any kind without what belongs to it. */
const without = (table, kind, alias, what) => `SELECT '${kind} ' || ${alias}.id AS found FROM ${table} ${alias} WHERE NOT EXISTS (${what})`;

export const INVARIANTS = {
  'a book of petitions with a gap, a double, or a counter that is not its last number': books('petition', 'book_year', 'book_number', `'petition'`),
  'a book of receptions with a gap, a double, or a counter that is not its last number': books('reception', 'book_year', 'book_number', `'reception'`),
  'a book of papers with a gap, a double, or a counter that is not its last number': `
    SELECT 'book ' || c.book || ' of ' || c.year || ': counter ' || c.last_number || ', ' || count(d.number) || ' papers, last ' || coalesce(max(d.number), 0) AS found
    FROM book_counter c LEFT JOIN document d ON d.office_id = c.office_id AND 'document:' || d.book_id = c.book AND d.year = c.year AND d.number IS NOT NULL
    WHERE c.book LIKE 'document:%' GROUP BY c.office_id, c.book, c.year, c.last_number
    HAVING count(d.number) <> c.last_number OR count(DISTINCT d.number) <> c.last_number OR coalesce(max(d.number), 0) <> c.last_number`,
  'a record without its history': ['petition', 'reception', 'document']
    .map((kind) => without(kind, kind, 'r', `SELECT 1 FROM history_event h WHERE h.office_id = r.office_id AND h.subject_kind = '${kind}' AND h.subject_id = r.id`))
    .join(' UNION ALL '),
  'a version of a record that no history tells of': ['petition', 'reception']
    .map((kind) => `SELECT '${kind} ' || r.id AS found FROM ${kind} r WHERE r.version > (SELECT count(*) FROM history_event h WHERE h.office_id = r.office_id AND h.subject_kind = '${kind}' AND h.subject_id = r.id)`)
    .join(' UNION ALL '),
  'a record that no audit tells of': ['petition', 'reception', 'document', 'matter']
    .map((kind) => without(kind, kind, 'r', `SELECT 1 FROM audit_record a WHERE a.office_id = r.office_id AND a.subject_kind = '${kind}' AND a.subject_id = r.id`))
    .join(' UNION ALL '),
  'a petition without a step': without('petition', 'petition', 'p', 'SELECT 1 FROM petition_step s WHERE s.office_id = p.office_id AND s.petition_id = p.id'),
  'a petition without a limit': without('petition', 'petition', 'p', 'SELECT 1 FROM running_limit l WHERE l.office_id = p.office_id AND l.petition_id = p.id'),
  'a petition without a sender': `${without('petition', 'petition', 'p', 'SELECT 1 FROM petition_sender s WHERE s.office_id = p.office_id AND s.petition_id = p.id')} AND NOT p.anonymous`,
  'a petition without its states': without('petition', 'petition', 'p', 'SELECT 1 FROM petition_state s WHERE s.office_id = p.office_id AND s.petition_id = p.id'),
  'a reception without a person': `${without('reception', 'reception', 'r', 'SELECT 1 FROM reception_person s WHERE s.office_id = r.office_id AND s.reception_id = r.id')} AND r.attendance = 'received'`,
  'a sealed petition with an open sender, or the other way round': `
    SELECT 'petition ' || p.id AS found FROM petition p JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id
    JOIN petition_sender s ON s.office_id = p.office_id AND s.petition_id = p.id WHERE m.sealed <> (s.citizen_id IS NULL)`,
  'a paper without its delivery': `${without('document', 'document', 'd', 'SELECT 1 FROM delivery v WHERE v.office_id = d.office_id AND v.document_id = d.id')} AND d.status = 'active' AND d.number IS NOT NULL`,
  'a cancelled record of which no history says why': `
    SELECT 'petition ' || p.id AS found FROM petition p WHERE p.status = 'cancelled' AND NOT EXISTS (
      SELECT 1 FROM history_event h WHERE h.office_id = p.office_id AND h.subject_kind = 'petition' AND h.subject_id = p.id AND h.reason IS NOT NULL)`,
  'one thing registered twice': ['petition', 'reception', 'document']
    .map((kind) => {
      const text = kind === 'reception' ? 'content' : 'summary';
      return `SELECT '${kind} ' || ${text} || ' ×' || count(*) AS found FROM ${kind} GROUP BY office_id, ${text} HAVING count(*) > 1`;
    })
    .join(' UNION ALL '),
  'one file attached twice': `SELECT 'attachment ' || name || ' ×' || count(*) AS found FROM attachment WHERE name IS NOT NULL GROUP BY office_id, petition_id, name HAVING count(*) > 1`,
  'two digests of one day for one account': `SELECT 'digest ' || account_id AS found FROM digest GROUP BY office_id, account_id, day HAVING count(*) > 1`,
};

function books(table, year, number, book) {
  return `
    SELECT '${table} ' || p.office_id || ' ' || p.${year} || ': ' || count(*) || ' records, last ' || max(p.${number}) || ', counter ' || coalesce(max(c.last_number), 0) AS found
    FROM ${table} p LEFT JOIN book_counter c ON c.office_id = p.office_id AND c.book = ${book} AND c.year = p.${year}
    GROUP BY p.office_id, p.${year}
    HAVING count(*) <> max(p.${number}) OR count(DISTINCT p.${number}) <> count(*) OR max(p.${number}) <> coalesce(max(c.last_number), 0) OR min(p.${number}) <> 1`;
}
