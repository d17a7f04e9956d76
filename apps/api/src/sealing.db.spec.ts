import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KeyRing, TEST_IDENTITY_KEYS, testVault } from '@tiepdan/citizen/api';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import PizZip from 'pizzip';
import { createApp } from './app.js';
import { prepareDatabase } from './database/prepare.js';
import { readEnv } from './env.js';
import { openApiDocument } from './openapi/publish.js';
import { pdf } from './testing/attaching.js';
import { type Caller, signIn } from './testing/running-app.js';
import { type Secret, leaksIn, leaksInDatabase, secretsOf, unzipped } from './testing/secrets.js';

/** The periods that the demo's ledgers lie in. */
const PERIODS = ['2021-Y', '2022-Y', '2023-Y', '2023-Q4', '2026-Y'];

/**
 * The demo as the whole product shows it, byte by byte: what a sealed person would be known by stands in no answer of any
 * route to any role, in no file, refusal, log, history, and in no column of the database (Luật Tố cáo Đ.8 k.3, Đ.56).
 */
describe('what is sealed', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let secrets: Secret[];
  let gets: string[];
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'tiepdan-sealing-'));
  const callers = new Map<string, Caller>();
  const written: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));

  beforeAll(async () => {
    for (const { stream, write } of streams)
      stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
        written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
        return write.call(stream, chunk, ...rest);
      }) as typeof stream.write;
    database = await freshDatabase();
    await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
    const env = { DATABASE_URL: database.url, WEB_ROOT: '/nowhere', DEMO: 'true', DATABASE_POOL: '4', IDENTITY_KEYS: TEST_IDENTITY_KEYS, JOBS: 'false', DATA_DIR: folder };
    app = await createApp(readEnv(env));
    await app.init();
    for (const { username } of DEMO_ACCOUNTS) callers.set(username, await signIn(app.getHttpServer(), username, DEMO_PASSWORD));
    secrets = await secretsOf(database.source, testVault());
    gets = Object.entries(openApiDocument(app).paths).flatMap(([path, item]) => ('get' in item ? [path] : []));
  }, 60_000);
  afterAll(async () => {
    for (const { stream, write } of streams) stream.write = write;
    await app.close();
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const caller = (username: string): Caller => callers.get(username) as Caller;
  const idsOf = async (sql: string): Promise<string[]> => (await database.source.query<{ id: string }[]>(sql)).map(({ id }) => id);

  /** Ids of sealed records of every kind that a route may ask for; the newest and the oldest of each. */
  async function sealedIds(): Promise<string[]> {
    const ends = (table: string, condition: string) => `(SELECT id FROM ${table} WHERE ${condition} ORDER BY id LIMIT 2) UNION ALL (SELECT id FROM ${table} WHERE ${condition} ORDER BY id DESC LIMIT 2)`;
    const parts = [ends('petition', 'sealed'), ends('reception', 'sealed'), ends('matter', 'sealed'), ends('document', 'matter_id IN (SELECT id FROM matter WHERE sealed)'), `SELECT id FROM (SELECT id FROM sealed_identity LIMIT 1) one`];
    return idsOf(parts.map((part) => `(${part})`).join(' UNION ALL '));
  }

  /** Sealed petitions of the office that the accounts sign in for. */
  const sealedPetitions = () => idsOf(`SELECT p.id FROM petition p JOIN account a ON a.office_id = p.office_id WHERE p.sealed AND p.status = 'active' AND a.username = 'truongban' ORDER BY p.id LIMIT 1`);

  /** One answer with its headers; a file is unpacked. */
  async function answerOf(who: Caller, path: string): Promise<string> {
    const file = /\.(docx|xlsx)|\/export|\/file\b|format=|\/sample\b/.test(path);
    const answer = await (file ? who.send('GET', path).buffer(true).parse(collect) : who.send('GET', path));
    if (answer.status >= 500) throw new Error(`${path} → ${answer.status}`);
    const bytes = file && Buffer.isBuffer(answer.body) ? answer.body : null;
    const text = bytes?.subarray(0, 2).toString() === 'PK' ? unzipped(bytes) : (bytes?.toString() ?? answer.text);
    return `${JSON.stringify(answer.headers)}\n${text}`;
  }

  async function leaksAt(who: string, paths: readonly string[]): Promise<string[]> {
    const leaks: string[] = [];
    for (const path of paths) leaks.push(...leaksIn(await answerOf(caller(who), path), secrets).map((leak) => `${who} ${path} ${leak}`));
    return leaks;
  }

  /** Every GET route, with every id in every place; lists in pages of 200. */
  function addressesOf(ids: readonly string[]): string[] {
    return gets.flatMap((path) => {
      if (path.endsWith('/reception-book')) return ['docx', 'xlsx'].map((format) => `${path}?from=2026-09-15&to=2026-11-30&format=${format}`);
      if (!path.includes('{')) return path.includes('/reports/') ? PERIODS.map((period) => `${path}?period=${period}`) : [path, `${path}?limit=200`];
      if (path.includes('/reports/')) return PERIODS.map((period) => `${path.replace(/\{[^}]+\}/g, 'I05')}?period=${period}`);
      // A paper is asked for as .docx, which is unpacked; the PDF is made of that very file.
      const format = path.endsWith('/file') || path.endsWith('/sample') ? '?format=docx' : '';
      return ids.map((id) => path.replace(/\{[^}]+\}/g, id) + format);
    });
  }

  /** The routes that look for what somebody typed, with the name of the parameter that takes it. */
  function searches(): [path: string, name: string][] {
    return Object.entries(openApiDocument(app).paths).flatMap(([path, item]) => {
      const parameters = (item.get?.parameters ?? []) as { name?: string; in?: string; schema?: { format?: string; enum?: unknown } }[];
      const typed = parameters.filter(({ in: place, name, schema }) => place === 'query' && /^(q|name|paper|phone|summary|address)$/.test(name ?? '') && !schema?.enum);
      return path.includes('{') ? [] : typed.map(({ name }): [string, string] => [path, name ?? '']);
    });
  }

  it('is enough to be worth looking for, of every sort', () => {
    // The demo's addresses are hamlets that many share, so none of them tells who somebody is; the address typed below does.
    for (const what of ['name', 'paper', 'phone']) expect(secrets.filter((secret) => secret.what === what).length).toBeGreaterThan(100);
    expect(gets.length).toBeGreaterThan(30);
  });

  it('stands in no column of the database', async () => {
    expect(await leaksInDatabase(database.source, secrets)).toEqual([]);
  }, 120_000);

  it.each(DEMO_ACCOUNTS.map(({ username }) => username))('is in no answer, header or file that %s may read', async (username) => {
    const ids = await sealedIds();
    expect(ids.length).toBeGreaterThan(9);
    expect(await leaksAt(username, addressesOf(username === 'truongban' ? ids : ids.filter((_, index) => index % 2 === 0)))).toEqual([]);
  }, 120_000);

  it('is printed on no paper that a sealed record can be made into, nor in many at once', async () => {
    const head = caller('truongban');
    const { body: offered } = await head.send('GET', '/api/papers').expect(200);
    const sealed = { petition: await idsOf(`SELECT id FROM petition WHERE sealed AND status = 'active' ORDER BY id DESC LIMIT 2`), reception: await idsOf(`SELECT id FROM reception WHERE sealed AND status = 'active' ORDER BY id DESC LIMIT 2`) };
    const leaks: string[] = [];
    const drafted: string[] = [];
    for (const { code } of offered.papers as { code: string }[])
      for (const [subject, ids] of Object.entries(sealed))
        for (const id of ids) {
          const preview = await head.send('POST', `/api/papers/${code}/preview?subject=${subject}&id=${id}&format=docx`, {}).buffer(true).parse(collect);
          if (preview.status === 200) leaks.push(...leaksIn(unzipped(preview.body), secrets).map((leak) => `${code} ${leak}`));
          const draft = await head.send('POST', '/api/documents/drafts', { paper: code, recipientIds: [], [`${subject}Id`]: id });
          if (draft.status === 201) drafted.push(draft.body.id);
        }
    expect(drafted.length).toBeGreaterThan(20);
    leaks.push(...(await leaksAt('truongban', drafted.flatMap((id) => [`/api/documents/${id}`, `/api/documents/${id}/file?format=docx`, `/api/documents/${id}/history`]))));
    const { body: job } = await head.send('POST', '/api/documents/prints', { ids: drafted, format: 'docx' }).expect(202);
    for (let turn = 0; turn < 200 && (await head.send('GET', `/api/documents/prints/${job.id}`)).body.state !== 'done'; turn++) await new Promise((resolve) => setTimeout(resolve, 50));
    const { body: zip } = await head.send('GET', `/api/documents/prints/${job.id}/file`).buffer(true).parse(collect).expect(200);
    const { files } = new PizZip(zip);
    expect(Object.keys(files)).toHaveLength(drafted.length);
    for (const [name, entry] of Object.entries(files)) leaks.push(...leaksIn(`${name} ${unzipped(entry.asNodeBuffer())}`, secrets));
    expect(leaks).toEqual([]);
  }, 120_000);

  it('is found by no search, candidate or filter', async () => {
    const searched = secrets.filter((_, index) => index % Math.ceil(secrets.length / 6) === 0);
    const found: string[] = [];
    expect(searches().length).toBeGreaterThan(8);
    for (const who of ['truongban', 'tiepdan'])
      for (const secret of searched)
        for (const [path, name] of searches()) {
          const answer = await caller(who).send('GET', `${path}?${name}=${encodeURIComponent(secret.text)}`);
          if (answer.status >= 500 || (answer.status === 200 && leaksIn(answer.text, secrets).length)) found.push(`${who} ${path}?${name}= ${secret.what} ${answer.status}`);
        }
    expect(found).toEqual([]);
  }, 120_000);

  it('is in no refusal, and in nothing written afterwards', async () => {
    const officer = caller('xulydon');
    const person = { fullName: 'Hoàng Kín Miệng Thử', paperKind: 'citizen-id', paperNumber: '000000770077', phone: '0900770077', address: 'Số nhà 77, thôn Kín, xã Thử' };
    const mine: Secret[] = [
      { what: 'name', text: person.fullName },
      { what: 'paper', text: person.paperNumber },
      { what: 'phone', text: '900770077' },
      { what: 'address', text: 'thôn Kín' },
    ];
    const request = (changes: object = {}, details: object = {}) => ({
      receivedOn: '2026-01-15',
      source: 'post',
      anonymous: false,
      senders: [{ details: { ...person, ...details } }],
      signatoryCount: 1,
      kind: 'denunciation',
      fieldCode: 'other',
      matter: { details: { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo cán bộ thu tiền sai quy định' } },
      summary: 'Tố cáo cán bộ thu tiền sai quy định',
      eligibility: 'pending',
      ...changes,
    });
    const refused: [object, number][] = [
      [request({}, { paperNumber: '000000770077X' }), 422],
      [request({}, { phone: '0900770077 gọi tối' }), 400],
      [request({ signatoryCount: 0 }), 400],
      [request({ summary: `Bà ${person.fullName} tố cáo` }), 422],
      [request({ respondent: 'người ở số nhà 77, thôn Kín, xã Thử' }), 422],
      [request({ receivedOn: '2199-01-01' }), 422],
      [request({ fieldCode: 'no-such-field' }), 422],
      [request({ kind: 'complaint' }), 422],
    ];
    for (const [body, status] of refused) {
      const answer = await officer.send('POST', '/api/petitions', body);
      expect([answer.status, leaksIn(answer.text, mine)]).toEqual([status, []]);
    }
    const { body: made } = await officer.send('POST', '/api/petitions', request()).expect(201);
    const { body: view } = await officer.send('GET', `/api/petitions/${made.id}`).expect(200);
    const kept = { ...request({ matter: { matterId: view.matterId } }), senders: [{ sealedId: view.senders[0].sealedId }], version: 1, reason: 'Bổ sung nội dung' };
    await officer.send('PUT', `/api/petitions/${made.id}`, { ...kept, summary: 'Tố cáo cán bộ thu tiền và giữ giấy tờ' }).expect(200);
    await officer.send('POST', `/api/petitions/${made.id}/cancellation`, { version: 2, reason: `Theo lời ${person.fullName}` }).expect(422);
    for (const path of [`/api/petitions/${made.id}`, `/api/petitions/${made.id}/history`, `/api/matters/${view.matterId}`, '/api/petitions'])
      expect(leaksIn((await officer.send('GET', path).expect(200)).text, mine)).toEqual([]);
    expect(await leaksInDatabase(database.source, mine)).toEqual([]);
    expect(leaksIn(written.join(''), mine)).toEqual([]);
  });

  it('is in no answer about a file that is named after it, in no refusal to give the file, and in no byte of the store', async () => {
    const [[name], [id]] = [secrets.filter(({ what }) => what === 'name'), await sealedPetitions()] as [[Secret], [string]];
    const address = `/api/petitions/${id}/attachments`;
    const upload = (sealed: boolean) =>
      caller('xulydon')
        .send('POST', `/api/files?name=${encodeURIComponent(`Đơn của ${name.text}.pdf`)}${sealed ? '&sealed=true' : ''}`)
        .set('Content-Type', 'application/octet-stream')
        .serialize((body) => body)
        .send(pdf(`Tôi là ${name.text}`));
    const { body: sent } = await upload(true).expect(201);
    const { body: attached } = await caller('xulydon').send('POST', address, { files: [{ uploadId: sent.id, kind: 'petition-paper' }] }).expect(201);
    const [file] = attached.items;
    expect(file).toMatchObject({ name: expect.stringMatching(/^Tệp \d+ \(kín\)\.pdf$/), sealed: true });
    const paths = [address, `${address}/archive`, `${address}/${file.id}/content`, `${address}/${file.id}/content?inline=true`, `/api/petitions/${id}/history`, `/api/petitions/${id}`];
    for (const { username } of DEMO_ACCOUNTS) expect(await leaksAt(username, paths)).toEqual([]);
    expect(await leaksInDatabase(database.source, secrets)).toEqual([]);
    const stored = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.filter((entry) => fs.readFileSync(join(entry.parentPath, entry.name)).includes(name.text))).toEqual([]);
  }, 120_000);

  it('is in no example of the OpenAPI document and in no line that was logged', async () => {
    expect(leaksIn((await caller('truongban').send('GET', '/api/openapi.json').expect(200)).text, secrets)).toEqual([]);
    expect(leaksIn(written.join(''), secrets)).toEqual([]);
  });

  it('would be found if it leaked: the same looking finds what is planted', async () => {
    const [name, paper] = [secrets.find(({ what }) => what === 'name'), secrets.find(({ what }) => what === 'paper')] as [Secret, Secret];
    const [petition] = await database.source.query<{ id: string; officeId: string }[]>(
      `SELECT p.id, p.office_id AS "officeId" FROM petition p JOIN account a ON a.office_id = p.office_id WHERE p.sealed AND a.username = 'truongban' ORDER BY p.id LIMIT 1`,
    );
    const { id, officeId } = petition as { id: string; officeId: string };
    await database.source.query(`UPDATE petition SET respondent = $3 WHERE office_id = $1 AND id = $2`, [officeId, id, `Người bị tố cáo do ${name.text} nêu`]);
    await database.source.query(`INSERT INTO audit_record (office_id, action, request_id, details) VALUES ($1, 'planted', 'r', $2::jsonb)`, [officeId, JSON.stringify({ deep: [paper.text] })]);
    await database.source.query(`UPDATE sealed_identity SET fingerprints = fingerprints || $1::bytea WHERE id = (SELECT id FROM sealed_identity LIMIT 1)`, [Buffer.from(`..${name.text}..`)]);
    await database.source.query(`ALTER TABLE attachment DROP CONSTRAINT "CHK_attachment_name"`);
    await database.source.query(`UPDATE attachment SET name = $1, note = $2 WHERE name IS NULL`, [`Đơn của ${name.text}.pdf`, `Do ${name.text} nộp`]);
    const [{ petitionId } = { petitionId: '' }] = await database.source.query<{ petitionId: string }[]>(`SELECT petition_id AS "petitionId" FROM attachment WHERE sealed AND note IS NOT NULL LIMIT 1`);
    expect(await leaksAt('lanhdao', [`/api/petitions/${petitionId}/attachments`])).toEqual([expect.stringContaining(name.text)]);
    expect(await leaksAt('truongban', [`/api/petitions/${id}`])).toEqual([expect.stringContaining(name.text)]);
    const inDatabase = await leaksInDatabase(database.source, secrets);
    for (const place of [`petition name: ${name.text}`, `attachment name: ${name.text}`, `audit_record paper: ${paper.text}`, 'sealed_identity name in bytes']) expect(inDatabase).toContain(place);
  }, 120_000);
});

/** The whole body of an answer as bytes. */
function collect(response: { on(event: string, listener: (chunk: Buffer) => void): unknown }, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
