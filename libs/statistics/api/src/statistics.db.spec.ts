import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, type INestApplication, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { agencyPermissions } from '@tiepdan/agency/contract';
import { AuditModule, AuditSettings } from '@tiepdan/audit/api';
import { AccessModule, AccessSettings } from '@tiepdan/access/api';
import { accessPermissions } from '@tiepdan/access/contract';
import { auditPermissions } from '@tiepdan/audit/contract';
import { IdentityModule, IdentitySettings, SignInSettings } from '@tiepdan/identity/api';
import { SESSION_COOKIE, identityPermissions } from '@tiepdan/identity/contract';
import { PlatformModule, ProblemFilter, type TestDatabase, freshDatabase, requestValidation, JobSettings, JobsModule } from '@tiepdan/platform/api';
import { ROLES, type Role, isOfBody } from '@tiepdan/platform/contract';
import { type Section4Report, statisticsPaths, statisticsPermissions } from '@tiepdan/statistics/contract';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { StatisticsModule } from './statistics.module.js';
import { type History, emptyHistory, loadHistory } from './testing/history.js';

let database: TestDatabase;
let app: INestApplication;
let officeId: string;
const matterId = randomUUID();

const history: History = {
  ...emptyHistory(),
  matters: [{ id: matterId, kind: 'proposal' }],
  receptions: ['2023-10-02', '2023-10-03', '2023-10-03'].map((receivedOn) => ({
    ...{ id: randomUUID(), receivedOn, mode: 'regular', dayId: null, attendance: 'received', headCount: 2, matterId, status: 'active' },
  })),
};

/** Signs in as somebody of that role without a password; returns the Cookie header. */
async function signedInAs(role: Role): Promise<string> {
  const token = randomUUID();
  const [account] = await database.source.query<{ id: string }[]>(
    `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, agency_id) VALUES ($1, $2, 'Người thử', 'Chuyên viên', $3, '-', $4) RETURNING id`,
    [officeId, token, [role], isOfBody([role]) ? await bodyWrittenTo() : null],
  );
  await database.source.query(
    `INSERT INTO session (token_hash, office_id, account_id, csrf_token, expires_at) VALUES ($1, $2, $3, 'csrf', now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), officeId, account?.id],
  );
  return `${SESSION_COOKIE}=${token}`;
}

/** A body that the office writes to: an account of a body's role is somebody's there. */
async function bodyWrittenTo(): Promise<string | undefined> {
  const [agency] = await database.source.query<{ id: string }[]>(
    `INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'department') RETURNING id`,
    [officeId, `Sở thử ${randomUUID()}`],
  );
  return agency?.id;
}

beforeAll(async () => {
  database = await freshDatabase();
  officeId = await loadHistory(database.source.manager, history);
  const settings: IdentitySettings = { demo: false, demoPassword: '', secureCookies: false, permissionTables: [statisticsPermissions, agencyPermissions, accessPermissions, auditPermissions, identityPermissions] };
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: database.source },
      { provide: IdentitySettings, useValue: settings },
      { provide: AccessSettings, useValue: { permissionTables: settings.permissionTables } satisfies AccessSettings },
      { provide: JobSettings, useValue: { enabled: false, databaseUrl: '', log: () => undefined } satisfies JobSettings },
      { provide: AuditSettings, useValue: {} },
      { provide: SignInSettings, useValue: { secrets: { seal: Buffer.from, open: String, current: () => true }, provider: null, log: () => undefined } satisfies SignInSettings },
    ],
    exports: [DataSource, AuditSettings, IdentitySettings, AccessSettings, JobSettings, SignInSettings],
  })
  class Ground {}
  const testing = await Test.createTestingModule({
    imports: [Ground, PlatformModule, JobsModule, AccessModule, AuditModule, IdentityModule, StatisticsModule],
  }).compile();
  app = testing.createNestApplication();
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const get = async (path: string, role: Role | null = 'compiler') => {
  const asked = request(app.getHttpServer()).get(path);
  return role ? asked.set('Cookie', await signedInAs(role)) : asked;
};

describe('GET section 4', () => {
  it('answers with the whole report', async () => {
    const { status, body } = await get(`${statisticsPaths.section4}?period=2023-Q4`);
    expect(status).toBe(200);
    const report = body as Section4Report;
    expect(report).toMatchObject({
      officeName: 'Ban Tiếp công dân tỉnh Đắk Sơn',
      adHoc: false,
      period: { code: '2023-Q4' },
      comparison: { code: '2022-Q4' },
    });
    expect(report.sections[0]?.indicators[0]).toMatchObject({ code: 'I01', value: 3, previous: 0, change: 3, changePercent: null });
    expect(report.checks.every(({ holds }) => holds)).toBe(true);
  });

  it('pages through the list behind a number', async () => {
    const path = `${statisticsPaths.records('I01')}?from=2023-09-15&to=2023-11-30&limit=2`;
    const first = (await get(path)).body;
    expect(first).toMatchObject({ code: 'I01', value: 3, total: 3, period: { code: null } });
    expect(first.items).toHaveLength(2);
    const second = (await get(`${path}&cursor=${first.nextCursor}`)).body;
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    expect((await get(`${path}&comparison=true`)).body).toMatchObject({ value: 0, period: { from: '2022-09-15' } });
  });

  it.each([
    [statisticsPaths.section4, 400, 'PERIOD.MISSING'],
    [`${statisticsPaths.section4}?period=2023-Q9`, 400, 'PERIOD.UNKNOWN'],
    [`${statisticsPaths.section4}?from=2023-02-29&to=2023-03-01`, 400, 'REQUEST.INVALID'],
    [`${statisticsPaths.section4}?from=2023-03-01&to=2023-02-01`, 422, 'PERIOD.ENDS_BEFORE_IT_BEGINS'],
    [`${statisticsPaths.section4}?from=2000-03-01&to=2023-02-01`, 422, 'PERIOD.TOO_LONG'],
    [`${statisticsPaths.section4}?period=2023-Q4&office=other`, 400, 'REQUEST.INVALID'],
    [`${statisticsPaths.section4}?period=2023-Q4&period=2023-Q3`, 400, 'REQUEST.INVALID'],
    [`${statisticsPaths.records('I99')}?period=2023-Q4`, 404, 'INDICATOR.UNKNOWN'],
    [`${statisticsPaths.records('I01')}?period=2023-Q4&cursor=abc`, 400, 'REQUEST.INVALID'],
    [`${statisticsPaths.records('I01')}?period=2023-Q4&limit=1000`, 400, 'REQUEST.INVALID'],
    [`${statisticsPaths.docx}?period=nope`, 400, 'PERIOD.UNKNOWN'],
  ])('%s → %i %s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('the files', () => {
  it.each([
    [statisticsPaths.docx, 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [statisticsPaths.xlsx, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s is sent as a download and noted in the audit record', async (path, extension, type) => {
    const { status, headers } = await get(`${path}?period=2023-Q4`);
    expect([status, headers['content-type']]).toEqual([200, type]);
    const name = `bao-cao-muc-4-2023-Q4.${extension}`;
    expect(headers['content-disposition']).toBe(`attachment; filename="${name}"; filename*=UTF-8''${name}`);
    expect(Number(headers['content-length'])).toBeGreaterThan(5000);
    const notes = await database.source.query(`SELECT 1 FROM audit_record WHERE action = 'report.exported' AND details ->> 'file' = $1`, [
      name,
    ]);
    expect(notes).toHaveLength(1);
  });
});

describe('who may', () => {
  const routes = [
    [statisticsPaths.section4, 'report.read'],
    [statisticsPaths.records('I01'), 'report.read'],
    [statisticsPaths.docx, 'report.export'],
    [statisticsPaths.xlsx, 'report.export'],
  ] as const;

  it.each(routes.flatMap(([path, permission]) => (Object.keys(ROLES) as Role[]).map((role) => [path, role, permission] as const)))(
    '%s as %s, by %s',
    async (path, role, permission) => {
      const allowed = statisticsPermissions[permission].roles.some((holder) => holder === role);
      expect((await get(`${path}?period=2023-Q4`, role)).status).toBe(allowed ? 200 : 403);
    },
  );

  it.each(routes.map(([path]) => path))('nobody reaches %s without signing in', async (path) => {
    expect((await get(`${path}?period=2023-Q4`, null)).status).toBe(401);
  });
});
