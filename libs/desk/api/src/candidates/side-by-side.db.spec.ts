import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import type { CandidatesAsked } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { Ledger } from '../testing/ledger.js';
import { SideBySideQueries } from './side-by-side.queries.js';

const LAND = 'Bồi thường đất dự án đường ven biển thôn Bảy';

describe('candidates beside a form', () => {
  let database: TestDatabase;
  let queries: SideBySideQueries;
  let officer: Actor;
  let stranger: Actor;
  let id: Record<'paper' | 'phone' | 'place' | 'year' | 'name' | 'land' | 'ofPaper' | 'ofName' | 'sameContent' | 'denounced' | 'visit', string>;

  const ask = (asked: CandidatesAsked, actor = officer) => queries.candidates(actor, asked);
  const people = async (asked: CandidatesAsked) => (await ask(asked)).people.items.map(({ citizen }) => citizen.id);
  const petitions = async (asked: CandidatesAsked) => (await ask(asked)).petitions.items.map((item) => item.id);

  beforeAll(async () => {
    database = await freshDatabase();
    queries = new SideBySideQueries(new Database(database.source));
    const ledger = await Ledger.open(database.source, 'side-a');
    officer = ledger.actor('reception-officer');
    stranger = (await Ledger.open(database.source, 'side-b')).actor('head');
    const paper = await ledger.citizen('Lê Văn Tám', '079200000111');
    await ledger.formerPaper(paper, '191000222');
    const phone = await ledger.citizen('Hồ Thị Chín', '079200000333', '+84912345678');
    const name = await ledger.citizen('Nguyễn Văn Bình', '079200000444');
    const year = await ledger.citizen('Nguyễn Văn Bình', '079200000555');
    await database.source.query(`UPDATE citizen SET birth_year = 1964 WHERE id = $1`, [year]);
    const place = await ledger.citizen('Nguyễn Văn Bình', '079200000666');
    await database.source.query(`UPDATE citizen SET address = 'Thôn Một, xã Hòa Ví' WHERE id = $1`, [place]);
    const land = await ledger.matter('complaint', LAND, '2026-01-10');
    const school = await ledger.matter('proposal', 'Sửa trường học', '2026-01-10');
    const denounce = await ledger.matter('denunciation', LAND, '2026-01-12');
    const ofPaper = await ledger.petition(school, '2026-01-11', [paper], { summary: 'Sửa trường học' });
    const ofName = await ledger.petition(school, '2026-01-12', [name], { summary: 'Lát gạch sân trường' });
    const sameContent = await ledger.petition(land, '2026-01-13', [await ledger.citizen('Đỗ Thị Xa')], { summary: LAND });
    const denounced = await ledger.petition(denounce, '2026-01-14', ['sealed'], { summary: LAND });
    await ledger.petition(land, '2026-01-15', [paper], { status: 'cancelled', summary: LAND });
    const visit = await ledger.reception(land, '2026-01-10', [phone], { content: 'Hỏi về giá đền bù' });
    id = { paper, phone, place, year, name, land, ofPaper, ofName, sameContent, denounced, visit };
  });
  afterAll(() => database.drop());

  it('ranks the paper before the telephone, a name with a place or a year before a name alone', async () => {
    const asked = { name: 'Nguyen Van Binh', paper: '079200000111', phone: '0912 345 678', place: 'xã Hoà Ví', birthYear: 1964 };
    expect(await people(asked)).toEqual([id.paper, id.phone, id.place, id.year, id.name]);
    const { people: found } = await ask(asked);
    expect(found.items.map(({ reasons }) => reasons)).toEqual([['paper'], ['phone'], ['name-place', 'name'], ['name-year', 'name'], ['name']]);
    expect(found.total).toBe(5);
  });

  it('finds by the number of a former paper, and not by a few digits', async () => {
    expect(await people({ paper: '191 000 222' })).toEqual([id.paper]);
    expect(await people({ paper: '0792' })).toEqual([]);
  });

  it('offers the petitions of the people found, the strongest reason first', async () => {
    const { petitions: found } = await ask({ name: 'Nguyễn Văn Bình', paper: '079200000111' });
    expect(found.items.map((item) => [item.id, item.reasons])).toEqual([
      [id.ofPaper, ['paper']],
      [id.ofName, ['name']],
    ]);
    expect(found.items[0]).toMatchObject({ people: ['Lê Văn Tám'], summary: 'Sửa trường học', kind: 'proposal' });
  });

  it('offers what is about the same, without accents, and of the same matter', async () => {
    expect(await petitions({ summary: 'Khieu nai boi thuong dat du an duong ven bien' })).toEqual([id.sameContent]);
    expect(await petitions({ summary: 'Đơn khiếu nại về việc' })).toEqual([]);
    const { petitions: found, receptions } = await ask({ matterId: id.land });
    expect(found.items.map((item) => [item.id, item.reasons])).toEqual([[id.sameContent, ['matter']]]);
    expect(receptions.items).toMatchObject([{ id: id.visit, reasons: ['matter'], about: 'Hỏi về giá đền bù' }]);
  });

  it('offers receptions of the people found', async () => {
    expect((await ask({ phone: '+84 912 345 678' })).receptions.items).toMatchObject([{ id: id.visit, reasons: ['phone'], people: ['Hồ Thị Chín'], matterId: id.land }]);
  });

  it('looks at nobody on a sealed form, and offers sealed petitions by their content alone, masked', async () => {
    for (const sealing of [{ kind: 'denunciation' }, { sealed: true }] as const) {
      const found = await ask({ ...sealing, name: 'Nguyễn Văn Bình', paper: '079200000111', phone: '0912345678', summary: LAND });
      expect(found.people).toEqual({ items: [], total: 0 });
      expect(found.petitions.items.map((item) => [item.id, item.people])).toEqual([[id.denounced, [SEALED_NAME]]]);
    }
    expect(await petitions({ summary: LAND })).toEqual([id.sameContent]);
  });

  it('does not offer again what was found to be different', async () => {
    const asked = { summary: LAND, except: id.ofName };
    expect(await petitions(asked)).toEqual([id.sameContent]);
    await database.source.query(
      `INSERT INTO petition_verdict (office_id, petition_id, earlier_id, verdict, created_by) VALUES ($1, $2, $3, 'different', $4)`,
      [officer.officeId, id.sameContent, id.ofName, officer.accountId],
    );
    expect(await petitions(asked)).toEqual([]);
    expect(await petitions({ summary: LAND, except: id.ofPaper })).toEqual([id.sameContent]);
  });

  it('sees no other office', async () => {
    const found = await ask({ name: 'Nguyễn Văn Bình', paper: '079200000111', summary: LAND }, stranger);
    expect([found.people.total, found.receptions.total, found.petitions.total]).toEqual([0, 0, 0]);
  });
});
