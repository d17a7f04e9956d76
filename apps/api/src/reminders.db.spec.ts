import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TEST_IDENTITY_KEYS } from '@tiepdan/citizen/api';
import { Clock, Jobs, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { hashPassword } from '@tiepdan/identity/api';
import { SMTPServer } from 'smtp-server';
import { createApp } from './app.js';
import { readEnv } from './env.js';
import { type Caller, signIn } from './testing/running-app.js';

const PASSWORD = 'mat-khau-chi-de-kiem-thu';
const MORNING = '2026-11-23T07:30:00+07:00';

/** Two servers on one database, both doing recurring work through the database's own queue, and a real mail server. */
describe('two servers that remind', () => {
  let database: TestDatabase;
  let mails: SMTPServer;
  const received: string[] = [];
  const apps: NestExpressApplication[] = [];
  let officer: Caller;
  let administrator: Caller;

  const env = () => {
    const { port } = mails.server.address() as AddressInfo;
    return readEnv({
      DATABASE_URL: database.url,
      WEB_ROOT: '/nowhere',
      IDENTITY_KEYS: TEST_IDENTITY_KEYS,
      DATABASE_POOL: '4',
      JOBS: 'true',
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'nhac-viec@example.vn',
    });
  };
  const start = async (): Promise<NestExpressApplication> => {
    const app = await createApp(env(), { quiet: true });
    jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(MORNING));
    await app.init();
    return app;
  };

  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    database = await freshDatabase();
    mails = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, session, done) {
        stream.resume().on('end', () => {
          received.push(...session.envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    mails.listen(0, '127.0.0.1');
    await once(mails.server, 'listening');
    await fill(database);
    const [one, other] = [await start(), await start()];
    apps.push(one, other);
    officer = await signIn(one.getHttpServer(), 'officer', PASSWORD);
    administrator = await signIn(other.getHttpServer(), 'administrator', PASSWORD);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await new Promise<void>((resolve) => mails.close(() => resolve()));
    await database.drop();
    jest.restoreAllMocks();
  });

  const until = async (held: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 200 && !(await held()); tries += 1) {
      for (const app of apps) for (const { name } of app.get(Jobs).list()) await app.get(Jobs).wake(name);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  };

  it('send exactly one mail, and show exactly one digest', async () => {
    await until(() => Promise.resolve(received.length > 0));
    // Both have had the time to send it a second time.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(received).toEqual(['can-bo@example.vn']);
    const { body } = await officer.send('GET', '/api/reminders').expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ day: '2026-11-23', heading: '1 đơn quá hạn', readAt: null }] });
  }, 60_000);

  it('keep the queue in a schema of its own, and run nothing of one job at the same time', async () => {
    const [{ tables }] = await database.source.query(
      `SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'jobs'`,
    );
    expect(tables).toBeGreaterThan(3);
    const names = await database.source.query<{ name: string; policy: string }[]>(
      `SELECT name, policy FROM jobs.queue WHERE name LIKE 'reminder.%' ORDER BY name`,
    );
    expect(names).toEqual([
      { name: 'reminder.digest', policy: 'exclusive' },
      { name: 'reminder.mail', policy: 'exclusive' },
    ]);
  });

  it('are seen at work by the administrator, and by nobody else', async () => {
    const { body } = await administrator.send('GET', '/api/admin/jobs').expect(200);
    expect(body).toMatchObject({ here: true, mail: { available: true, waiting: 0, sent: 1, failed: 0, unknown: 0 } });
    const reminding = body.jobs.filter(({ name }: Record<string, string>) => name?.startsWith('reminder.'));
    expect(reminding.map(({ name, outcome, lastDone }: Record<string, string>) => [name, outcome, lastDone])).toEqual([
      ['reminder.digest', 'done', 'Ban Tiếp công dân tỉnh Thử Nghiệm: 1 bản nhắc việc ngày 23/11/2026.'],
      ['reminder.mail', 'done', 'Đã gửi 1 thư.'],
    ]);
    await officer.send('GET', '/api/admin/jobs').expect(403);
    await administrator.send('GET', '/api/reminders').expect(403);
  });

  it('may have a third beside them that does no recurring work', async () => {
    const app = await createApp(
      readEnv({ DATABASE_URL: database.url, WEB_ROOT: '/nowhere', DATABASE_POOL: '4', IDENTITY_KEYS: TEST_IDENTITY_KEYS, JOBS: 'false' }),
      {
        quiet: true,
      },
    );
    await app.init();
    const caller = await signIn(app.getHttpServer(), 'administrator', PASSWORD);
    expect((await caller.send('GET', '/api/admin/jobs').expect(200)).body.here).toBe(false);
    await app.close();
  });
});

/** One officer with a petition that is late, and an administrator. */
async function fill({ source }: TestDatabase): Promise<void> {
  const office = await makeOffice(source);
  const hash = await hashPassword(PASSWORD);
  await source.query(`INSERT INTO counting_rule VALUES ('1999-10-02', NULL, '{6,7}', false, true, 'BLDS')`);
  const [account] = await source.query<{ id: string }[]>(
    `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, email) VALUES
       ($1, 'officer', 'Cán bộ Thử', 'Chuyên viên', '{petition-officer}', $2, 'can-bo@example.vn'),
       ($1, 'administrator', 'Quản trị Thử', 'Quản trị', '{administrator}', $2, 'quan-tri@example.vn') RETURNING id`,
    [office.officeId, hash],
  );
  const [matter] = await source.query<{ id: string }[]>(
    `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by)
     VALUES ($1, 2026, 1, 'complaint', 'land', 'Khiếu nại', '2026-11-01', $2) RETURNING id`,
    [office.officeId, account?.id],
  );
  const [petition] = await source.query<{ id: string }[]>(
    `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, matter_id, summary, eligibility, created_by, officer_id)
     VALUES ($1, 2026, 1, '2026-11-03', 'post', false, 1, 'complaint', 'land', $2, 'Khiếu nại', 'pending', $3, $3) RETURNING id`,
    [office.officeId, matter?.id, account?.id],
  );
  await source.query(
    `INSERT INTO running_limit (office_id, petition_id, code, variant, started_on, due_on, why) VALUES ($1, $2, 'R4', 'normal', '2026-11-03', '2026-11-12', '[]')`,
    [office.officeId, petition?.id],
  );
}
