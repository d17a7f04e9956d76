/** The demo's office with codes on its petitions, and a year with twelve leaders and four hundred matters. */
import { CSRF } from '@tiepdan/identity/contract';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { portalPaths } from '@tiepdan/portal/contract';

export const LEADERS = 12;
export const MATTERS = 400;
/** Petitions whose codes are looked up: more than any cache of the last seconds would need to hold by chance. */
export const CODES = 2_000;
const AT_ONCE = 8;
/** Days a leader receives in the year. */
const DAYS = 12;

/** The head of the demo's office: what every request carries. */
export async function signInAsHead(url) {
  const head = DEMO_ACCOUNTS.find(({ roles }) => roles.includes('head'));
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: head.username, password: DEMO_PASSWORD }) });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  const token = cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '';
  return { head, headers: { cookie: cookies.join('; '), [CSRF.header]: token, 'content-type': 'application/json' } };
}

/**
 * Codes of the office's newest petitions, given as an officer gives them.
 * @returns {Promise<string[]>}
 */
export async function giveCodes(url, headers, client, officeId) {
  const { rows } = await client.query(`SELECT id FROM petition WHERE office_id = $1 AND status = 'active' ORDER BY received_on DESC, id DESC LIMIT ${CODES}`, [officeId]);
  const waiting = rows.map(({ id }) => id);
  const codes = [];
  const officer = async () => {
    for (let id = waiting.pop(); id; id = waiting.pop()) {
      const answer = await fetch(`${url}${portalPaths.petitionCode(id)}`, { method: 'POST', headers, body: '{}' });
      if (answer.status !== 201) throw new Error(`a code: ${answer.status} ${await answer.text()}`);
      codes.push((await answer.json()).code.code);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, officer));
  return codes;
}

/** Publishes a whole year: so many leaders, a day a month of each, and matters on their lists. */
export async function publishYear(client, officeId, accountId, year) {
  await client.query(
    `INSERT INTO leader (office_id, full_name, position, chair, position_order) SELECT $1, 'Lãnh đạo thứ ' || n, 'Phó Chủ tịch', false, 100 + n
     FROM generate_series(1, ${LEADERS} - (SELECT count(*)::integer FROM leader WHERE office_id = $1 AND active)) n`,
    [officeId],
  );
  await client.query(
    `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, starts_at, ends_at, published_on, planned_content, created_by)
     SELECT $1, make_date($3, month, 1 + (l.place + month) % 28), 'periodic', l.id, false, 'announced', '07:30', '11:30', make_date($3 - 1, 12, 1), 'Tiếp công dân về đất đai, chính sách', $2
     FROM (SELECT id, row_number() OVER (ORDER BY active DESC, id)::integer AS place FROM leader WHERE office_id = $1 ORDER BY active DESC, id LIMIT ${LEADERS}) l CROSS JOIN generate_series(1, ${DAYS}) month`,
    [officeId, accountId, year],
  );
  await client.query(
    `WITH days AS (SELECT id, row_number() OVER (ORDER BY held_on, id) - 1 AS place, count(*) OVER () AS days FROM leader_day WHERE office_id = $1 AND extract(year FROM held_on) = $3 AND status = 'active'),
          matters AS (SELECT id, kind, sealed, row_number() OVER (ORDER BY id) - 1 AS place FROM matter WHERE office_id = $1 AND status = 'active' ORDER BY id LIMIT ${MATTERS})
     INSERT INTO hearing_request (office_id, state, origin, requested_on, leader_day_id, order_no, kind, sealed, matter_id, created_by)
     SELECT $1, 'accepted', 'officer', CURRENT_DATE, d.id, 1 + m.place / d.days, m.kind, m.sealed, m.id, $2 FROM matters m JOIN days d ON d.place = m.place % d.days`,
    [officeId, accountId, year],
  );
  const { rows } = await client.query(
    `SELECT (SELECT count(DISTINCT host_id)::integer FROM leader_day WHERE office_id = $1 AND extract(year FROM held_on) = $2) AS leaders,
            (SELECT count(*)::integer FROM hearing_request h JOIN leader_day d ON d.office_id = h.office_id AND d.id = h.leader_day_id WHERE h.office_id = $1 AND extract(year FROM d.held_on) = $2) AS matters`,
    [officeId, year],
  );
  const [{ leaders, matters }] = rows;
  if (leaders < LEADERS || matters < MATTERS) throw new Error(`the year has ${leaders} leaders and ${matters} matters`);
}
