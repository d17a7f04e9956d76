import { SEALED_NAME } from '@tiepdan/citizen/contract';

/** SQL of a text[]: the first three people who came or wrote about the matter `m`, by the day they first did; sealed where due. */
export function matterNamesSql(): string {
  return `CASE WHEN m.sealed THEN ARRAY['${SEALED_NAME}'] ELSE ARRAY(
    SELECT c.full_name FROM (
      SELECT x.citizen_id, r.received_on, x.position FROM reception r
      JOIN reception_person x ON x.office_id = r.office_id AND x.reception_id = r.id
      WHERE r.office_id = m.office_id AND r.matter_id = m.id AND r.status = 'active' AND r.attendance = 'received'
      UNION ALL
      SELECT x.citizen_id, p.received_on, x.position FROM petition p
      JOIN petition_sender x ON x.office_id = p.office_id AND x.petition_id = p.id
      WHERE p.office_id = m.office_id AND p.matter_id = m.id AND p.status = 'active') person
    JOIN citizen c ON c.office_id = m.office_id AND c.id = person.citizen_id
    GROUP BY c.full_name ORDER BY min(person.received_on), min(person.position), c.full_name LIMIT 3) END`;
}
