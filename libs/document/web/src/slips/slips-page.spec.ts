import { openPage } from '../testing/open-page';
import { petition, START } from '../testing/sample-documents';
import { slipGroups, slipRow } from './slip-rows';

describe('slipGroups', () => {
  it('puts the slips of one paper to one body together, and leaves out what has nowhere to go', () => {
    const rows = [
      petition('p1', 1),
      petition('p2', 2, { recipientId: 'a2' }),
      petition('p3', 3),
      petition('p4', 4, { kind: 'denunciation' }),
      petition('p5', 5, { recipientId: null }),
    ].map((one) => slipRow(one, { recipients: one.recipientId ? [{ id: one.recipientId, name: '' }] : [], existing: [] }));
    expect(slipGroups(rows).map(({ paper, recipientIds, rows: its }) => [paper, recipientIds, its.map(({ id }) => id)])).toEqual([
      ['forwarding', ['a1'], ['p1', 'p3']],
      ['forwarding', ['a2'], ['p2']],
      ['denunciation-forwarding', ['a1'], ['p4']],
    ]);
  });
});

describe('SlipsPage', () => {
  const MANY = '/api/documents/drafts/batch';
  const done = (id: string) => ({
    subjectId: id,
    done: { id: `d-${id}`, version: 1, state: 'draft', number: null, symbol: null },
    refusal: null,
  });

  async function open(existing: readonly object[] = []) {
    const page = await openPage('/documents/slips', 'petition-officer', { petitionIds: ['p1', 'p2', 'p3'] });
    const begin = async (id: string, number: number, start: object) => {
      await page.answer(`/api/petitions/${id}`, petition(id, number));
      await page.answer('/api/documents/drafts/start', { ...START, ...start });
    };
    await begin('p1', 11, {});
    await begin('p3', 13, { recipients: [] });
    await begin('p2', 12, { recipients: [{ id: 'a2', name: 'Ủy ban nhân dân xã Ví Dụ' }], existing });
    await page.answer('/api/agencies', [
      { id: 'a1', name: 'Sở Nông nghiệp và Môi trường', shortName: 'Sở NN&MT', kind: 'department' },
      { id: 'a2', name: 'Ủy ban nhân dân xã Ví Dụ', shortName: 'UBND xã Ví Dụ', kind: 'commune' },
    ]);
    return page;
  }

  it('shows what goes where before anything is made, in the order chosen', async () => {
    const page = await open();
    expect(page.said()).toContain('2 phiếu đến 2 nơi nhận');
    expect(page.said()).toContain('1 đơn chưa có nơi nhận nên chưa lập phiếu');
    expect([...page.page().querySelectorAll('tbody td:first-child')].map((cell) => cell.textContent?.trim())).toEqual([
      '11/2026',
      '12/2026',
      '13/2026',
    ]);
    page.http.expectNone(MANY);
  });

  it('makes one request for each body, and leads to the drafts, chosen', async () => {
    const page = await open();
    await page.press(/^Lập 2 phiếu chuyển$/);
    const first = page.asked(MANY);
    expect(first.request.body).toEqual({ paper: 'forwarding', petitionIds: ['p1'], recipientIds: ['a1'] });
    first.flush([done('p1')]);
    await page.settle();
    const second = page.asked(MANY);
    expect(second.request.body).toEqual({ paper: 'forwarding', petitionIds: ['p2'], recipientIds: ['a2'] });
    second.flush([done('p2')]);
    await page.settle();
    expect(page.address()).toBe('/documents?view=preparing');
  });

  it('keeps the page where a petition was refused, and tries only that one again', async () => {
    const page = await open();
    await page.press(/^Lập 2 phiếu chuyển$/);
    page.asked(MANY).flush([{ subjectId: 'p1', done: null, refusal: { code: 'X', message: 'Đơn đã hủy.' } }]);
    await page.settle();
    page.asked(MANY).flush([done('p2')]);
    await page.settle();
    expect(page.address()).toBe('/documents/slips');
    expect(page.said()).toContain('Đơn đã hủy.');
    await page.press(/^Lập tiếp phần còn lại$/);
    expect(page.asked(MANY).request.body).toMatchObject({ petitionIds: ['p1'] });
  });

  it('tells of slips that are there already, and leaves their petitions out on request', async () => {
    const page = await open([{ id: 'd7', number: 7, symbol: 'PC-BTCD', issuedOn: '2026-11-03', summary: 'Chuyển đơn' }]);
    expect(page.said()).toContain('1 đơn đã có phiếu chuyển');
    expect(page.said()).toContain('Đã có phiếu: 7/PC-BTCD');
    await page.press(/^Bỏ ra 1 đơn này$/);
    expect(page.said()).toContain('1 phiếu đến 1 nơi nhận');
  });

  it('says where petitions are chosen when none was', async () => {
    const page = await openPage('/documents/slips');
    expect(page.said()).toContain('Chưa chọn đơn nào');
  });
});
