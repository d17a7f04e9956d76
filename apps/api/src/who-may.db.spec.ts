import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, isOfBody, type Role } from '@tiepdan/platform/contract';
import { openApiDocument } from './openapi/publish.js';
import { permissionTables } from './permission-tables.js';
import { type RunningApp, runApp } from './testing/running-app.js';

const NOBODY = '00000000-0000-7000-8000-00000000ffff';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
}

/** Every route of the OpenAPI document, tried by every role and by nobody. What a role may is read from the tables alone. */
describe('who may', () => {
  let running: RunningApp;
  let operations: Operation[];

  beforeAll(async () => {
    running = await runApp();
    const { paths } = openApiDocument(running.app);
    operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, permission: (operation as Record<string, string>)['x-permission'] ?? '' })),
    );
  });
  afterAll(() => running.stop());

  const address = (path: string) => path.replace('{id}', NOBODY).replace(/\{[^}]+\}/g, 'I01');
  const holds = (role: Role, permission: string) =>
    permission === 'signed-in' || permission === 'public' || (permission === 'staff' && !isOfBody([role])) || permissionTables.some((table) => Object.entries(table).some(([name, entry]) => name === permission && entry.roles.includes(role)));

  it('knows every route, and each says who may', () => {
    expect(operations.length).toBeGreaterThan(40);
    expect(operations.filter((operation) => !operation.permission)).toEqual([]);
    const known = new Set(['public', 'signed-in', 'staff', ...permissionTables.flatMap((table) => Object.keys(table))]);
    expect(operations.filter((operation) => !known.has(operation.permission))).toEqual([]);
  });

  it('gives receiving bodies their inbox, their own unit’s figures, sending files, and the session alone', () => {
    const open = operations.filter(({ permission }) => holds('agency', permission)).map(({ path }) => path);
    expect(open.filter((path) => !/^\/api\/(inbox|own-returns|session|health|files|file-limits)(\/|$)/.test(path))).toEqual([]);
  });

  it('keeps the open routes to signing in and the health check', () => {
    const open = operations.filter((operation) => operation.permission === 'public').map((operation) => `${operation.method} ${operation.path}`);
    expect(open.sort()).toEqual(['GET /api/health', 'GET /api/health/alive', 'POST /api/session']);
  });

  it.each(Object.keys(ROLES) as Role[])('lets %s through exactly where the tables say', async (role) => {
    const wrong: string[] = [];
    for (const { method, path, permission } of operations.filter((operation) => operation.path !== '/api/session')) {
      const { status, body } = await running.as(role).send(method, address(path), method === 'GET' ? undefined : {});
      const refused = status === 403 && body.code === 'PERMISSION.MISSING';
      if (refused === holds(role, permission) || status === 401 || status >= 500) wrong.push(`${method} ${path} → ${status} ${body.code ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });

  it('asks everyone without a session to sign in', async () => {
    const wrong: string[] = [];
    for (const { method, path, permission } of operations.filter((operation) => operation.permission !== 'public')) {
      const { status, body } = await running.anonymous.send(method, address(path), method === 'GET' ? undefined : {});
      if (status !== 401 || body.code !== 'SESSION.REQUIRED') wrong.push(`${method} ${path} (${permission}) → ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses a write without the CSRF token, or from another site', async () => {
    for (const { method, path } of operations.filter((operation) => operation.method !== 'GET' && operation.path !== '/api/session')) {
      const caller = running.as('head');
      const noToken = await caller.send(method, address(path), {}).set('X-XSRF-TOKEN', 'guess');
      expect([path, noToken.body.code]).toEqual([path, 'SESSION.BAD_CSRF_TOKEN']);
      const foreign = await caller.send(method, address(path), {}).set('Origin', 'https://elsewhere.example');
      expect([path, foreign.body.code]).toEqual([path, 'REQUEST.FOREIGN_ORIGIN']);
    }
  });
});
