import { readFileSync } from 'node:fs';
import { type Locator, type Page } from '@playwright/test';
import { forwardingPaths, type DeliveryList, type DeliveryRow } from '@tiepdan/forwarding/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { scannedPaper, sendPaper } from '../support/deliveries';
import { LeakWatch } from '../support/leak-watch';
import { limitNamed } from '../support/life';
import { today } from '../support/office';
import { registerPetition, withoutPaper } from '../support/petitions';
import { find, focusIn } from '../support/screen';
import { expect, test } from '../support/story';

const AGENCY = 'Sở Nông nghiệp và Môi trường';
const ELSEWHERE = 'Sở Xây dựng';
/** Nobody else in the demo has one of these, so that finding one of them somewhere means it leaked. */
const ACCUSER = { fullName: 'Sùng Thị Mỷ Dua', paperNumber: '000184620593', phone: '0900714926', address: 'Nhà 27, bản Tà Xùa' };
const LIMITS = {
  reported: 'Thông báo kết quả giải quyết cho Ban Tiếp công dân đã chuyển đơn',
  told: 'Ban Tiếp công dân thông báo kết quả cho công dân khi được yêu cầu',
} as const;
const RESULT = 'Đã nạo vét lại kênh N3, nước về ruộng từ ngày giải quyết xong.';
const REASON = 'Công trình đường nội đồng thuộc thẩm quyền quản lý của Sở Xây dựng.';
const FILE = 'tra-loi-kenh-n3.pdf';

/** The line that leads to a record: numbers come again every year, addresses do not. */
const lineTo = (page: Page, address: string): Locator => page.locator('tbody tr').filter({ has: page.locator(`a[href="${address}"]`) });

/** Opens a paper of the inbox. */
async function openPaper(agency: Page, { id, documentNumber }: DeliveryRow): Promise<void> {
  await agency.goto(`/inbox?list=all&q=${encodeURIComponent(documentNumber)}`);
  await lineTo(agency, `/inbox/${id}`).getByRole('link').click();
  await expect(agency.getByRole('heading', { level: 1, name: `Văn bản số ${documentNumber}` })).toBeVisible();
}

/** The line of a paper in a list of the ledger. */
async function inLedger(officer: Page, list: DeliveryList, { documentId, documentNumber }: DeliveryRow): Promise<Locator> {
  await officer.goto(`/forwarding?list=${list}&q=${encodeURIComponent(documentNumber)}`);
  const line = lineTo(officer, `/documents/${documentId}`);
  await expect(line).toBeVisible();
  return line;
}

test('Cơ quan trả lời một văn bản, trả lại một văn bản; cơ quan khác không thấy gì', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(180_000);
  await signIn(page, 'xulydon');
  const day = await today(page);
  const head = await atAnotherDesk('truongban');
  const forward = async (sender: string, summary: string) => {
    const { id } = await registerPetition(page, { sender: withoutPaper(sender, 'Thôn 4, xã Đắk Lơi'), summary, kind: 'proposal' });
    return sendPaper(head, { paper: 'forwarding', petitionId: id, agency: AGENCY, summary: `Chuyển đơn: ${summary}` });
  };
  const answered = await forward('Điểu Văn Krang', 'đề nghị nạo vét kênh N3');
  const returned = await forward('H’Lim Niê', 'đề nghị sửa đường nội đồng thôn 4');
  const secret = await registerPetition(page, {
    sender: { fullName: ACCUSER.fullName, address: ACCUSER.address, phone: ACCUSER.phone, paperKind: 'citizen-id', paperNumber: ACCUSER.paperNumber },
    summary: 'Tố cáo cán bộ thủy lợi kê khống khối lượng nạo vét',
    kind: 'denunciation',
  });
  const sealed = await sendPaper(head, { paper: 'denunciation-forwarding', petitionId: secret.id, agency: AGENCY });

  const reply = await scannedPaper();
  const watch = new LeakWatch(ACCUSER);
  const agency = await atAnotherDesk('coquan');
  await watch.follow(agency);

  await test.step('the agency comes to its own papers, and to nothing else of the office', async () => {
    await agency.goto('/');
    await expect(agency.getByRole('heading', { level: 1, name: 'Văn bản gửi đến' })).toBeVisible();
    const places = agency.getByRole('navigation', { name: 'Các phần của phần mềm' });
    await expect(places.getByRole('link')).toHaveText([/Văn bản gửi đến/, /Số liệu báo cáo/]);
    await agency.goto('/inbox?list=unopened');
    for (const { id } of [answered, returned, sealed]) await expect(lineTo(agency, `/inbox/${id}`)).toContainText('Mới, chưa mở');
    for (const address of ['/petitions', '/documents', '/forwarding', '/search?q=kenh']) {
      await agency.goto(address);
      await expect(agency.getByRole('heading', { level: 1, name: 'Chưa được giao quyền' }), address).toBeVisible();
    }
    for (const address of ['/api/petitions', '/api/documents', '/api/deliveries', `/api/documents/${answered.documentId}`])
      expect((await agency.request.get(address)).status(), address).toBe(403);
  });

  await test.step('opening a paper is receiving it; the paper is read as it was issued', async () => {
    // The first PDF waits for LibreOffice to start, which is no act of the story's.
    const paper = agency.waitForResponse((response) => response.url().endsWith(forwardingPaths.inboxPaper(answered.id, 'pdf')), { timeout: 45_000 });
    await openPaper(agency, answered);
    await expect(agency.getByText('Đang xử lý', { exact: true })).toBeVisible();
    const pdf = await paper;
    if (pdf.ok()) {
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await expect(agency.getByTitle('Nội dung văn bản')).toBeVisible();
    } else await expect(agency.getByRole('alert')).toBeVisible();
    await expect(agency.getByRole('link', { name: 'Tải bản Word' })).toBeVisible();
  });

  await test.step('it answers with number, day, what was done, and its own paper', async () => {
    await agency.getByRole('link', { name: 'Trả lời', exact: true }).click();
    await expect(agency.getByRole('heading', { level: 1, name: `Trả lời văn bản số ${answered.documentNumber}` })).toBeVisible();
    await agency.getByLabel('Số, ký hiệu văn bản trả lời').fill('418/SNNMT-TL');
    await agency.getByRole('radio', { name: 'Đã giải quyết', exact: true }).check();
    await agency.getByRole('textbox', { name: 'Ngày giải quyết xong' }).fill(formatDay(day));
    await agency.getByLabel('Nội dung trả lời, tóm tắt').fill(RESULT);
    await agency.locator('input[type=file]').setInputFiles({ name: FILE, mimeType: 'application/pdf', buffer: reply });
    await expect(agency.getByRole('button', { name: `Bỏ ${FILE}` })).toBeVisible();
    await agency.getByRole('button', { name: 'Gửi trả lời' }).click();
    await expect(agency.getByText('Đã gửi trả lời đến Ban Tiếp công dân.')).toBeVisible();
    const answers = agency.getByRole('region', { name: 'Trả lời của cơ quan mình' });
    await expect(answers).toContainText(`418/SNNMT-TL ngày ${formatDay(day)}`);
    await expect(answers.getByRole('link', { name: FILE })).toBeVisible();
    await expect(agency.getByRole('link', { name: 'Trả lời', exact: true })).toHaveCount(0);
  });

  await test.step('what is not its business it gives back with a reason', async () => {
    await openPaper(agency, returned);
    await agency.getByRole('button', { name: 'Trả lại' }).click();
    const dialog = agency.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByLabel('Lý do').fill(REASON);
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await expect(agency.getByText(`Đã trả lại văn bản số ${returned.documentNumber}.`)).toBeVisible();
    await expect(agency.getByText('Đã trả lại', { exact: true })).toBeVisible();
  });

  await test.step('the denunciation is there to be handled, without the name of who denounced', async () => {
    await openPaper(agency, sealed);
    await expect(agency.getByRole('main')).toContainText('Tố cáo');
    const word = agency.waitForEvent('download');
    await agency.getByRole('link', { name: 'Tải bản Word' }).click();
    watch.look('the paper as a Word file', readFileSync(await (await word).path()));
    await watch.lookAt(agency);
    await agency.getByRole('link', { name: 'Trả lời', exact: true }).click();
    await expect(agency.getByRole('button', { name: 'Gửi trả lời' })).toBeVisible();
    await watch.lookAt(agency);
    expect(await watch.end()).toEqual([]);
    expect(watch.answers).toBeGreaterThan(20);
  });

  await test.step('another agency sees none of it', async () => {
    const other = await atAnotherDesk('coquan2');
    for (const { documentNumber, id } of [answered, returned, sealed]) {
      await other.goto(`/inbox?list=all&q=${encodeURIComponent(documentNumber)}`);
      await expect(other.getByRole('heading', { level: 1, name: 'Văn bản gửi đến' })).toBeVisible();
      await expect(other.locator('tiepdan-skeleton-rows')).toHaveCount(0);
      await expect(lineTo(other, `/inbox/${id}`)).toHaveCount(0);
      for (const address of [forwardingPaths.inboxOne(id), forwardingPaths.inboxPaper(id, 'docx')])
        expect((await other.request.get(address)).status(), address).toBe(404);
    }
  });

  await test.step('the officer reads the answer and its paper; the citizen is still to be told, by a day that runs', async () => {
    const line = await inLedger(page, 'untold', answered);
    await expect(line).toContainText('Đã trả lời');
    await line.getByRole('link', { name: answered.documentNumber, exact: true }).click();
    const card = page.getByRole('article', { name: `Gửi ${AGENCY}` });
    await expect(card).toContainText('Nơi nhận tự mở trên hệ thống');
    await expect(card).toContainText(RESULT);
    await expect(card.getByRole('button', { name: 'Ghi đã thông báo cho công dân' })).toBeVisible();
    const address = await card.getByRole('link', { name: FILE }).getAttribute('href');
    const file = await page.request.get(address ?? '');
    expect(await file.body()).toEqual(reply);
    await page.goto(`/petitions/${answered.petitionId}`);
    await expect(await limitNamed(page, LIMITS.told)).toContainText('Luật Tiếp công dân Đ.28 khoản 2');
    await expect(page.getByRole('region', { name: 'Đã gửi đến các cơ quan' })).toContainText('Đã trả lời');
  });

  await test.step('the returned one is forwarded to the body that is in charge', async () => {
    const line = await inLedger(page, 'returned', returned);
    await expect(line).toContainText(REASON);
    await line.getByRole('button', { name: /^Việc khác/ }).click();
    await page.getByRole('menuitem', { name: 'Nhận lại, xử lý tiếp' }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await expect(dialog).toContainText(REASON);
    await find(dialog, 'Chuyển đến nơi khác (không bắt buộc)', 'so xay dung', ELSEWHERE);
    await dialog.getByRole('button', { name: 'Nhận lại', exact: true }).click();
    await page.getByRole('button', { name: 'Mở dự thảo' }).click();
    await expect(page.getByRole('group', { name: 'Tình trạng văn bản' })).toContainText('Dự thảo');
    await expect(page.getByRole('region', { name: 'Văn bản', exact: true })).toContainText(ELSEWHERE);
  });
});
