/** The tables whose rows name people on open records, and what the records are called. */
export const CITIZEN_LINKS = [
  { kind: 'reception', table: 'reception_person', key: 'reception_id' },
  { kind: 'petition', table: 'petition_sender', key: 'petition_id' },
] as const;
export type CitizenLink = (typeof CITIZEN_LINKS)[number];

/** SQL of how many receptions the citizen of row `alias` came to; cancelled ones, no-shows and refusals are not counted. */
export const receptionsSql = (alias: string): string => `(SELECT count(*)::int FROM reception_person n JOIN reception r ON r.office_id = n.office_id AND r.id = n.reception_id
  WHERE n.office_id = ${alias}.office_id AND n.citizen_id = ${alias}.id AND r.status = 'active' AND r.attendance = 'received')`;

/** SQL of how many petitions the citizen of row `alias` sent; cancelled ones are not counted. */
export const petitionsSql = (alias: string): string => `(SELECT count(*)::int FROM petition_sender n JOIN petition p ON p.office_id = n.office_id AND p.id = n.petition_id
  WHERE n.office_id = ${alias}.office_id AND n.citizen_id = ${alias}.id AND p.status = 'active')`;
