/** What is read of a day `d` as it stands; with `DAY_FROM`. */
export const DAY_COLUMNS = `d.id, d.status, d.version, d.held_on::text AS "heldOn", d.session, d.purpose, d.host_id AS "hostId",
  l.full_name AS "hostName", l.position AS "hostPosition", l.body_id AS "bodyId", b.name AS "bodyName", d.by_deputy AS "byDeputy",
  d.principal_id AS "principalId", p.full_name AS "principalName", p.position AS "principalPosition", d.outcome, d.note,
  to_char(d.starts_at, 'HH24:MI') AS "startsAt", to_char(d.ends_at, 'HH24:MI') AS "endsAt", d.place, d.online,
  d.planned_content AS "plannedContent", d.participants, d.registration_closes_on::text AS "registrationClosesOn",
  d.slot_minutes AS "slotMinutes", d.slot_capacity AS "slotCapacity", d.rule_id AS "ruleId", d.published_on::text AS "publishedOn"`;

export const DAY_FROM = `leader_day d JOIN leader l ON l.office_id = d.office_id AND l.id = d.host_id
  LEFT JOIN agency b ON b.office_id = l.office_id AND b.id = l.body_id
  LEFT JOIN leader p ON p.office_id = d.office_id AND p.id = d.principal_id`;

/** Receptions that count of a day `d`, and their people (TT 06/2025: no-shows and refusals do not). */
export const CAME_SQL = `CROSS JOIN LATERAL (
  SELECT count(*)::int AS receptions, coalesce(sum(r.head_count), 0)::int AS people FROM reception r
  WHERE r.office_id = d.office_id AND r.leader_day_id = d.id AND r.status = 'active' AND r.attendance = 'received') came`;
