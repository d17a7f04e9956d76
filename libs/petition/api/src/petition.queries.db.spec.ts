import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { makeOffice } from '@tiepdan/platform/api';
import type { PetitionListQuery } from './petition.body.js';
import { PETITION, type PetitionDesk, openPetitionDesk } from './testing/petition-desk.js';

const sender = (fullName: string) => ({ details: { fullName, paperKind: 'none', noPaperReason: 'Không mang theo', address: 'Xã Ví Dụ' } }) as const;

/** Five petitions of one office: two complaints, two denunciations, one proposal; the second complaint is cancelled. */
async function fill(desk: PetitionDesk): Promise<void> {
  const of = (kind: 'complaint' | 'denunciation' | 'proposal', summary: string) => ({ kind, matter: { details: { kind, fieldCode: 'land', summary } }, summary });
  await desk.enter({ ...of('complaint', 'Bồi thường đất ở Đắk Thử'), receivedOn: '2026-11-16' });
  const { id } = await desk.enter({ ...of('complaint', 'Chậm cấp giấy chứng nhận'), receivedOn: '2026-11-17', source: 'in-person' });
  await desk.cancellation.run(desk.actor, id, { version: 1, reason: 'Vào sổ hai lần' });
  await desk.enter({ ...of('denunciation', 'Thu phí sai quy định'), receivedOn: '2026-11-18', senders: [sender('Đặng Thị Hoà')] });
  await desk.enter({ ...of('denunciation', 'Lấn chiếm đất công'), receivedOn: '2026-11-18', senders: [sender('Trần Văn Bắc')], eligibility: 'eligible', competence: 'outside' });
  await desk.enter({ ...of('proposal', 'Sửa đường thôn 100% hư hỏng'), receivedOn: '2026-11-19', senders: [sender('Đặng Thị Hoà'), sender('Lê Thị Lan')], signatoryCount: 9 });
}

describe('the book of petitions', () => {
  let desk: PetitionDesk;

  beforeAll(async () => {
    desk = await openPetitionDesk();
    await fill(desk);
  });
  afterAll(() => desk.drop());

  const numbers = async (query: PetitionListQuery, actor = desk.actor) => (await desk.queries.list(actor, query)).items.map((row) => row.bookNumber);

  it('shows the newest day first, with what a row needs', async () => {
    const { items, total, nextCursor } = await desk.queries.list(desk.actor, {});
    expect([total, nextCursor]).toEqual([5, null]);
    expect(items.map((row) => row.receivedOn)).toEqual(['2026-11-19', '2026-11-18', '2026-11-18', '2026-11-17', '2026-11-16']);
    expect(items[0]).toMatchObject({ bookNumber: 5, senderNames: ['Đặng Thị Hoà', 'Lê Thị Lan'], signatoryCount: 9, documents: 0, fieldName: 'Bồi thường' });
  });

  it('gives every row exactly once over its pages, and the same total on each', async () => {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof desk.queries.list>> = await desk.queries.list(desk.actor, { limit: 2, cursor });
      expect(page.total).toBe(5);
      seen.push(...page.items.map((row) => row.bookNumber));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(await numbers({}));
  });

  it.each([
    ['status', { status: 'cancelled' }, [2]],
    ['days', { from: '2026-11-17', to: '2026-11-18' }, [4, 3, 2]],
    ['kind', { kind: 'denunciation', eligibility: 'eligible' }, [4]],
    ['source', { source: 'in-person' }, [2]],
    ['competence', { competence: 'outside' }, [4]],
    ['number and year', { number: 3, year: 2026 }, [3]],
    ['another year', { year: 2025 }, []],
    ['papers still due', { unsent: true, status: 'active' }, [5, 4, 3, 1]],
    ['words without accents', { q: 'boi thuong dat' }, [1]],
    ['words decomposed', { q: 'Đắk Thử'.normalize('NFD') }, [1]],
    ['a wildcard taken literally', { q: '100%' }, [5]],
    ['a number of the book', { q: '4' }, [4]],
    ['a number with its year', { q: '4/2026' }, [4]],
    ['a number of another year', { q: '4/2025' }, []],
  ])('filters by %s', async (_, query, expected) => {
    const found = await numbers(query as PetitionListQuery);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('finds senders by name, those of denunciations for nobody', async () => {
    expect(await numbers({ q: 'dang hoa' })).toEqual([5]);
    expect(await numbers({ q: 'tran van bac' })).toEqual([]);
  });

  it('finds what one citizen sent; who denounced is no citizen', async () => {
    const [of, open] = await Promise.all([4, 5].map(async (number) => (await desk.queries.list(desk.actor, { number })).items[0]!.id));
    const sealed = await desk.queries.one(desk.actor, of!);
    expect(sealed.senders[0]).toMatchObject({ citizenId: null, fullName: SEALED_NAME });
    expect(await numbers({ citizenId: sealed.senders[0]!.sealedId! })).toEqual([]);
    expect(await numbers({ citizenId: (await desk.queries.one(desk.actor, open!)).senders[0]!.citizenId! })).toEqual([5]);
  });

  it('masks senders of denunciations, and them only', async () => {
    const { items } = await desk.queries.list(desk.actor, { status: 'active' });
    const names = Object.fromEntries(items.map((row) => [row.bookNumber, row.senderNames]));
    expect(names).toEqual({ 1: ['Nguyễn Văn Bình'], 3: [SEALED_NAME], 4: [SEALED_NAME], 5: ['Đặng Thị Hoà', 'Lê Thị Lan'] });
  });

  it('shows another office nothing', async () => {
    const stranger = (await makeOffice(desk.source)).actor('citizen.open-sealed');
    const { items } = await desk.queries.list(desk.actor, {});
    await desk.register.run(stranger, PETITION);
    expect((await desk.queries.list(stranger, {})).total).toBe(1);
    expect((await desk.queries.list(desk.actor, {})).total).toBe(5);
    await expect(desk.queries.one(stranger, items[0]!.id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('refuses a cursor that is none of its own', async () => {
    await expect(async () => desk.queries.list(desk.actor, { cursor: 'abc' })).rejects.toMatchObject({ code: 'REQUEST.INVALID' });
  });
});
