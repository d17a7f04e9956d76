import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '@tiepdan/platform/api';
import { ErasureJob, type Scope, standingOf } from '@tiepdan/privacy/api';
import { type CandidatePage, type ErasedKind, type ErasureView, USUAL_RETENTION } from '@tiepdan/privacy/contract';
import PizZip from 'pizzip';
import { LeakHouse } from './leaks/house.js';
import { pdf } from './testing/attaching.js';
import { plant, tablesWith } from './testing/erasing.js';

/** Long after the demo: whatever has ended by now is past its time. */
const LATER = '2060-06-01';
const NEEDLE = 'Quách Thị Kim Chỉ';
const SPAN = 'from=2025-01-01&to=2026-12-31';

describe('erasing by decision, on the demo', () => {
  let house: LeakHouse;
  let people: string[];
  let matters: string[];
  let scopes: Scope[];
  let officeId: string;
  let decisions: string[];
  let figures: Record<string, unknown>;

  beforeAll(async () => {
    house = await LeakHouse.open();
    jest.spyOn(house.app.get(Clock), 'today').mockReturnValue(LATER);
    officeId = (await house.idsOf(`SELECT office_id AS id FROM account WHERE username = 'truongban'`))[0] ?? '';
    const richest = await house.idsOf(
      `SELECT citizen_id AS id FROM hearing_request WHERE citizen_id IS NOT NULL UNION SELECT citizen_id FROM feedback WHERE citizen_id IS NOT NULL
       UNION SELECT s.citizen_id FROM petition_sender s JOIN resolution_decision d ON d.office_id = s.office_id AND d.petition_id = s.petition_id WHERE s.citizen_id IS NOT NULL
       UNION SELECT s.citizen_id FROM reception_person s JOIN reception r ON r.office_id = s.office_id AND r.id = s.reception_id JOIN conclusion c ON c.office_id = r.office_id AND (c.reception_id = r.id OR c.matter_id = r.matter_id) WHERE s.citizen_id IS NOT NULL`,
    );
    const all = await candidates('citizen');
    people = [...all.filter((id) => richest.includes(id)).slice(0, 60), ...all.filter((id) => !richest.includes(id)).slice(0, 20)];
    matters = (await candidates('matter')).slice(0, 20);
    const scopeOf = async (kind: ErasedKind, id: string) => (await standingOf(house.database.source.manager, officeId, kind, id, USUAL_RETENTION, LATER)).scope;
    scopes = [...(await Promise.all(people.map((id) => scopeOf('citizen', id)))), ...(await Promise.all(matters.map((id) => scopeOf('matter', id))))];
  }, 300_000);
  afterAll(() => house?.close());

  async function candidates(kind: ErasedKind): Promise<string[]> {
    const found: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: CandidatePage = await house.json('xulydon', 'GET', `/api/privacy/erasures/candidates?kind=${kind}${next && `&cursor=${next}`}`);
      found.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    return found;
  }

  /** What reports and statistics say, whole. */
  async function reckon(): Promise<Record<string, unknown>> {
    const said: Record<string, unknown> = {};
    const ask = async (address: string) => {
      const { status, bytes } = await house.ask('truongban', 'GET', address);
      said[address] = status === 200 ? JSON.parse(bytes.toString(), (key, value: unknown) => (key === 'computedAt' ? null : value)) : status;
    };
    const { forms } = await house.json<{ forms: { slug: string }[] }>('truongban', 'GET', `/api/forms?${SPAN}`);
    for (const { slug } of forms) await ask(`/api/forms/${slug}?${SPAN}`);
    for (const address of [`/api/reports/section-4?${SPAN}`, `/api/feedback-figures?${SPAN}`, `/api/oversight-figures?${SPAN}`, '/api/filings']) await ask(address);
    for (const code of ['receptions', 'petitions', 'limits-met', 'fields', 'areas', 'heat', 'agencies']) await ask(`/api/trends/${code}?${SPAN}&step=month`);
    said['people'] = await house.database.source.query(`
      SELECT (SELECT count(*) FROM citizen) AS citizens, (SELECT count(DISTINCT citizen_id) FROM reception_person) AS came, (SELECT count(DISTINCT citizen_id) FROM petition_sender) AS wrote,
        (SELECT sum(head_count) FROM reception) AS heads, (SELECT sum(signatory_count) FROM petition) AS signatories, (SELECT count(*) FROM petition_signatory) AS lines,
        (SELECT count(*) FROM sealed_identity) AS sealed, (SELECT count(*) FROM attachment) AS files, (SELECT count(*) FROM document WHERE file_id IS NOT NULL) AS papers,
        (SELECT count(*) FROM petition_state) AS states, (SELECT md5(string_agg(p::text, ',' ORDER BY p.petition_id, p.seq)) FROM petition_state p) AS stages,
        (SELECT md5(string_agg(f::text, ',' ORDER BY f.id)) FROM report_filing f) AS filed, (SELECT md5(string_agg(v::text, ',' ORDER BY v::text)) FROM filing_value v) AS values`);
    return said;
  }

  const decide = async (kind: ErasedKind, ids: readonly string[], number: string): Promise<ErasureView> => {
    const { id } = await house.json<{ id: string }>('xulydon', 'POST', '/api/privacy/erasures', { number, decidedOn: '2060-05-20', signer: 'Lê Văn Ký', reason: 'Hết thời hạn bảo quản', kind, ids });
    await house.json('xulydon', 'POST', `/api/privacy/erasures/${id}/submit`, { version: 1 });
    return house.json('truongban', 'GET', `/api/privacy/erasures/${id}`);
  };

  it('finds people and matters that are past their time, of many sorts', () => {
    expect(people.length).toBeGreaterThan(20);
    expect(matters.length).toBeGreaterThan(3);
    for (const key of ['petitions', 'receptions', 'documents', 'deliveries', 'days'] as const) expect([key, scopes.some((scope) => scope[key].length > 0)]).toEqual([key, true]);
  });

  it('is drafted by one and approved by another, and is then carried out whole', async () => {
    const planted = await plant(house.database.source, scopes, NEEDLE);
    expect(planted.size).toBeGreaterThan(30);
    const [petition] = scopes.find(({ petitions }) => petitions.length)?.petitions ?? [];
    const { id: uploadId } = await house.json<{ id: string }>('xulydon', 'POST', `/api/files?name=don.pdf`, pdf(NEEDLE));
    await house.json('xulydon', 'POST', `/api/petitions/${petition}/attachments`, { files: [{ uploadId, kind: 'petition-paper' }] });
    figures = await reckon();
    expect(await tablesWith(house.database.source, NEEDLE)).not.toEqual([]);
    const made = [await decide('citizen', people, '01/QĐ-TH'), await decide('matter', matters, '02/QĐ-TH')];
    decisions = made.map(({ id }) => id);
    for (const { id, version } of made) await house.json('truongban', 'POST', `/api/privacy/erasures/${id}/approve`, { version });
    await house.app.get(ErasureJob).run();
    for (const { id } of made) {
      const done: ErasureView = await house.json('truongban', 'GET', `/api/privacy/erasures/${id}`);
      expect(done.list.filter(({ state }) => state !== 'erased')).toEqual([]);
      expect(done).toMatchObject({ state: 'done', kept: 0, erased: done.items });
    }
  }, 300_000);

  it('leaves the needle in no column of any table, and in no file', async () => {
    expect(await tablesWith(house.database.source, NEEDLE)).toEqual([]);
    const files = fs.readdirSync(house.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.filter((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).includes(NEEDLE))).toEqual([]);
  }, 120_000);

  it('leaves nobody of them to be found, and no sealed identity to be opened', async () => {
    const rows = await house.database.source.query<{ name: string; words: string; number: string }[]>(`SELECT DISTINCT full_name AS name, name_words AS words, erasure_number AS number FROM citizen WHERE id = ANY($1)`, [people]);
    expect(rows).toEqual([{ name: 'Đã xóa theo quyết định tiêu hủy', words: '', number: '01/QĐ-TH' }]);
    const page = await house.json<{ items: { id: string }[] }>('truongban', 'GET', `/api/citizens?limit=100`);
    expect(page.items.filter(({ id }) => people.includes(id))).toEqual([]);
    expect(await house.json('truongban', 'GET', `/api/citizens/${people[0]}`)).toMatchObject({ erased: { number: '01/QĐ-TH', on: '2060-05-20' } });
    const sealed = await house.idsOf(
      `SELECT i.id FROM sealed_identity i WHERE i.ciphertext IS NOT NULL AND (i.id IN (SELECT sealed_id FROM petition_sender WHERE petition_id = ANY($1)) OR i.id IN (SELECT sealed_id FROM reception_person WHERE reception_id = ANY($2)))`,
      [scopes.flatMap(({ petitions }) => petitions), scopes.flatMap(({ receptions }) => receptions)],
    );
    expect(sealed).toEqual([]);
  });

  it('changes no number of any report, nor a filed one', async () => {
    expect(Object.values(figures).filter((said) => typeof said === 'object').length).toBeGreaterThan(8);
    expect(await reckon()).toEqual(figures);
  }, 120_000);

  it('cannot be written to any more', async () => {
    const [id] = people;
    await expect(house.database.source.query(`UPDATE citizen SET full_name = 'Ai đó' WHERE id = $1`, [id])).rejects.toThrow(/CHK_citizen_erased/);
    await expect(house.database.source.query(`UPDATE citizen SET phone = '+84900000001' WHERE id = $1`, [id])).rejects.toThrow(/CHK_citizen_erased/);
    const { version } = await house.json<{ version: number }>('truongban', 'GET', `/api/citizens/${id}`);
    const details = { fullName: 'Ai đó', paperKind: 'none', noPaperReason: 'Quên', address: 'Xã Thử' };
    const corrected = await house.ask('truongban', 'PUT', `/api/citizens/${id}`, { ...details, version, reason: 'Thử' });
    expect([corrected.status, corrected.bytes.toString()]).toEqual([409, expect.stringContaining('CITIZEN.ERASED')]);
    await expect(house.database.source.query(`UPDATE petition_step SET reason = 'Ai đó'`)).rejects.toThrow(/append-only/);
  });

  it('has minutes with numbers and no names', async () => {
    const { status, bytes } = await house.ask('xulydon', 'GET', `/api/privacy/erasures/${decisions[0]}/minutes`);
    const text = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
    expect(status).toBe(200);
    for (const part of ['BIÊN BẢN', '01/QĐ-TH', String(people.length)]) expect(text).toContain(part);
  });

  it('opens the pages of what was erased as before', async () => {
    const pages = scopes.slice(0, 10).flatMap(({ petitions, receptions, documents, hearings, feedback, matters: own }) => [
      ...petitions.map((id) => `/api/petitions/${id}`),
      ...petitions.map((id) => `/api/petitions/${id}/steps`),
      ...petitions.map((id) => `/api/petitions/${id}/history`),
      ...receptions.map((id) => `/api/receptions/${id}`),
      ...documents.map((id) => `/api/documents/${id}`),
      ...hearings.map((id) => `/api/hearings/${id}`),
      ...feedback.map((id) => `/api/feedback/${id}`),
      ...own.map((id) => `/api/matters/${id}/timeline`),
    ]);
    for (const address of pages) expect([address, (await house.ask('truongban', 'GET', address)).status]).toEqual([address, 200]);
  }, 120_000);
});
