/** Mails that are due, and somebody who wakes the job that sends them. */
import { PgBoss } from 'pg-boss';

const QUEUE = 'reminder.mail';

/** Puts mails into the outbox, each for a recipient of its own: whoever gets two was mailed twice. */
export async function putMails(client, { officeId, clerkId }, from, count) {
  await client.query(
    `WITH mornings AS (
       INSERT INTO digest_run (office_id, day, made_at) SELECT $1, date '2001-01-01' + n, now() FROM generate_series($3::int, $4::int) n RETURNING day),
     made AS (
       INSERT INTO digest (office_id, account_id, day, sections, created_at) SELECT $1, $2, day, '[{}]', now() FROM mornings RETURNING id, day)
     INSERT INTO mail_message (office_id, account_id, digest_id, recipient, subject, body_text, body_html, next_attempt_at, send_until)
     SELECT $1, $2, id, 'm' || (day - date '2001-01-01') || '@chaos.example', 'Nhắc việc', 'x', 'x', now(), now() + interval '1 day' FROM made`,
    [officeId, clerkId, from, from + count - 1],
  );
}

/** Asks for the mail job, as a digest that was made does; nothing happens while it waits or runs already. */
export async function wakeMails(client) {
  const boss = new PgBoss({ db: { executeSql: (text, values) => client.query(text, values) }, schema: 'jobs', supervise: false, schedule: false, migrate: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.send(QUEUE, {});
  await boss.stop({ graceful: false });
}

/** How many mails are not settled yet. */
export async function openMails(client) {
  const { rows } = await client.query(`SELECT state, count(*)::int AS count FROM mail_message GROUP BY state ORDER BY state`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
