import { type Page } from '@playwright/test';
import { forwardingPaths, type UrgingProposal, type UrgingProposalPage } from '@tiepdan/forwarding/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { agencyNamed } from '../support/deliveries';
import { read, today } from '../support/office';
import { saved } from '../support/papers';
import { focusIn } from '../support/screen';
import { expect, test } from '../support/story';

const OWN = 'Sở Nông nghiệp và Môi trường';
const OTHER = 'Sở Xây dựng';
const LETTER = 'Công văn đôn đốc lần 1';

/** The late papers of a body that were reminded of long ago, and are now due a first letter. */
async function dueALetter(page: Page, agency: string, count: number): Promise<readonly UrgingProposal[]> {
  const { id } = await agencyNamed(page, agency);
  const { items } = await read<UrgingProposalPage>(page, `${forwardingPaths.proposals}?agencyId=${id}&rung=letter&limit=100`);
  const due = items.filter(({ proposedOrdinal }) => proposedOrdinal === 1).slice(0, count);
  expect(due, `late papers of ${agency} in the demo ledger`).toHaveLength(count);
  return due;
}

/** The line of a paper and the body that it went to: one paper may have gone to several, and be late with each. */
const rowOf = (page: Page, documentNumber: string, agency: string) => page.getByRole('row', { name: `Chọn văn bản ${documentNumber} gửi ${agency}` });

/** Takes a step on the letters that stand chosen in the list. */
async function takeBoth(page: Page, verb: string): Promise<void> {
  await page.getByRole('region', { name: 'Văn bản đang chọn' }).getByRole('button', { name: `${verb} 2 văn bản` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `${verb} 2 văn bản` }).click();
  await expect(dialog.getByRole('status')).toContainText('Đã xong 2 văn bản.', { timeout: 30_000 });
}

/** Chooses these papers of a list, for whatever else waits there. */
async function chooseLetters(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) await page.getByRole('row').filter({ has: page.locator(`a[href="/documents/${id}"]`) }).getByRole('checkbox').check();
  await expect(page.getByRole('status').filter({ hasText: `Đang chọn ${ids.length} văn bản` })).toBeVisible();
}

test('Đôn đốc cùng lúc nhiều văn bản quá hạn: mỗi cơ quan một công văn, duyệt, phát hành, in', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(180_000);
  await signIn(page, 'xulydon');
  const day = formatDay(await today(page));
  const own = await dueALetter(page, OWN, 2);
  const late = [...own, ...(await dueALetter(page, OTHER, 1))];

  await test.step('late papers are chosen in the ledger, and what will come of it is said before', async () => {
    await page.goto('/forwarding?list=late');
    for (const { documentNumber, agencyName } of late)
      await page.getByRole('checkbox', { name: `Chọn văn bản ${documentNumber} gửi ${agencyName}`, exact: true }).check();
    await page.getByRole('button', { name: 'Đôn đốc 3 văn bản' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc văn bản quá hạn' })).toBeVisible();
    const plan = page.getByRole('region', { name: OWN });
    await expect(plan).toContainText('Lập 1 dự thảo công văn đôn đốc.');
    await expect(plan.getByRole('row').filter({ hasText: own[0]?.documentNumber ?? '' })).toContainText(LETTER);
    await expect(page.getByRole('status')).toContainText('Lập 2 dự thảo công văn đôn đốc.');
  });

  const letters = await test.step('a letter for each body is drafted, about all that it owes', async () => {
    await page.getByRole('button', { name: 'Đôn đốc 3 văn bản' }).click();
    const result = page.getByRole('region', { name: 'Đã lập 2 dự thảo.' });
    await expect(result).toBeVisible();
    const line = result.getByRole('listitem').filter({ hasText: OWN });
    for (const { documentNumber } of own) await expect(line).toContainText(documentNumber);
    const idOf = async (agency: string) => {
      const address = await result.getByRole('link', { name: `Công văn đôn đốc gửi ${agency}` }).getAttribute('href');
      return (address ?? '').replace('/documents/', '');
    };
    return { [OWN]: await idOf(OWN), [OTHER]: await idOf(OTHER) };
  });

  await test.step('nothing is urged twice: the ledger says that a draft is under way', async () => {
    await page.getByRole('link', { name: 'Mở các dự thảo' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Đang chọn 2 văn bản' })).toBeVisible();
    await takeBoth(page, 'Trình');
    await page.goto(`/forwarding?list=late&q=${encodeURIComponent(own[0]?.documentNumber ?? '')}`);
    await expect(rowOf(page, own[0]?.documentNumber ?? '', OWN)).toContainText(`${LETTER}, đang dự thảo`);
  });

  await test.step('the head approves both', async () => {
    const head = await atAnotherDesk('truongban');
    await head.goto('/documents?view=submitted');
    await chooseLetters(head, Object.values(letters));
    await takeBoth(head, 'Duyệt');
  });

  await test.step('they are issued, and printed as one file', async () => {
    await page.goto('/documents?view=approved');
    await chooseLetters(page, Object.values(letters));
    await takeBoth(page, 'Phát hành');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'In 2 văn bản' }).click();
    await dialog.getByRole('radio', { name: 'Tệp .zip gồm từng văn bản .docx' }).check();
    await dialog.getByRole('button', { name: 'Tạo tệp in' }).click();
    const link = dialog.getByRole('link', { name: 'Tải tệp về' });
    await expect(link).toBeVisible({ timeout: 45_000 });
    expect((await saved(page, link)).subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('the ladder stands on each paper that was urged, with its day and the letter', async () => {
    for (const { documentNumber, documentId, agencyName } of late) {
      await page.goto(`/forwarding?list=late&q=${encodeURIComponent(documentNumber)}`);
      await expect(rowOf(page, documentNumber, agencyName)).toContainText(`${LETTER} ngày ${day}`);
      await page.goto(`/documents/${documentId}`);
      const ladder = page.getByRole('article', { name: `Gửi ${agencyName}` }).getByRole('listitem');
      await expect(ladder.filter({ hasText: LETTER })).toContainText(new RegExp(`${day}.*BTCD`));
      await expect(ladder.filter({ hasText: /Nhắc\s+·/ })).toBeVisible();
    }
  });

  await test.step('the body that owes the answer sees that it is urged, and gets the letter', async () => {
    await page.goto(`/documents/${letters[OWN]}`);
    const card = page.getByRole('article', { name: `Gửi ${OWN}` });
    await card.getByRole('button', { name: 'Ghi đã gửi' }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByRole('radio', { name: 'Tài khoản của nơi nhận trên hệ thống này' }).check();
    await dialog.getByRole('button', { name: 'Ghi đã gửi', exact: true }).click();
    await expect(card).toContainText('Đã gửi');
    const number = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Văn bản số ', '');

    const agency = await atAnotherDesk('coquan');
    await agency.goto(`/inbox?list=late`);
    for (const { documentNumber } of own)
      await expect(agency.getByRole('row').filter({ has: agency.getByRole('link', { name: documentNumber, exact: true }) })).toContainText(`${LETTER} ngày ${day}`);
    await agency.getByRole('link', { name: own[0]?.documentNumber, exact: true }).click();
    await expect(agency.getByRole('note')).toContainText(`${LETTER} ngày ${day}`);
    await agency.goto(`/inbox?list=unopened`);
    await agency.getByRole('link', { name: number, exact: true }).click();
    await expect(agency.getByRole('heading', { level: 1, name: `Văn bản số ${number}` })).toBeVisible();
    await expect(agency.getByRole('region', { name: 'Văn bản', exact: true })).toContainText('Đôn đốc');
  });
});
