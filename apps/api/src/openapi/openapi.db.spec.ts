import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type RunningApp, runApp } from '../testing/running-app.js';

type Operation = Record<string, unknown> & { responses: Record<string, { content?: Record<string, { schema?: object }> }> };

/** A stranger must be able to drive the system from the document alone. */
describe('the OpenAPI document', () => {
  let running: RunningApp;
  let document: OpenAPIObject;
  let operations: [string, Operation][];

  beforeAll(async () => {
    running = await runApp();
    document = (await running.anonymous.send('GET', '/api/openapi.json').expect(200)).body;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation as unknown as Operation]),
    );
  });
  afterAll(() => running.stop());

  it('says of each operation who may, what it answers and with which codes it refuses', () => {
    for (const [name, operation] of operations) {
      expect([name, typeof operation['x-permission']]).toEqual([name, 'string']);
      const codes = Object.values(operation['x-error-codes'] as Record<string, string[]>).flat();
      expect([name, codes.includes('REQUEST.INVALID')]).toEqual([name, true]);
      const answer = operation.responses['2XX'] ?? operation.responses['200'] ?? operation.responses['204'];
      expect([name, answer !== undefined]).toEqual([name, true]);
    }
  });

  it('describes every answer but files and empty ones by a schema', () => {
    const bare = operations.filter(([, operation]) => !Object.values(operation.responses['2XX']?.content ?? {}).some((content) => content.schema)).map(([name]) => name);
    expect(bare.sort()).toEqual([
      'DELETE /api/account/provider',
      'DELETE /api/account/second-factor',
      'DELETE /api/account/sessions',
      'DELETE /api/account/sessions/{id}',
      'DELETE /api/accounts/{id}/sessions',
      'DELETE /api/document-books/{id}',
      'DELETE /api/session',
      'DELETE /api/session/visit',
      'GET /api/answers/{id}/files/{fileId}',
      'GET /api/audit/anchors/file',
      'GET /api/audit/archives/{id}/{part}',
      'GET /api/audit/export',
      'GET /api/audit/export/xlsx',
      'GET /api/conclusion-figures/export',
      'GET /api/conclusion-tasks/export',
      'GET /api/delegations/{id}/paper',
      'GET /api/deliveries/export',
      'GET /api/deliveries/{id}/enclosures/{fileId}',
      'GET /api/document-books/{id}/export',
      'GET /api/documents/prints/{id}/file',
      'GET /api/documents/{id}/attachments/archive',
      'GET /api/documents/{id}/attachments/{fileId}/content',
      'GET /api/documents/{id}/file',
      'GET /api/feedback-figures/file',
      'GET /api/files/{id}',
      'GET /api/filings/{id}/pdf',
      'GET /api/filings/{id}/xlsx',
      'GET /api/forms.pdf',
      'GET /api/forms.xlsx',
      'GET /api/hearings/days/{id}/briefs/{form}',
      'GET /api/hearings/{id}/brief/{form}',
      'GET /api/inbox/answers/{id}/files/{fileId}',
      'GET /api/inbox/{id}/enclosures/{fileId}',
      'GET /api/inbox/{id}/paper/{form}',
      'GET /api/leader-days/compliance.xlsx',
      'GET /api/leader-days/{id}/attachments/archive',
      'GET /api/leader-days/{id}/attachments/{fileId}/content',
      'GET /api/matters/{id}/attachments/archive',
      'GET /api/matters/{id}/attachments/{fileId}/content',
      'GET /api/narratives/{id}/docx',
      'GET /api/narratives/{id}/pdf',
      'GET /api/papers/{code}/templates/{template}/file',
      'GET /api/papers/{code}/templates/{template}/sample',
      'GET /api/petitions/{id}/attachments/archive',
      'GET /api/petitions/{id}/attachments/{fileId}/content',
      'GET /api/petitions/{id}/signatories/export',
      'GET /api/privacy/erasures/{id}/minutes',
      'GET /api/reception-book',
      'GET /api/receptions/{id}/attachments/archive',
      'GET /api/receptions/{id}/attachments/{fileId}/content',
      'GET /api/reports/section-4.docx',
      'GET /api/reports/section-4.xlsx',
      'GET /api/session/provider',
      'GET /api/session/provider/end',
      'GET /api/session/provider/return',
      'GET /api/staff-imports/template',
      'POST /api/accounts/{id}/second-factor-removal',
      'POST /api/citizens/{id}/personal-data',
      'POST /api/papers/{code}/preview',
      'POST /api/papers/{code}/trials',
      'POST /api/petitions/{id}/lookup-code/revocation',
      'POST /api/receptions/{id}/lookup-code/revocation',
      'POST /api/session',
      'POST /api/session/proof',
      'POST /api/session/second-factor',
      'PUT /api/account/provider',
    ]);
  });

  it('refers to nothing that it does not hold', () => {
    const names = new Set(Object.keys(document.components?.schemas ?? {}));
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(100);
    expect([...new Set(references)].filter((name) => !names.has(name))).toEqual([]);
  });

  it('lists the words of every choice', () => {
    const text = JSON.stringify(document.components?.schemas);
    for (const word of ['"denunciation"', '"petition-taken"', '"law-9-3"', '"ad-hoc"', '"many-addressees"', '"forwarding"']) expect(text).toContain(word);
  });

  it('shows itself on a page', async () => {
    const page = await running.anonymous.send('GET', '/api/docs').expect(200);
    expect(page.text).toContain('Tiếp Dân');
    expect(page.text).not.toMatch(/<script>[^<]/);
  });

  it('describes answers by the types as they are now', () => {
    const root = fileURLToPath(new URL('../../../..', import.meta.url));
    const check = spawnSync(process.execPath, ['tools/schemas.mjs', '--check'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });
});
