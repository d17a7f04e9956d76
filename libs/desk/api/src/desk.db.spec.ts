import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SealedTexts, testIdentities } from '@tiepdan/citizen/api';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { MatterQueries } from '@tiepdan/matter/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { CandidateQueries } from './candidates/candidate.queries.js';
import { MatterListQueries } from './matters/matter-list.queries.js';
import { SearchQueries } from './search/search.queries.js';
import { Ledger } from './testing/ledger.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

let database: TestDatabase;
let candidates: CandidateQueries;
let matters: MatterListQueries;
let searches: SearchQueries;
let timelines: TimelineQueries;
let officer: Actor;
let head: Actor;
let stranger: Actor;
let id: Record<'hoa' | 'binh' | 'mi' | 'qui' | 'both' | 'land' | 'denounced' | 'cancelled' | 'petition' | 'forwarding', string>;

const names = async (actor: Actor, typed: string) => (await candidates.matches(actor, typed)).map(({ citizen }) => citizen.fullName);
const list = async (actor: Actor, query: object) => (await matters.list(actor, query)).items.map((row) => row.id);
const hits = async (actor: Actor, typed: string) =>
  Object.fromEntries((await searches.search(actor, typed)).groups.map((group) => [group.kind, group.hits.map((hit) => hit.id)]));

beforeAll(async () => {
  database = await freshDatabase();
  const session = new Database(database.source);
  candidates = new CandidateQueries(session);
  matters = new MatterListQueries(session);
  searches = new SearchQueries(session, candidates);
  timelines = new TimelineQueries(session, new MatterQueries(session), new SealedTexts(testIdentities()));
  const ledger = await Ledger.open(database.source, 'spec-a');
  const other = await Ledger.open(database.source, 'spec-b');
  officer = ledger.actor('reception-officer');
  head = ledger.actor('head');
  stranger = other.actor('head');

  const hoa = await ledger.citizen('Nguyễn Thị Hoà', '079200000123', '0912 345 678');
  const binh = await ledger.citizen('Nguyễn Văn Bình', '079200000792');
  await ledger.formerPaper(binh, '191000777');
  await database.source.query(`UPDATE citizen SET birth_year = 1964 WHERE id = $1`, [binh]);
  const mi = await ledger.citizen('Nguyễn Thị Mỹ');
  const qui = await ledger.citizen('Nguyễn Đình Quí');
  await ledger.citizen('Nguyễn Văn Minh');
  await ledger.citizen('Nguyễn Văn Bình Minh');
  const kept = await ledger.citizen('Nguyễn Văn Gộp');
  await database.source.query(`UPDATE citizen SET merged_into_id = $1 WHERE id = $2`, [kept, await ledger.citizen('Nguyễn Văn Gộp')]);
  const both = await ledger.citizen('Phạm Văn Đức');
  const land = await ledger.matter('complaint', 'Bồi thường đất dự án đường ven biển', '2026-01-10');
  const denounced = await ledger.matter('denunciation', 'Cán bộ xã nhận tiền trái quy định', '2026-03-01');
  const cancelled = await ledger.matter('proposal', 'Kiến nghị đã hủy về bồi thường', '2026-04-01', 'cancelled');
  await ledger.reception(land, '2026-01-10', [hoa, both], { content: 'Hỏi giá đền bù cây trồng' });
  await ledger.reception(land, '2026-02-10', [hoa], { headCount: 3 });
  await ledger.reception(land, '2026-02-11', [hoa], { status: 'cancelled' });
  const petition = await ledger.petition(land, '2026-02-20', [binh], { eligibility: 'eligible', summary: 'Không đồng ý giá đất' });
  const forwarding = await ledger.document(land, petition, '2026-02-25', 123, 'active', 'Sở Nông nghiệp và Môi trường');
  await ledger.petition(denounced, '2026-03-01', ['sealed']);
  await ledger.reception(denounced, '2026-03-05', ['sealed', 'sealed']);
  await other.reception(await other.matter('complaint', 'Bồi thường đất nơi khác', '2026-01-01'), '2026-01-01', [
    await other.citizen('Nguyễn Thị Hòa'),
  ]);
  id = { hoa, binh, mi, qui, both, land, denounced, cancelled, petition, forwarding };
});

afterAll(() => database.drop());

describe('candidates while typing', () => {
  it.each(['hoa', 'hòa', 'hoà', 'Hòa'.normalize('NFD'), 'HOÀ', 'ng thi hoa', 'nguyen hoa'])(
    'finds Hoà typed as %s, of the own office alone',
    async (typed) => {
      expect(await names(officer, typed)).toEqual(['Nguyễn Thị Hoà']);
    },
  );

  it.each([
    ['Unicode taken apart', 'Nguyễn Thị Mỹ'.normalize('NFD'), 'mi'],
    ['i for y', 'Nguyễn Thị Mĩ', 'mi'],
    ['y for i at the end of a syllable', 'quý', 'qui'],
    ['no accents', 'nguyen qui', 'qui'],
    ['the middle name dropped', 'Nguyen Binh', 'binh'],
    ['the family name last', 'Bình Nguyễn Văn', 'binh'],
    ['words in any order', 'hoa thi', 'hoa'],
    ['the number of the former paper', '191000777', 'binh'],
    ['a part of the former paper beside the name', 'binh 1910', 'binh'],
    ['the number of today’s paper', '079 200 000 792'.replaceAll(' ', ''), 'binh'],
    ['the year of birth beside the name', 'nguyen binh 1964', 'binh'],
  ] as const)('finds with %s', async (_, typed, who) => {
    expect((await candidates.matches(officer, typed)).map(({ citizen }) => citizen.id)).toContain(id[who]);
  });

  it('does not take Mỹ for the beginning of Minh, nor Thuỷ for Thui', async () => {
    expect(await names(officer, 'nguyen my')).toEqual(['Nguyễn Thị Mỹ']);
    expect(await names(officer, 'nguyen mi')).toEqual(['Nguyễn Thị Mỹ', 'Nguyễn Văn Minh', 'Nguyễn Văn Bình Minh']);
  });

  it('puts the very name first, then the nearest, and a fitting paper before any name', async () => {
    expect((await names(officer, 'nguyen van binh')).slice(0, 2)).toEqual(['Nguyễn Văn Bình', 'Nguyễn Văn Bình Minh']);
    expect(await names(officer, 'nguyen binh')).toEqual(['Nguyễn Văn Bình', 'Nguyễn Văn Bình Minh']);
    expect((await names(officer, '0123'))[0]).toBe('Nguyễn Thị Hoà');
  });

  it('does not offer a record merged into another', async () => {
    expect(await names(officer, 'nguyen gop')).toEqual(['Nguyễn Văn Gộp']);
  });

  it('wants all parts to fit', async () => {
    expect(await names(officer, 'ng 0792')).toEqual(expect.arrayContaining(['Nguyễn Văn Bình', 'Nguyễn Thị Hoà']));
    expect(await names(officer, 'ng van binh 0792')).toEqual(['Nguyễn Văn Bình']);
    expect(await names(officer, 'binh 0123')).toEqual([]);
  });

  it.each(['0912345678', '0912 345 678', '345678', '+84912345678', '5678'])('finds a telephone typed as %s', async (typed) => {
    const [match] = await candidates.matches(officer, typed);
    expect(match?.citizen.id).toBe(id.hoa);
    expect(match?.matchedOn).toEqual(['phone']);
  });

  it('says what fitted and how often the person came and wrote; what was cancelled does not count', async () => {
    const [match] = await candidates.matches(officer, 'hoa 0123');
    expect(match).toMatchObject({
      matchedOn: ['name', 'paper'],
      receptions: 2,
      petitions: 0,
      citizen: { paperNumber: '079200000123', phone: '0912 345 678' },
    });
  });

  it('takes wildcards for letters and too little for nothing', async () => {
    for (const typed of ['%%', '__', 'h', '', ' ']) expect(await names(officer, typed)).toEqual([]);
  });

  it('leaves sealed records out of the counts for everybody', async () => {
    const count = async (actor: Actor) => (await candidates.matches(actor, 'duc'))[0]?.receptions;
    expect([await count(officer), await count(head)]).toEqual([1, 1]);
  });
});

describe('list of matters', () => {
  it('shows active ones newest first, with what happened', async () => {
    const page = await matters.list(officer, {});
    expect(page.items.map((row) => row.id)).toEqual([id.denounced, id.land]);
    expect(page.total).toBe(2);
    expect(page.items[1]).toMatchObject({
      receptions: 2,
      petitions: 1,
      lastOn: '2026-02-20',
      openedOn: '2026-01-10',
      people: ['Nguyễn Thị Hoà', 'Phạm Văn Đức', 'Nguyễn Văn Bình'],
    });
    expect(page.items[1]).not.toHaveProperty('place');
    expect(await list(officer, { status: 'cancelled' })).toEqual([id.cancelled]);
    expect(await list(officer, { kind: 'complaint' })).toEqual([id.land]);
  });

  it('pages by cursor', async () => {
    const first = await matters.list(officer, { limit: 1 });
    const second = await matters.list(officer, { limit: 1, cursor: first.nextCursor });
    expect([first.total, second.total, second.nextCursor]).toEqual([2, 2, null]);
    expect(second.items.map((row) => row.id)).toEqual([id.land]);
  });

  it.each(['duong ven bien', 'đất bồi thường', 'binh', 'hòa', 'Hoà'.normalize('NFD')])('finds a matter by %s', async (q) => {
    expect(await list(officer, { q })).toEqual([id.land]);
  });

  it('finds a matter by its number', async () => {
    const { number } = (await matters.list(officer, { kind: 'complaint' })).items[0] ?? { number: '' };
    expect(number).toMatch(/^VV-2026-\d{6}$/);
    expect(await list(officer, { q: number })).toEqual([id.land]);
    expect(await list(officer, { q: String(Number(number.slice(-6))) })).toEqual([id.land]);
  });

  it('seals denunciations for everybody: no name, no way there by a name or a citizen', async () => {
    for (const actor of [officer, head]) {
      expect((await matters.list(actor, { kind: 'denunciation' })).items[0]?.people).toEqual([SEALED_NAME]);
      expect(await list(actor, { citizenId: id.both })).toEqual([id.land]);
      expect(await list(actor, { q: 'duc' })).toEqual([id.land]);
    }
  });
});

describe('search', () => {
  it('finds by what was said, by what was written, and by name', async () => {
    expect(await hits(officer, 'đền bù cây')).toMatchObject({ reception: [expect.any(String)] });
    expect(await hits(officer, 'gia dat')).toMatchObject({ petition: [id.petition] });
    expect(await hits(officer, 'nguyễn văn bình')).toEqual({ citizen: [id.binh, expect.any(String)], matter: [id.land], petition: [id.petition] });
    expect((await hits(officer, 'bồi thường'))['matter']).toEqual([id.land]);
  });

  it('puts the record with the number first', async () => {
    expect(await hits(officer, '123/pc-btcd')).toEqual({ document: [id.forwarding] });
    const [row] = await database.source.query(`SELECT book_number || '/' || book_year AS number FROM petition WHERE id = $1`, [
      id.petition,
    ]);
    const { groups } = await searches.search(officer, row.number);
    expect(groups[0]).toMatchObject({
      kind: 'petition',
      total: 1,
      hits: [{ id: id.petition, title: `Đơn số ${row.number} – Khiếu nại`, on: '2026-02-20' }],
    });
  });

  it('finds what a denunciation is about, and nobody in it', async () => {
    const found = JSON.stringify(await searches.search(head, 'nhận tiền trái quy định'));
    expect(found).toContain(id.denounced);
    expect(found).not.toMatch(/Kín|Đức/);
  });

  it('finds people alone by two letters', async () => {
    expect(await hits(officer, 'hò')).toEqual({ citizen: [id.hoa] });
    expect(await hits(officer, 'h')).toEqual({});
  });

  it('sees no other office', async () => {
    expect(await hits(stranger, 'ven biển')).toEqual({});
    expect((await hits(stranger, 'bồi thường'))['matter']).toHaveLength(1);
  });
});

describe('timeline of a matter', () => {
  it('shows everything newest first, cancelled records too', async () => {
    const entries = await timelines.of(officer, id.land);
    expect(entries.map(({ kind, on, status }) => `${kind} ${on} ${status}`)).toEqual([
      'document 2026-02-25 active',
      'petition 2026-02-20 active',
      'reception 2026-02-11 cancelled',
      'reception 2026-02-10 active',
      'reception 2026-01-10 active',
    ]);
    expect(entries[0]?.title).toBe('Phiếu chuyển đơn 123/PC-BTCD → Sở Nông nghiệp và Môi trường');
    expect(entries[3]?.title).toMatch(/^Lượt tiếp số \d+\/2026, lần 2, 03 người$/);
    expect(entries[0]?.link).toBe(`/documents/${id.forwarding}`);
  });

  it('shows only the kinds the actor may read', async () => {
    const permissions = new Set([...officer.permissions].filter((name) => name !== 'document.read'));
    expect((await timelines.of({ ...officer, permissions }, id.land)).some((entry) => entry.kind === 'document')).toBe(false);
  });

  it('seals the people of a denunciation for everybody', async () => {
    for (const actor of [officer, head]) expect(JSON.stringify(await timelines.of(actor, id.denounced))).toContain(SEALED_NAME);
  });

  it('knows no matter of another office', async () => {
    await expect(timelines.of(stranger, id.land)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });
});
