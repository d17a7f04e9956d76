import { documentPaths, type DocumentPage, type DocumentState } from '@tiepdan/document/contract';
import { forwardingPaths, type DeliveryAction, type DeliveryPage, DELIVERY_ACTIONS, type InboxPage } from '@tiepdan/forwarding/contract';
import { petitionPaths, type PetitionPage } from '@tiepdan/petition/contract';
import { lookAtAll, lookAtDialog } from '../support/accessibility';
import { scannedPaper } from '../support/deliveries';
import { read } from '../support/office';
import { openFully } from '../support/pages';
import { expect, test } from '../support/story';

test('Trang của cơ quan nhận văn bản đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn(page, 'coquan');
  const inList = async (list: string): Promise<string> => {
    const [first] = (await read<InboxPage>(page, `${forwardingPaths.inbox}?list=${list}&limit=1`)).items;
    expect(first, list).toBeDefined();
    return `/inbox/${first?.id}`;
  };
  const late = await inList('late');
  await lookAtAll(page, [
    { name: 'inbox', address: '/inbox' },
    { name: 'inbox-empty', address: '/inbox?q=khong-co-van-ban-nay' },
    { name: 'inbox-record-late', address: late },
    { name: 'inbox-record-answered', address: await inList('answered') },
    { name: 'inbox-record-returned', address: await inList('returned') },
    { name: 'inbox-answer', address: `${late}/answer` },
    { name: 'inbox-figures', address: '/inbox/figures' },
  ]);
  await lookAtDialog(page, 'inbox-return', late, () => page.getByRole('button', { name: 'Trả lại' }).click());
});

test('Trang văn bản, mẫu, theo dõi đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(page, 'truongban');
  const preparing = async (state: DocumentState): Promise<string> => {
    const [first] = (await read<DocumentPage>(page, `${documentPaths.drafts}?state=${state}&limit=1`)).items;
    expect(first, state).toBeDefined();
    return `/documents/${first?.id}`;
  };
  const [delivery] = (await read<DeliveryPage>(page, `${forwardingPaths.list}?list=untold&limit=1`)).items;
  const draft = await preparing('draft');
  await lookAtAll(page, [
    { name: 'documents-submitted', address: '/documents?view=submitted' },
    { name: 'documents-approved', address: '/documents?view=approved' },
    { name: 'document-record-draft', address: draft },
    { name: 'document-record-submitted', address: await preparing('submitted') },
    { name: 'document-record-approved', address: await preparing('approved') },
    { name: 'document-record-answered', address: `/documents/${delivery?.documentId}` },
    { name: 'document-draft-edit', address: `${draft}/draft` },
    { name: 'agency', address: `/forwarding/agencies/${delivery?.agencyId}` },
    { name: 'forwarding-returned', address: '/forwarding?list=returned' },
    { name: 'templates', address: '/admin/templates' },
    { name: 'template', address: '/admin/templates/forwarding' },
  ]);
});

test('Hộp thoại của văn bản, theo dõi và tệp đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(page, 'truongban');
  const ofLedger = (list: string, action: DeliveryAction) =>
    lookAtDialog(page, action, `/forwarding?list=${list}`, async () => {
      await page.getByRole('button', { name: /^Việc khác với văn bản / }).first().click();
      await page.getByRole('menuitem', { name: DELIVERY_ACTIONS[action] }).click();
    });
  for (const [list, actions] of [
    ['unsent', ['send']],
    ['late', ['answer', 'return', 'extend', 'close', 'urge']],
    ['returned', ['accept-return']],
    ['untold', ['tell']],
  ] as const)
    for (const action of actions) await ofLedger(list, action);

  for (const [view, verb] of [['submitted', 'Duyệt'], ['approved', 'Phát hành']] as const)
    await lookAtDialog(page, `${view} together`, `/documents?view=${view}`, async () => {
      await page.locator('thead').getByRole('checkbox').check();
      await page.getByRole('button', { name: new RegExp(`^${verb} \\d+ văn bản$`) }).click();
    });
  await lookAtDialog(page, 'issue', '/documents?view=approved', async () => {
    await page.locator('tbody tr').first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
  });
  await lookAtDialog(page, 'print', '/documents', async () => {
    await page.locator('tbody').getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'In 1 văn bản' }).click();
  });
  await lookAtDialog(page, 'book', '/documents/books/settings', () => page.getByRole('button', { name: 'Mở sổ' }).click());

  const name = 'ban-chup-don.pdf';
  const [petition] = (await read<PetitionPage>(page, `${petitionPaths.list}?kind=proposal&status=active&limit=1`)).items;
  const address = `/petitions/${petition?.id}`;
  const files = page.getByRole('list', { name: 'Tệp đã đính kèm' });
  await test.step('a file is attached', async () => {
    await openFully(page, address);
    await page.locator('tiepdan-attachment-panel input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: await scannedPaper() });
    await page.getByRole('button', { name: /^Đính kèm/ }).click();
    await expect(files).toContainText(name);
  });
  await lookAtDialog(page, 'preview', address, () => files.getByRole('button', { name, exact: true }).first().click());
  await lookAtDialog(page, 'correct-file', address, async () => {
    await page.getByRole('button', { name: `Việc khác với ${name}` }).first().click();
    await page.getByRole('menuitem', { name: 'Sửa thông tin' }).click();
  });
});
