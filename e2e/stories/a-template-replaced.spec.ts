import { type Locator, type Page } from '@playwright/test';
import { documentPaths } from '@tiepdan/document/contract';
import { PAPERS, paperPaths, type PaperView } from '@tiepdan/paper/contract';
import { paragraphsOf } from '../support/archive';
import { read } from '../support/office';
import { DOCX, issuePaper, makesPdf, reworded, saved, withMacro } from '../support/papers';
import { registerPetition, withoutPaper } from '../support/petitions';
import { expect, test } from '../support/story';

const USUAL = 'được thực hiện một lần';
const FILE = { wrong: 'Mẫu hướng dẫn, sai trường.docx', macro: 'Mẫu hướng dẫn, có macro.docx', right: 'Mẫu hướng dẫn mới.docx' } as const;

/** Sends a file as a template; one that was there before is put away. */
async function send(replace: Locator, name: string, buffer: Buffer, before?: string): Promise<void> {
  if (before) await replace.getByRole('button', { name: `Bỏ ${before}` }).click();
  await replace.locator('input[type=file]').setInputFiles({ name, mimeType: DOCX, buffer });
}

/** What an issued paper says, paragraph by paragraph, as its reader gets it from the paper's page. */
async function saysOnPaper(page: Page, documentId: string): Promise<string> {
  await page.goto(`/documents/${documentId}`);
  return paragraphsOf(await saved(page, page.getByRole('link', { name: 'Tải .docx' }))).join('\n');
}

/** What the same paper says when the server is asked for its file. */
async function saysInFile(page: Page, documentId: string): Promise<string> {
  const answer = await page.request.get(`${documentPaths.file(documentId)}?format=docx`);
  return paragraphsOf(await answer.body()).join('\n');
}

test('Thay một mẫu văn bản: sửa câu, thử trên đơn thật, dùng cho văn bản mới, rồi dùng lại mẫu cũ', async ({ page, signIn, broken }) => {
  const stamp = String(Date.now()).slice(-6);
  const sentence = `được thực hiện một lần, ghi vào sổ theo dõi số ${stamp}`;
  await signIn(page, 'truongban');
  const petition = await registerPetition(page, {
    sender: withoutPaper('Vi Thị Lự', 'Bản Nà Pàn, xã Đắk Lơi'),
    summary: `Đề nghị xem lại giá nước sạch tổ ${stamp}`,
    kind: 'proposal',
  });
  const earlier = await issuePaper(page, 'guidance', petition.id);
  const first = (await read<PaperView>(page, paperPaths.one('guidance'))).templates.find(({ inForce }) => inForce)?.version;
  const replace = page.getByRole('region', { name: 'Thay mẫu' });
  const versions = page.getByRole('region', { name: 'Phiên bản' });
  const preview = page.getByRole('region', { name: 'Xem thử' });
  const pdf = await makesPdf(page);
  let template: Buffer = Buffer.alloc(0);

  await test.step('the template in force is taken home', async () => {
    await page.goto('/admin/templates');
    await page.getByRole('link', { name: PAPERS.guidance.label, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Mẫu: ${PAPERS.guidance.label}` })).toBeVisible();
    await expect(versions.getByRole('listitem').filter({ hasText: 'Đang dùng' })).toContainText(`Phiên bản ${first}`);
    template = await saved(page, page.getByRole('link', { name: 'Tải mẫu đang dùng' }));
    expect(paragraphsOf(template).join('\n')).toContain(USUAL);
  });

  await test.step('a field that there is not is named, with the place and the one that was meant', async () => {
    await send(replace, FILE.wrong, reworded(template, '{Nội dung}', '{Nội dugn}'));
    await expect(replace.getByRole('heading', { name: 'Chưa dùng được' })).toBeVisible();
    const fault = replace.getByRole('listitem').filter({ hasText: 'Không có trường' });
    await expect(fault).toContainText('Không có trường "{Nội dugn}" cho loại văn bản này; có phải là "{Nội dung}"?');
    await expect(replace.getByRole('button', { name: 'Dùng mẫu này' })).toBeHidden();
  });

  await test.step('a file that carries a program is refused for that', async () => {
    await send(replace, FILE.macro, withMacro(template), FILE.wrong);
    await expect(replace.getByRole('listitem').filter({ hasText: FILE.macro })).toContainText('Tệp có macro (đoạn mã chạy được) nên không được nhận.');
    await expect(replace.getByText('Không có trường')).toBeHidden();
    await expect(replace.getByRole('button', { name: 'Dùng mẫu này' })).toBeHidden();
  });

  await test.step('a right one is tried on a real petition before it is used', async () => {
    await send(replace, FILE.right, reworded(template, USUAL, sentence), FILE.macro);
    await expect(replace.getByText('Các trường trong mẫu đều đúng.')).toBeVisible();
    await replace.getByRole('button', { name: 'Xem thử' }).click();
    await expect(preview.getByText(`tệp vừa gửi ${FILE.right}, điền bằng dữ liệu giả định.`)).toBeVisible();
    await preview.getByRole('combobox', { name: 'Đơn hoặc vụ việc' }).fill(petition.number);
    await page.getByRole('option').filter({ hasText: stamp }).first().click();
    await expect(preview.getByText(`tệp vừa gửi ${FILE.right}, điền bằng dữ liệu của bản ghi đã chọn.`)).toBeVisible();
    if (pdf) await expect(preview.locator('iframe[title="Bản xem thử"]:not(.stale)')).toBeVisible({ timeout: 30_000 });
    else await expect(preview.getByText('Máy chủ chưa tạo được PDF')).toBeVisible();
    const tried = paragraphsOf(await saved(page, preview.getByRole('button', { name: 'Tải bản xem thử .docx' }))).join('\n');
    expect(tried).toContain(sentence);
    expect(tried).toContain('Vi Thị Lự');
    expect(tried).not.toMatch(/[{}]/);
  });

  await test.step('put in force, it prints what is issued from now on', async () => {
    await replace.getByLabel('Ghi chú (thay đổi gì)').fill('Nói rõ việc ghi vào sổ');
    await replace.getByRole('button', { name: 'Dùng mẫu này' }).click();
    await expect(versions.getByRole('listitem').filter({ hasText: 'Đang dùng' })).toContainText('Nói rõ việc ghi vào sổ');
    await page.goto(`/documents/draft?petitionId=${petition.id}&paper=guidance`);
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}\/draft$/);
    const [, later = ''] = /documents\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
    await page.goto(`/documents/${later}`);
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Phát hành' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Văn bản số \d+\// })).toBeVisible();
    expect(await saysOnPaper(page, later)).toContain(sentence);
  });

  await test.step('what was issued before stays as it was', async () => {
    const paper = await saysOnPaper(page, earlier.id);
    expect(paper).toContain(USUAL);
    expect(paper).not.toContain(sentence);
  });

  await test.step('the older version is put back, and the next paper says what it always said', async () => {
    await page.goto('/admin/templates/guidance');
    await versions.getByRole('button', { name: `Dùng phiên bản này: ${first}`, exact: true }).click();
    await expect(versions.getByRole('listitem').filter({ hasText: 'Đang dùng' })).toContainText(`Phiên bản ${first}`);
    const { id } = await issuePaper(page, 'guidance', petition.id);
    const paper = await saysInFile(page, id);
    expect(paper).toContain(USUAL);
    expect(paper).not.toContain(sentence);
  });

  // Where no PDF can be made the page of each paper says so; the browser notes the refusal, which is no fault.
  if (!pdf) broken.splice(0, broken.length, ...broken.filter((line) => !/503.*format=pdf/.test(line)));
});
