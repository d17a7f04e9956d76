import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isOfBody, type Role } from '@tiepdan/platform/contract';
import { openApiDocument } from '../openapi/publish.js';
import { permissionTables } from '../permission-tables.js';
import { type RunningApp, runApp } from '../testing/running-app.js';
import { COLUMNS, LETTERS } from './columns.js';
import { NOBODY } from './sample-body.js';
import { ROWS } from './table.js';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
}

/** Every route of the OpenAPI document has a row, says who may, and asks everybody else to sign in and to prove where a write comes from. */
describe('the routes of the matrix', () => {
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
  const named = (operation: Pick<Operation, 'method' | 'path'>) => `${operation.method} ${operation.path}`;

  it('has a row for every route, and a route for every row', () => {
    const [routes, rows] = [new Set(operations.map(named)), new Set(ROWS.map(({ operation }) => operation))];
    expect({ withoutRow: [...routes].filter((route) => !rows.has(route)), withoutRoute: [...rows].filter((row) => !routes.has(row)) }).toEqual({ withoutRow: [], withoutRoute: [] });
  });

  it('knows of each route who may', () => {
    expect(operations.filter((operation) => !operation.permission)).toEqual([]);
    const known = new Set(['public', 'signed-in', 'staff', ...permissionTables.flatMap((table) => Object.keys(table))]);
    expect(operations.filter((operation) => !known.has(operation.permission))).toEqual([]);
  });

  it('declares, apart from them, what the tables of permissions say', () => {
    const declared = new Map(ROWS.map((row) => [row.operation, row]));
    const differing = operations.flatMap((operation) =>
      LETTERS.filter((letter) => declared.has(named(operation)) && holds(COLUMNS[letter].role, operation.permission) !== declared.get(named(operation))?.who.has(letter)).map((letter) => `${letter} ${named(operation)} (${operation.permission})`),
    );
    expect(differing).toEqual([]);
  });

  it('gives bodies outside the office their inbox, their own unit’s figures, sending files, and their own account alone', () => {
    const own = /^\/api\/(inbox|own-returns|session|account|own-password|health|files|file-limits)(\/|$)/;
    const open = operations.filter(({ permission }) => holds('agency', permission) || holds('unit-reporter', permission)).map(({ path }) => path);
    expect(open.filter((path) => !own.test(path))).toEqual([]);
  });

  it('keeps the open routes to signing in and the health check', () => {
    const open = operations.filter(({ permission }) => permission === 'public').map(({ path }) => path);
    expect(open.filter((path) => !/^\/api\/(health|session)(\/|$)/.test(path))).toEqual([]);
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
    const caller = running.as('head');
    for (const { method, path } of operations.filter((operation) => operation.method !== 'GET' && operation.permission !== 'public')) {
      const noToken = await caller.send(method, address(path), {}).set('X-XSRF-TOKEN', 'guess');
      expect([path, noToken.body.code]).toEqual([path, 'SESSION.BAD_CSRF_TOKEN']);
      const foreign = await caller.send(method, address(path), {}).set('Origin', 'https://elsewhere.example');
      expect([path, foreign.body.code]).toEqual([path, 'REQUEST.FOREIGN_ORIGIN']);
    }
  });
});
