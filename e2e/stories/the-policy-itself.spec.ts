import type { Page } from '@playwright/test';
import { filePaths } from '@tiepdan/file/contract';
import { CSRF } from '@tiepdan/identity/contract';
import { expect, test } from '../support/story';

/** A page of one line, as a scanner's program would send it. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 18 Tf 20 40 Td (Giay to gui kem) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`;

test('Trang không chạy, không vẽ gì mà máy chủ không đưa; tệp vẫn xem được trong trang', async ({ page, signIn, broken }) => {
  await signIn(page, 'truongban');
  await page.goto('/reports/trends');
  await expect(page.getByRole('heading', { level: 1, name: 'Diễn biến số liệu' })).toBeVisible();
  await expect(page.locator('tiepdan-picture-chart svg').first()).toBeVisible();
  expect(broken).toEqual([]);

  await test.step('a file is shown in a frame and in a tab of its own, and breaks no rule there', async () => {
    const address = await sendFile(page);
    await page.evaluate(async (source) => {
      const frame = document.createElement('iframe');
      const shown = new Promise((done) => frame.addEventListener('load', done));
      frame.src = source;
      document.body.append(frame);
      await shown;
    }, address);
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.evaluate((source) => void window.open(source), address)]);
    await tab.waitForLoadState();
    await tab.close();
    expect(broken).toEqual([]);
  });

  await test.step('what is slipped into the page neither runs nor shows', async () => {
    expect(await page.evaluate(slipIn)).toEqual({ markup: 'refused', script: 'refused', handler: 'refused', loaded: 'refused', style: 'visible', attribute: 'visible' });
    await expect(page).not.toHaveTitle('broken in');
    await expect.poll(() => broken.join()).toContain('security policy violated: style-src-elem by inline');
    for (const directive of ['require-trusted-types-for', 'style-src-attr']) expect(broken.join()).toContain(`security policy violated: ${directive}`);
    broken.splice(0, broken.length);
  });
});

/** A file of one's own that no record has claimed yet; the address under which a page shows it. */
async function sendFile(page: Page): Promise<string> {
  const token = (await page.context().cookies()).find(({ name }) => name === CSRF.cookie)?.value ?? '';
  const headers = { [CSRF.header]: token, 'content-type': 'application/octet-stream' };
  const sent = await page.context().request.post(`${filePaths.files}?name=giay-to.pdf`, { headers, data: Buffer.from(PDF) });
  expect(sent.status()).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  return `${filePaths.upload(id)}?inline=true`;
}

/** Runs in the page: what somebody would try who had found a way to write into it. */
function slipIn(): Record<string, string> {
  const attempt = (act: () => void): string => {
    try {
      act();
      return 'taken';
    } catch {
      return 'refused';
    }
  };
  const mark = document.createElement('p');
  mark.id = 'mark';
  mark.textContent = 'x';
  document.body.append(mark);
  const shows = (): string => getComputedStyle(mark).visibility;
  const markup = attempt(() => (mark.innerHTML = '<img src="x" onerror="document.title = \'broken in\'">'));
  const script = attempt(() => (document.createElement('script').textContent = 'document.title = "broken in"'));
  const handler = attempt(() => mark.setAttribute('onclick', 'document.title = "broken in"'));
  const loaded = attempt(() => (document.createElement('script').src = '/api/openapi.json'));
  const sheet = document.createElement('style');
  sheet.textContent = '#mark { visibility: hidden }';
  document.head.append(sheet);
  const style = shows();
  mark.setAttribute('style', 'visibility: hidden');
  return { markup, script, handler, loaded, style, attribute: shows() };
}
