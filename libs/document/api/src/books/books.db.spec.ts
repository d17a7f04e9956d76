import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PaperSymbol } from '@tiepdan/document/contract';
import { makeOffice } from '@tiepdan/platform/api';
import { ChangeBook } from '../actions/change-book.js';
import { OpenBook } from '../actions/open-book.js';
import { SetNumbering } from '../actions/set-numbering.js';
import { type LifeDesk, openLifeDesk } from '../testing/life-desk.js';
import { BookQueries } from './book.queries.js';

describe('the books of outgoing papers', () => {
  let desk: LifeDesk;
  let books: BookQueries;
  let opening: OpenBook;
  let changing: ChangeBook;
  let setting: SetNumbering;

  beforeAll(async () => {
    desk = await openLifeDesk();
    books = new BookQueries(desk.database, desk.clock);
    opening = new OpenBook(desk.database, books, desk.chronicle);
    changing = new ChangeBook(desk.database, books, desk.chronicle);
    setting = new SetNumbering(desk.database, books, desk.chronicle);
  });
  afterAll(() => desk.drop());

  const issue = async (paper: 'guidance' | 'acceptance-notice' | 'invitation') => {
    const draft = await desk.approved(paper === 'invitation' ? { paper, petitionId: null, matterId: desk.subject.matterId, recipientIds: [] } : { paper, recipientIds: [] });
    return desk.issueDraft.run(desk.officer, draft.id, { ...draft, issuedOn: '2026-11-20' });
  };

  it('number several symbols in one row, and show every number with its paper', async () => {
    const book = await opening.run(desk.head, { name: 'Sổ chung', symbols: ['HD-BTCD', 'TB-BTCD'] });
    expect(book).toMatchObject({ papers: 0, lastNumber: 0, closed: false, version: 1 });
    const issued = [await issue('guidance'), await issue('acceptance-notice'), await issue('guidance')];
    expect(issued.map(({ number, symbol }) => `${number}/${symbol}`)).toEqual(['1/HD-BTCD', '2/TB-BTCD', '3/HD-BTCD']);
    await desk.enter({ kind: 'notice', symbol: 'TB-BTCD', number: 6, recipientIds: [] });
    await expect(desk.enter({ kind: 'guidance', symbol: 'HD-BTCD', number: 2, recipientIds: [] })).rejects.toMatchObject({ code: 'DOCUMENT.NUMBER_IN_BOOK_TAKEN' });
    await desk.cancellation.run(desk.head, issued[1]!.id, { version: issued[1]!.version, reason: 'Ghi nhầm' });
    const page = await books.page(desk.head, book.id, {});
    expect(page).toMatchObject({ year: 2026, years: [2026], last: 6, empty: 2, cancelled: 1 });
    expect(page.entries.map(({ number, paper }) => `${number} ${paper ? `${paper.symbol} ${paper.status}` : 'bỏ trống'}`)).toEqual([
      '1 HD-BTCD active',
      '2 TB-BTCD cancelled',
      '3 HD-BTCD active',
      '4 bỏ trống',
      '5 bỏ trống',
      '6 TB-BTCD active',
    ]);
    expect((await books.page(desk.head, book.id, { from: 4 })).entries.map(({ number }) => number)).toEqual([4, 5, 6]);
  });

  it('keep a symbol that gave a number this year, and a book that has papers', async () => {
    const [shared] = (await books.list(desk.actor.officeId)).filter(({ name }) => name === 'Sổ chung');
    const { id, version } = shared!;
    await expect(opening.run(desk.head, { name: 'Sổ khác', symbols: ['HD-BTCD'] })).rejects.toMatchObject({ code: 'DOCUMENT.SYMBOL_USED' });
    await expect(changing.run(desk.head, id, { version, name: 'Sổ chung', symbols: ['TB-BTCD'] })).rejects.toMatchObject({ code: 'DOCUMENT.SYMBOL_USED' });
    await expect(changing.remove(desk.head, id, version)).rejects.toMatchObject({ code: 'DOCUMENT.BOOK_IN_USE', details: { papers: 4 } });
    await expect(opening.run(desk.head, { name: 'Sổ chung', symbols: [] })).rejects.toMatchObject({ code: 'DOCUMENT.BOOK_NAME_TAKEN' });
    await expect(changing.run(desk.head, id, { version: 9, name: 'Sổ', symbols: [] })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    await expect(changing.close((await makeOffice(desk.source)).actor(), id, version, true)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    const renamed = await changing.run(desk.head, id, { version, name: 'Sổ thông báo, hướng dẫn', symbols: ['HD-BTCD', 'TB-BTCD', 'QĐ-BTCD'] });
    expect(renamed).toMatchObject({ version: 2, symbols: ['HD-BTCD', 'QĐ-BTCD', 'TB-BTCD'] });
  });

  it('give no number once closed, and go on when opened again', async () => {
    const [shared] = (await books.list(desk.actor.officeId)).filter(({ papers }) => papers === 4);
    const closed = await changing.close(desk.head, shared!.id, shared!.version, true);
    await expect(issue('guidance')).rejects.toMatchObject({ code: 'DOCUMENT.BOOK_CLOSED' });
    await changing.close(desk.head, shared!.id, closed.version, false);
    expect(await issue('guidance')).toMatchObject({ number: 7, symbol: 'HD-BTCD' });
  });

  it('follow the symbol that the office sets for a paper', async () => {
    const { version, symbols } = await books.numbering(desk.actor.officeId);
    expect([version, symbols.find(({ paper }) => paper === 'invitation')?.symbol]).toEqual([0, 'GM-BTCD']);
    const changed = symbols.map((each): PaperSymbol => (each.paper === 'invitation' ? { paper: 'invitation', symbol: 'GM-BTD' } : each));
    expect(await setting.run(desk.head, { version, symbols: changed })).toEqual({ version: 1, symbols: changed });
    await expect(setting.run(desk.head, { version, symbols })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    expect(await issue('invitation')).toMatchObject({ number: 1, symbol: 'GM-BTD' });
    const [unused] = (await books.list(desk.actor.officeId)).filter(({ symbols: own }) => own.includes('BC-BTCD'));
    await expect(changing.remove(desk.head, unused!.id, unused!.version)).rejects.toMatchObject({ code: 'DOCUMENT.SYMBOL_SET' });
    const told = await desk.chronicle.historyOf(desk.actor.officeId, 'office', desk.actor.officeId);
    expect(told.map(({ type }) => type)).toEqual(['numbering-changed', 'book-reopened', 'book-closed', 'book-changed', 'book-opened']);
    expect(told[0]?.changes).toEqual([{ field: 'invitation', label: 'Giấy mời', before: 'GM-BTCD', after: 'GM-BTD' }]);
  });

  it('that were never used can be taken away', async () => {
    const book = await opening.run(desk.head, { name: 'Sổ thử', symbols: ['ZZ-BTCD'] });
    await changing.remove(desk.head, book.id, 1);
    expect((await books.list(desk.actor.officeId)).map(({ name }) => name)).not.toContain('Sổ thử');
  });
});
