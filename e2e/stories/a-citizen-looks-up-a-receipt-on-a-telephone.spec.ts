import { type Page } from '@playwright/test';
import { identityPaths } from '@tiepdan/identity/contract';
import { petitionPaths, type PetitionPage } from '@tiepdan/petition/contract';
import { printCode, type LookupCodeAnswer, portalPaths, publicPaths, type SatisfactionView } from '@tiepdan/portal/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { paragraphsOf } from '../support/archive';
import { LeakWatch } from '../support/leak-watch';
import { read, today, write } from '../support/office';
import { saved } from '../support/papers';
import { registerPetition } from '../support/petitions';
import { scanned } from '../support/read-code';
import { find, focusIn } from '../support/screen';
import { expect, test } from '../support/story';

/** Nobody else in the demo has one of these, so that finding one of them somewhere means it leaked. */
const SENDER = { fullName: 'Tẩn Láo Ú Phin', paperNumber: '000179305846', phone: '0900246813', address: 'Nhà 31, bản Sín Chải' };
const SUMMARY = 'Khiếu nại quyết định cưỡng chế mương thoát nước bản Sín Chải';
const ASKING = { fullName: 'Lù Seo Phử', phone: '0900 357 924', address: 'Thôn Nậm Pản, xã Đắk Lơi' };
const CONTENT = 'Đề nghị xem xét việc bồi thường cây cà phê bị chặt khi làm đường vào thôn Nậm Pản.';
const WORDS = 'Cán bộ hướng dẫn rõ ràng, chờ hơi lâu.';
/** Wrong codes of one address in a quarter of an hour (`PUBLIC_WRONG_CODES`). */
const WRONG_CODES = 20;
/** An answer of the look-up page is given again for half a minute; what the office does is seen after that. */
const KEPT = { timeout: 45_000, intervals: [2_000, 5_000] };

/** What a telephone got: which addresses it asked, and whether anything wanted to be kept on it. */
function followed(telephone: Page): { readonly houses: Set<string>; readonly kept: string[] } {
  const houses = new Set<string>();
  const kept: string[] = [];
  telephone.context().on('request', (request) => houses.add(new URL(request.url()).origin));
  telephone.context().on('response', (response) => {
    if ('set-cookie' in response.headers()) kept.push(response.url());
  });
  return { houses, kept };
}

/** Types a code into the field of the look-up page. */
async function lookUp(telephone: Page, code: string): Promise<void> {
  await telephone.goto(publicPaths.lookup);
  await telephone.getByLabel('Mã tra cứu').fill(code);
  await telephone.getByRole('button', { name: 'Tra cứu' }).click();
}

/** Drafts the receipt on the petition's page and gives what the file says. */
async function receiptOf(officer: Page, petitionId: string): Promise<string[]> {
  await officer.goto(`/petitions/${petitionId}`);
  await officer.getByRole('region', { name: 'Văn bản', exact: true }).getByRole('button', { name: 'Lập văn bản' }).click();
  await officer.getByRole('menuitem', { name: 'Giấy biên nhận thông tin, tài liệu' }).click();
  await expect(officer.getByLabel('Trích yếu')).not.toHaveValue('');
  await officer.getByRole('button', { name: 'Lưu và mở văn bản' }).click();
  await expect(officer.getByRole('group', { name: 'Tình trạng văn bản' })).toContainText('Dự thảo');
  return paragraphsOf(await saved(officer, officer.getByRole('link', { name: 'Tải .docx' })));
}

test('Công dân tra cứu giấy biên nhận, đăng ký gặp lãnh đạo trên điện thoại', async ({ page, signIn, atAnotherDesk, onATelephone }) => {
  test.setTimeout(240_000);
  await signIn(page, 'xulydon');
  const on = await today(page);
  const petition = await registerPetition(page, {
    sender: { fullName: SENDER.fullName, address: SENDER.address, phone: SENDER.phone, paperKind: 'citizen-id', paperNumber: SENDER.paperNumber },
    summary: SUMMARY,
  });
  const watch = new LeakWatch(SENDER);
  const telephone = await onATelephone();
  await watch.follow(telephone);
  const asked = followed(telephone);
  const main = telephone.getByRole('main');
  /** Nothing of the person and nothing of the matter. */
  const silent = async () => {
    const shown = await telephone.content();
    watch.look(telephone.url(), shown);
    expect(shown).not.toContain(SUMMARY);
    expect(shown).not.toContain('Sín Chải');
    expect(await watch.end()).toEqual([]);
  };

  const address = await test.step('the receipt has the code in letters; the panel of the petition shows the same, and its QR can be read', async () => {
    const paragraphs = await receiptOf(page, petition.id);
    await page.goto(`/petitions/${petition.id}`);
    const panel = page.getByRole('region', { name: 'Mã tra cứu của công dân' });
    const code = await panel.locator('[data-code]').innerText();
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]$/);
    expect(paragraphs.join('\n')).toContain(code);
    const found = await scanned(panel.getByRole('img', { name: 'Mã QR tra cứu' }));
    expect(found).toMatch(new RegExp(`^https?://[^/]+${publicPaths.receipt(code)}$`));
    return new URL(found).pathname;
  });
  const code = address.split('/').at(-1) ?? '';

  await test.step('the QR opens where the petition stands and since when, without a name and without content', async () => {
    await telephone.goto(address);
    await expect(telephone.getByRole('heading', { level: 1, name: 'Kết quả tra cứu' })).toBeVisible();
    await expect(main).toContainText('Đã tiếp nhận');
    await expect(main).toContainText(formatDay(on));
    await silent();
    await lookUp(telephone, code.replaceAll('-', ' ').toLowerCase());
    await expect(main).toContainText('Đã tiếp nhận');
    await silent();
  });

  await test.step('of a denunciation it says that it was received, or is being handled, and nothing else', async () => {
    const secret = await registerPetition(page, {
      sender: { fullName: 'Giàng A Chứ', address: 'Bản Háng Đồng', paperKind: 'none', noPaperReason: 'Để quên ở nhà' },
      summary: 'Tố cáo cán bộ thôn thu tiền sai quy định',
      kind: 'denunciation',
    });
    const ended = (await read<PetitionPage>(page, `${petitionPaths.list}?kind=denunciation&stage=resolved&status=active&limit=1`)).items[0];
    for (const [id, words] of [[secret.id, 'Đã tiếp nhận'], [ended?.id ?? '', 'Đang xử lý']] as const) {
      const { code: issued } = await write<LookupCodeAnswer>(page, portalPaths.petitionCode(id), {});
      await telephone.goto(publicPaths.receipt(issued?.code ?? ''));
      await expect(main.locator('dd').first()).toHaveText(words);
      await expect(main).not.toContainText(/Từ ngày|giải quyết xong|Đã giải quyết|Giàng/);
    }
  });

  await test.step('after the visit one question, once', async () => {
    const head = await atAnotherDesk('truongban');
    const given = async () => (await read<SatisfactionView>(head, `${portalPaths.satisfaction}?from=${on}&to=${on}`)).total;
    const before = await given();
    await telephone.goto(address);
    await telephone.getByRole('link', { name: 'Cho ý kiến về việc tiếp công dân' }).click();
    await telephone.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    await telephone.getByLabel('Ý kiến thêm').fill(WORDS);
    await telephone.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await expect(telephone.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến' })).toBeVisible();
    await telephone.goto(publicPaths.satisfaction(code));
    await expect(telephone.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến' })).toBeVisible();
    await expect(telephone.getByRole('button')).toHaveCount(0);
    const again = await telephone.request.post(publicPaths.satisfaction(code), { form: { grade: '1' } });
    expect(await again.text()).toContain('Đã nhận ý kiến');
    await telephone.goto(address);
    await expect(main).not.toContainText('Cho ý kiến');
    expect(await given()).toBe(before + 1);
    await head.goto('/portal');
    await expect(head.getByRole('region', { name: 'Ý kiến sau khi được tiếp' })).toContainText(WORDS);
  });

  const citizen = await onATelephone();
  const citizenAsked = followed(citizen);
  const registered = await test.step('from the published schedule somebody asks to be heard by a leader', async () => {
    await citizen.goto(publicPaths.root);
    const office = citizen.getByRole('main').getByRole('link', { name: /tỉnh/ });
    if (await office.count()) await office.first().click();
    await citizen.getByRole('link', { name: 'Xem cả lịch và đăng ký gặp lãnh đạo' }).click();
    await citizen.getByRole('link', { name: /^Đăng ký gặp lãnh đạo ngày / }).last().click();
    await citizen.getByLabel('Họ và tên').fill(ASKING.fullName);
    await citizen.getByLabel('Số điện thoại').fill('không có');
    await citizen.getByLabel('Nơi ở').fill(ASKING.address);
    await citizen.getByRole('radio', { name: /^Kiến nghị/ }).check();
    await citizen.getByLabel('Nội dung muốn trình bày').fill(CONTENT);
    await citizen.getByRole('checkbox', { name: 'Tôi đồng ý' }).check();
    await citizen.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await expect(citizen.getByRole('main')).toContainText('Xin ghi số điện thoại');
    await expect(citizen.getByLabel('Nội dung muốn trình bày'), 'what was typed is not lost').toHaveValue(CONTENT);
    await citizen.getByLabel('Số điện thoại').fill(ASKING.phone);
    await citizen.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await expect(citizen.getByRole('heading', { level: 1, name: 'Đã nhận đăng ký' })).toBeVisible();
    const own = await citizen.locator('.codeshown').innerText();
    await citizen.getByRole('link', { name: 'Xem tình trạng đăng ký' }).click();
    await expect(citizen.getByRole('main')).toContainText('Đã nhận đăng ký, chờ sắp xếp');
    await expect(citizen.getByRole('main')).not.toContainText(ASKING.fullName);
    return own;
  });

  await test.step('the officer finds it among those of the public page, and says which citizen and which matter it is', async () => {
    const officer = await atAnotherDesk('tiepdan');
    await officer.goto('/hearings?list=public');
    await officer.getByRole('row').filter({ hasText: ASKING.fullName }).first().getByRole('link', { name: ASKING.fullName }).click();
    await officer.getByRole('button', { name: 'Gắn với công dân và vụ việc' }).click();
    await expect(officer.getByRole('region', { name: 'Nội dung công dân gửi' })).toContainText(CONTENT);
    await find(officer, 'Lĩnh vực', 'boi thuong', /bồi thường/i);
    await officer.getByRole('button', { name: 'Gắn hồ sơ' }).click();
    await expect(officer.getByText('Đã gắn đăng ký với công dân và vụ việc.')).toBeVisible();
    const record = new URL(officer.url()).pathname;
    const head = await atAnotherDesk('truongban');
    await head.goto(record);
    await head.getByRole('button', { name: 'Xếp lịch tiếp' }).click();
    const dialog = head.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByRole('button', { name: 'Xếp lịch tiếp' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(head.getByText('Đã xếp lịch tiếp').first()).toBeVisible();
    await expect(async () => {
      await citizen.goto(publicPaths.receipt(registered));
      await expect(citizen.getByRole('main')).toContainText('Đã xếp lịch tiếp', { timeout: 1_000 });
    }).toPass(KEPT);
    await expect(citizen.getByRole('main')).toContainText('Thời gian, nơi tiếp');
    await expect(citizen.getByRole('main')).not.toContainText(ASKING.fullName);
  });

  await test.step('who guesses codes is told nothing, then refused; others are not', async () => {
    await lookUp(citizen, '7K3M-Q2ZD');
    await expect(citizen.getByRole('main')).toContainText('Mã này không tra cứu được');
    await lookUp(citizen, printCode('7K3MQ2ZD9HXA'));
    await expect(citizen.getByRole('main')).toContainText('Mã này không tra cứu được');
    for (let guess = 2; guess < WRONG_CODES; guess += 1) {
      const answer = await citizen.request.post(publicPaths.lookup, { form: { code: printCode(`7K3MQ2ZD${1000 + guess}`) } });
      expect(answer.status()).toBe(404);
    }
    await lookUp(citizen, registered);
    await expect(citizen.getByRole('heading', { level: 1, name: 'Xin thử lại sau' })).toBeVisible();
    await expect(citizen.getByRole('main')).toContainText(/Xin thử lại sau \d+ phút/);
    await telephone.goto(address);
    await expect(main).toContainText('Đã tiếp nhận');
  });

  await test.step('nothing was kept on either telephone, and nothing was asked of another house', async () => {
    const house = new URL(telephone.url()).origin;
    for (const [one, { houses, kept }] of [[telephone, asked], [citizen, citizenAsked]] as const) {
      expect(await one.context().cookies()).toEqual([]);
      expect(kept).toEqual([]);
      expect([...houses]).toEqual([house]);
      expect((await one.request.get(identityPaths.session)).status(), 'nobody is signed in').toBe(401);
    }
    await silent();
  });
});
