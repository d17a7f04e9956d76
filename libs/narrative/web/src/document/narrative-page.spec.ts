import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import type { NarrativeView } from '@tiepdan/narrative/contract';
import { openPage } from '../testing/open-page';
import { BLOCK, NARRATIVE, TOKEN } from '../testing/sample-narrative';

const ADDRESS = '/api/narratives/n1';

describe('the page of a report in words', () => {
  async function shown(view: NarrativeView = NARRATIVE, permissions?: readonly string[], query = '') {
    const page = await openPage(`/reports/narratives/n1${query}`, permissions);
    await page.answer(ADDRESS, view);
    await page.answer(`${ADDRESS}/history`, []);
    return page;
  }
  const editor = (page: HTMLElement) => page.querySelector<HTMLElement>('[role="textbox"]')!;
  const saved = (page: Awaited<ReturnType<typeof shown>>) => page.asked(ADDRESS, 'PUT').request.body;

  it('reads as it is printed, with numbers that open and a margin that says what does not agree', async () => {
    const { said, page } = await shown();
    expect(said()).toContain('Đã tiếp 25 lượt.');
    expect(said()).toContain('Tổng số lượt = thường xuyên + định kỳ 24 ≠ 25');
    expect(said()).toContain('1 chỗ không khớp');
    expect(page().querySelector('a.number')?.getAttribute('href')).toBe('/reports/narratives/n1?number=2026-Q3~01%2FTCD.1');
    expect(page().querySelector('a.number')?.getAttribute('aria-label')).toBe('25 lượt: Tổng số lượt tiếp. 01/TCD, cột (1). Mở danh sách');
  });

  it('opens the records behind a number beside the report', async () => {
    const page = await shown(NARRATIVE, undefined, '?number=2026-Q3~01/TCD.1');
    const { params } = page.asked('/api/forms/01-TCD/columns/1/records').request;
    expect([params.get('period'), params.get('set')]).toEqual(['2026-Q3', 'tt06']);
  });

  it('keeps the words typed around a number, and sends the number as its cell', async () => {
    const page = await shown();
    await page.press('Sửa đoạn: Đã tiếp 25 lượt.');
    expect(editor(page.page()).querySelector('.chip')?.textContent).toBe('25');
    editor(page.page()).firstChild!.textContent = 'Trong kỳ, các cơ quan đã tiếp ';
    editor(page.page()).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await page.settle();
    expect(page.said()).toContain('Trong kỳ, các cơ quan đã tiếp 25 lượt.');
    expect(page.said()).toContain('Chưa lưu');
    await page.press('Lưu');
    expect(saved(page)).toMatchObject({
      version: 3,
      blocks: [
        { key: '2.1', text: null },
        { key: 'reception.total', text: `Trong kỳ, các cơ quan đã tiếp ${TOKEN} lượt.`, basis: BLOCK.template },
        { key: 'forecast', text: null },
      ],
    });
  });

  it('shows nothing as typed any more once the saved report is there', async () => {
    const page = await shown();
    await page.press('Sửa đoạn: Đã tiếp 25 lượt.');
    editor(page.page()).append(' Thêm.');
    await page.press('Xong');
    await page.press('Lưu');
    page.asked(ADDRESS, 'PUT').flush({ id: 'n1', version: 4 });
    await page.settle();
    expect(page.said()).toContain('Đã tiếp 25 lượt. Thêm.');
    const text = `${BLOCK.template} Thêm.`;
    const kept = {
      ...BLOCK,
      text,
      basis: BLOCK.template,
      template: text,
      pieces: [...BLOCK.pieces, { ...BLOCK.pieces[0]!, text: ' Thêm.' }],
    };
    await page.answer(ADDRESS, {
      ...NARRATIVE,
      version: 4,
      blocks: NARRATIVE.blocks.map((block) => (block.key === BLOCK.key ? kept : block)),
    });
    expect(page.said()).toContain('Đã tiếp 25 lượt. Thêm.');
    expect(page.said()).not.toContain('Chưa lưu');
    expect(page.buttons()).toContain('Hoàn thành');
    expect(page.said()).not.toContain('Người khác vừa lưu');
  });

  it('puts a number in from the list', async () => {
    const page = await shown();
    await page.press(/^Sửa đoạn: Tình hình kỳ tới/);
    editor(page.page()).append('Dự báo ');
    document.getSelection()?.selectAllChildren(editor(page.page()));
    document.getSelection()?.collapseToEnd();
    const list = await page.loader.getHarness(MatAutocompleteHarness);
    await list.enterText('nguoi duoc tiep');
    await list.selectOption({ text: /Tổng số người được tiếp/ });
    await page.settle();
    await page.press('Xong');
    await page.press('Lưu');
    expect(saved(page).blocks[2]).toMatchObject({ key: 'forecast', text: 'Dự báo {{01/TCD.2}}' });
  });

  it('leaves a paragraph as it was on Esc', async () => {
    const page = await shown();
    await page.press('Sửa đoạn: Đã tiếp 25 lượt.');
    editor(page.page()).append(' Thêm.');
    editor(page.page()).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await page.settle();
    expect(page.said()).toContain('Đã tiếp 25 lượt.');
    expect(page.said()).not.toContain('Chưa lưu');
  });

  it('moves, adds and leaves out paragraphs from their menu', async () => {
    const page = await shown();
    const menu = await page.loader.getHarness(MatMenuHarness.with({ selector: '[aria-label^="Việc khác với đoạn: Đã tiếp"]' }));
    await menu.clickItem({ text: /Chuyển lên/ });
    await menu.clickItem({ text: /Bỏ khỏi báo cáo/ });
    await page.settle();
    expect(page.said()).toContain('Đã bỏ khỏi báo cáo: Đã tiếp 25 lượt.');
    await page.press('Lưu');
    expect(saved(page).blocks.map(({ key, hidden }: { key: string; hidden: boolean }) => [key, hidden])).toEqual([
      ['reception.total', true],
      ['2.1', false],
      ['forecast', false],
    ]);
  });

  it('lays what was typed over the newer report when somebody was faster', async () => {
    const page = await shown();
    await page.press('Sửa đoạn: Đã tiếp 25 lượt.');
    editor(page.page()).append(' Lời tôi.');
    await page.press('Xong');
    await page.press('Lưu');
    page
      .asked(ADDRESS, 'PUT')
      .flush({ code: 'RECORD.CHANGED_MEANWHILE', message: 'x', requestId: 'r' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    const theirs = {
      ...BLOCK,
      text: 'Lời họ.',
      template: 'Lời họ.',
      pieces: [{ text: 'Lời họ.', token: null, at: null, cell: null, gone: false }],
    };
    await page.answer(ADDRESS, {
      ...NARRATIVE,
      version: 4,
      blocks: NARRATIVE.blocks.map((block) => (block.key === BLOCK.key ? theirs : block)),
    });
    expect(page.said()).toContain('Lời tôi.');
    expect(page.said()).toContain('Người khác vừa lưu đoạn này: Lời họ.');
    await page.press('Lấy lời đã lưu');
    expect(page.said()).not.toContain('Lời tôi.');
  });

  it('offers a new proposal beside the officer’s words', async () => {
    const own = {
      ...BLOCK,
      text: 'Lời tôi.',
      basis: 'Câu cũ.',
      template: 'Lời tôi.',
      pieces: [],
      proposal: { template: BLOCK.template, pieces: BLOCK.pieces },
    };
    const page = await shown({ ...NARRATIVE, blocks: [own] });
    expect(page.said()).toContain('Câu gợi ý mới: Đã tiếp 25 lượt.');
    await page.press('Giữ lời đang có');
    expect(page.said()).not.toContain('Câu gợi ý mới');
    await page.press('Lưu');
    expect(saved(page).blocks[0]).toMatchObject({ text: 'Lời tôi.', basis: BLOCK.template });
  });

  it('is only read when it is finished, and says what would now read otherwise', async () => {
    const page = await shown({
      ...NARRATIVE,
      state: 'finished',
      finishedByName: 'Lê Thị Thử',
      finishedAt: NARRATIVE.updatedAt,
      checks: [],
      blocks: [{ ...BLOCK, differs: 'Đã tiếp 26 lượt.' }],
    });
    expect(page.said()).toContain('Nay tính lại: Đã tiếp 26 lượt.');
    expect(page.buttons()).toContain('Mở lại');
    expect(page.buttons()).not.toContain('Lưu');
    expect(page.page().querySelector('[aria-label^="Sửa đoạn"]')).toBeNull();
  });

  it('offers nothing to write to who may only read', async () => {
    const page = await shown(NARRATIVE, ['narrative.read']);
    expect(page.buttons().filter((text) => ['Lưu', 'Hoàn thành', 'Tải về'].includes(text))).toEqual([]);
    expect(page.page().querySelector('[aria-label^="Sửa đoạn"]')).toBeNull();
  });
});
