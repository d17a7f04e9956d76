/** 03/GQKN, 04/GQTC and 05/KQTH of TT 06/2025 by hand (see receptions.mjs). */
import { standingByHand } from './petitions.mjs';

const issuedByHand = (kind, columns) => `
of_decisions AS (
  SELECT office_id, ${columns}
  FROM resolution_decision WHERE office_id = ANY ($1::uuid[]) AND issued_on BETWEEN $2::date AND $3::date AND status = 'active' AND kind = '${kind}' GROUP BY office_id)`;
const transferredByHand = (kind, first) => `
of_transfers AS (
  SELECT office_id, sum(cases) AS c${first}, sum(people) AS c${first + 1}, sum(officials) AS c${first + 2}
  FROM investigation_transfer WHERE office_id = ANY ($1::uuid[]) AND on_day BETWEEN $2::date AND $3::date AND status = 'active' AND kind = '${kind}' GROUP BY office_id)`;
const found = (instance, outcome, column) => `count(*) FILTER (WHERE instance = ${instance} AND outcome = '${outcome}') AS c${column}`;
const worth = (first) => `sum(recover_money) / 1e6 AS c${first}, sum(recover_land) AS c${first + 1}, sum(restore_money) / 1e6 AS c${first + 2}, sum(restore_land) AS c${first + 3},
    sum(restore_organisations) AS c${first + 4}, sum(restore_people) AS c${first + 5}`;
const TOGETHER = `SELECT * FROM of_affairs FULL JOIN of_decisions USING (office_id) FULL JOIN of_transfers USING (office_id)`;

export const COMPLAINTS_BY_HAND = `
WITH ${standingByHand('complaint')}, ${issuedByHand(
  'complaint',
  `count(*) AS c7, ${found(1, 'right', 8)}, ${found(1, 'wrong', 9)}, ${found(1, 'partly-right', 10)}, ${found(2, 'upheld', 11)}, ${found(2, 'amended', 12)},
    ${worth(13)}, sum(discipline_people) AS c19, sum(discipline_officials) AS c20`,
)}, ${transferredByHand('complaint', 21)}
${TOGETHER}`;

export const DENUNCIATIONS_BY_HAND = `
WITH ${standingByHand('denunciation')}, ${issuedByHand(
  'denunciation',
  `count(*) AS c7, ${found(1, 'right', 8)}, ${found(1, 'wrong', 9)}, ${found(1, 'partly-right', 10)}, ${found(2, 'right', 11)}, ${found(2, 'wrong', 12)}, ${found(2, 'partly-right', 13)},
    ${worth(14)}, sum(discipline_organisations) AS c20, sum(discipline_people) AS c21, sum(discipline_officials) AS c22`,
)}, ${transferredByHand('denunciation', 23)}
${TOGETHER}`;

/** One half of 05/KQTH: what is due, what was done; the second half has one column more, for organisations handled. */
function half(kind, first) {
  const places = ['number', 'completed', 'recover', 'recover_land', 'collected', 'collected_land', 'restore', 'restore_land', 'returned', 'returned_land'];
  const at = (name) => `c${first + places.indexOf(name)}`;
  const last = first + places.length;
  const handled = kind === 'denunciation' ? ['organisations', 'people', 'officials'] : ['people', 'officials'];
  const of = (column, what) => `sum(${column}) FILTER (WHERE k = '${kind}' AND what = '${what}')`;
  return {
    due: `count(*) FILTER (WHERE kind = '${kind}') AS ${at('number')}, count(*) FILTER (WHERE kind = '${kind}' AND completed_on <= $3::date) AS ${at('completed')},
    sum(greatest(0, recover_money - paid)) FILTER (WHERE kind = '${kind}') / 1e6 AS ${at('recover')}, sum(greatest(0, recover_land - paid_land)) FILTER (WHERE kind = '${kind}') AS ${at('recover_land')},
    sum(greatest(0, restore_money - given)) FILTER (WHERE kind = '${kind}') / 1e6 AS ${at('restore')}, sum(greatest(0, restore_land - given_land)) FILTER (WHERE kind = '${kind}') AS ${at('restore_land')}`,
    done: [
      `${of('money', 'collected')} / 1e6 AS ${at('collected')}, ${of('land', 'collected')} AS ${at('collected_land')}, ${of('money', 'returned')} / 1e6 AS ${at('returned')}, ${of('land', 'returned')} AS ${at('returned_land')}`,
      ...handled.map((column, index) => `${of(column, 'handled')} AS c${last + index}`),
      ...['cases', 'people', 'officials'].map((column, index) => `${of(column, 'prosecuted')} AS c${last + handled.length + index}`),
    ].join(',\n    '),
  };
}
const [COMPLAINTS, CONCLUSIONS] = [half('complaint', 1), half('denunciation', 16)];

export const ENFORCEMENT_BY_HAND = `
WITH open_ones AS MATERIALIZED (
  SELECT d.office_id, d.id, d.kind, d.completed_on, d.recover_money, d.recover_land, d.restore_money, d.restore_land,
    coalesce(b.paid, 0) AS paid, coalesce(b.paid_land, 0) AS paid_land, coalesce(b.given, 0) AS given, coalesce(b.given_land, 0) AS given_land
  FROM resolution_decision d LEFT JOIN LATERAL (
    SELECT sum(money) FILTER (WHERE what = 'collected') AS paid, sum(land) FILTER (WHERE what = 'collected') AS paid_land,
      sum(money) FILTER (WHERE what = 'returned') AS given, sum(land) FILTER (WHERE what = 'returned') AS given_land
    FROM enforcement_fact WHERE office_id = d.office_id AND decision_id = d.id AND on_day < $2::date AND status = 'active') b
    ON d.issued_on < $2::date AND (d.recover_money > 0 OR d.recover_land > 0 OR d.restore_money > 0 OR d.restore_land > 0)
  WHERE d.office_id = ANY ($1::uuid[]) AND d.status = 'active' AND daterange(d.issued_on, d.completed_on, '[]') && daterange($2::date, $3::date, '[]')),
of_due AS (SELECT office_id, ${COMPLAINTS.due}, ${CONCLUSIONS.due} FROM open_ones GROUP BY office_id),
of_done AS (
  SELECT office_id, ${COMPLAINTS.done}, ${CONCLUSIONS.done}
  FROM (
    SELECT f.office_id, o.kind AS k, f.what, f.money, f.land, f.organisations, f.people, f.officials, f.cases
    FROM enforcement_fact f JOIN open_ones o ON o.office_id = f.office_id AND o.id = f.decision_id
    WHERE f.office_id = ANY ($1::uuid[]) AND f.on_day BETWEEN $2::date AND $3::date AND f.status = 'active' AND f.what <> 'completed') done
  GROUP BY office_id)
SELECT * FROM of_due LEFT JOIN of_done USING (office_id)`;
