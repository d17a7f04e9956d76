/**
 * SQL: the petition, alias `p`, is kept on file and its year of keeping (R12; TT 05/2021) ended on `lastDay` or before. Its
 * keeping is ended or prolonged by the head, never by itself.
 */
export function keptOverSql(lastDay: string): string {
  return `EXISTS (SELECT 1 FROM running_limit k WHERE k.office_id = p.office_id AND k.petition_id = p.id AND k.code = 'R12'
    AND k.state = 'running' AND k.due_on <= ${lastDay})`;
}
