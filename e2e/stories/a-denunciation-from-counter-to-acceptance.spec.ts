import { type Page } from '@playwright/test';
import { agencyPaths, type OfficeSettingsView } from '@tiepdan/agency/contract';
import { OPENED_FOR_SECONDS, SEALED_NAME, citizenPaths, sealingPaths } from '@tiepdan/citizen/contract';
import { deskPaths } from '@tiepdan/desk/contract';
import { CSRF, identityPaths, type SessionView } from '@tiepdan/identity/contract';
import { petitionPaths, type PetitionView } from '@tiepdan/petition/contract';
import fs from 'node:fs/promises';
import { LeakWatch } from '../support/leak-watch';
import { act, limitNamed, offeredActions, propose, stageOf } from '../support/life';
import { currentQuarter, read } from '../support/office';
import { find, focusIn, writeNewPerson } from '../support/screen';
import { expect, test } from '../support/story';

/** Nobody else in the demo has one of these, so that finding one of them somewhere means it leaked. */
const ACCUSER = { fullName: 'Lò Thị Xuyến Chi', paperNumber: '000181937264', phone: '0900593817', address: 'Nhà 19, bản Pa Cốp' };
const SUMMARY = 'Tố cáo cán bộ địa chính xã Quảng Lĩnh nhận tiền khi làm thủ tục tách thửa';
const REASON = 'Đối chiếu với giấy biên nhận người tố cáo đã nộp';
const LIMITS = { notice: 'Thông báo việc thụ lý tố cáo cho người tố cáo và người bị tố cáo', resolution: 'Giải quyết tố cáo' } as const;

test('Tố cáo: từ quầy tiếp đến thụ lý, danh tính người tố cáo không ra khỏi chỗ giữ kín', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(240_000);
  await signIn(page, 'tiepdan');
  const watch = new LeakWatch(ACCUSER);
  const quarter = await currentQuarter(page);
  const desk = async (username: string): Promise<Page> => {
    const there = await atAnotherDesk(username);
    await watch.follow(there);
    return there;
  };
  const masked = async (there: Page) => {
    await expect(there.getByRole('main')).toContainText(SEALED_NAME);
    await watch.lookAt(there);
  };

  const reception = await test.step('at the counter a denunciation is logged, and the form says what that means', async () => {
    await page.goto('/receptions/new');
    await writeNewPerson(page, 'Người đến', ACCUSER);
    await page.getByRole('button', { name: 'Vụ việc mới' }).click();
    await page.getByRole('radio', { name: 'Tố cáo' }).check();
    await expect(page.getByRole('status').filter({ hasText: 'Danh tính người tố cáo được giữ bí mật' })).toBeVisible();
    await find(page, 'Lĩnh vực', 'cong vu', 'Thực hiện nhiệm vụ, công vụ');
    await page.getByLabel('Tóm tắt vụ việc').fill(SUMMARY);
    await page.getByLabel('Nội dung trình bày').fill('Người đến trình bày đã đưa tiền hai lần, có giấy biên nhận.');
    await page.getByRole('radio', { name: 'Nhận đơn' }).check();
    await page.getByLabel('Tóm tắt nội dung đơn').fill(SUMMARY);
    const draft = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    await expect.poll(draft, 'what is typed is kept on this computer').toContain(SUMMARY);
    watch.look('draft', await draft());
    await watch.follow(page);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const heading = page.getByRole('heading', { level: 1, name: /^Lượt tiếp số / });
    await expect(heading).toBeVisible();
    await masked(page);
    return { number: (await heading.innerText()).replace('Lượt tiếp số ', ''), address: new URL(page.url()).pathname };
  });

  const petition = await test.step('the petition handed over has its number, and is as silent', async () => {
    await page.getByRole('link', { name: /^Đơn số / }).first().click();
    const heading = page.getByRole('heading', { level: 1, name: /^Đơn số / });
    await expect(heading).toBeVisible();
    await expect(stageOf(page)).toContainText('Danh tính người gửi được giữ bí mật');
    await masked(page);
    return { number: (await heading.innerText()).replace('Đơn số ', ''), address: new URL(page.url()).pathname };
  });
  const id = petition.address.split('/').at(-1) ?? '';

  const officer = await desk('xulydon');
  await test.step('the petition officer finds it in the list of the day and proposes acceptance', async () => {
    await officer.goto('/petitions');
    await officer.getByRole('button', { name: 'Chờ phân loại' }).click();
    await officer.getByRole('link', { name: `Đơn số ${petition.number}`, exact: true }).click();
    await masked(officer);
    await propose(officer);
    await officer.getByRole('radio', { name: 'Đủ điều kiện xử lý', exact: true }).check();
    await officer.getByRole('radio', { name: 'Thuộc thẩm quyền', exact: true }).check();
    await officer.getByRole('radio', { name: /^Thụ lý/ }).check();
    const starting = officer.getByRole('status').filter({ hasText: 'Thời hạn bắt đầu tính' });
    await expect(starting).toContainText(`${LIMITS.notice}: 5 ngày làm việc`);
    await expect(starting).toContainText(`${LIMITS.resolution}: 30 ngày`);
    await masked(officer);
    await officer.getByRole('button', { name: 'Trình duyệt' }).click();
    await expect(officer.getByText(`Đã trình đề xuất xử lý đơn ${petition.number}.`)).toBeVisible();
    await expect(stageOf(officer)).toContainText('Chờ duyệt đề xuất');
    expect(await offeredActions(officer)).toEqual(['recall', 'transfer', 'withdraw']);
    await masked(officer);
  });

  const head = await desk('truongban');
  await head.clock.install();
  await test.step('the head approves; this office has a leader sign acceptances', async () => {
    const { signedWays } = await read<OfficeSettingsView>(head, agencyPaths.settings);
    expect(signedWays).toContain('accept');
    await head.goto('/petitions');
    await head.getByRole('button', { name: 'Chờ duyệt', exact: true }).click();
    await head.getByRole('link', { name: `Đơn số ${petition.number}`, exact: true }).click();
    const dialog = await act(head, 'approve');
    await expect(dialog.getByRole('region', { name: 'Nội dung đề xuất' })).toContainText('Thụ lý');
    await watch.lookAt(head);
    await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(stageOf(head)).toContainText('Chờ lãnh đạo ký');
    await masked(head);
  });

  const leader = await desk('lanhdao');
  await test.step('the leader signs, and it is accepted', async () => {
    await leader.goto('/petitions');
    await leader.getByRole('button', { name: 'Chờ ký' }).click();
    await leader.getByRole('link', { name: `Đơn số ${petition.number}`, exact: true }).click();
    const dialog = await act(leader, 'sign');
    await dialog.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await expect(stageOf(leader)).toContainText('Đã thụ lý, đang giải quyết');
    await masked(leader);
  });

  await test.step('its two limits run, and say why', async () => {
    await officer.goto(petition.address);
    await expect(stageOf(officer)).toContainText('Đã thụ lý, đang giải quyết');
    const notice = await limitNamed(officer, LIMITS.notice);
    await expect(notice).toContainText('05 ngày làm việc kể từ ngày thụ lý');
    await expect(notice).toContainText('Luật Tố cáo Đ.29');
    await expect(notice).toContainText(/Hạn \d\d\/\d\d\/\d{4}/);
    const resolution = await limitNamed(officer, LIMITS.resolution);
    await expect(resolution).toContainText('30 ngày kể từ ngày thụ lý');
    await expect(resolution).toContainText('Luật Tố cáo Đ.30');
    await expect(resolution).toContainText(/Hạn \d\d\/\d\d\/\d{4}/);
    await masked(officer);
  });

  await test.step('nobody at any desk gets to see who it was: not in a record, a book, a list or a search', async () => {
    const { matterId } = await read<PetitionView>(officer, petitionPaths.one(id));
    const asked = encodeURIComponent(ACCUSER.fullName);
    const addresses = [reception.address, petition.address, '/receptions', '/petitions?kind=denunciation', `/matters/${matterId}`, '/matters', '/citizens', '/desk', '/reminders'];
    for (const there of [page, officer, head, leader]) {
      for (const address of addresses) {
        await there.goto(address);
        await expect(there.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(there.getByText('Đang tải…')).toHaveCount(0);
        await watch.lookAt(there);
      }
      for (const path of [`${deskPaths.search}?q=${asked}`, `${citizenPaths.matches}?q=${asked}`, `${citizenPaths.list}?q=${ACCUSER.paperNumber}`, `${petitionPaths.list}?q=${ACCUSER.phone}`]) {
        const answer = await there.request.get(path);
        expect(answer.status(), path).toBe(200);
        watch.look(`GET ${path.split('?')[0]}`, await answer.body());
      }
    }
    await page.goto('/receptions');
    await expect(page.getByRole('row').filter({ hasText: reception.number })).toContainText(SEALED_NAME);
    await page.goto('/petitions?kind=denunciation');
    await expect(page.getByRole('row').filter({ hasText: SUMMARY }).first()).toContainText(SEALED_NAME);
    await page.goto(`/search?q=${asked}`);
    await expect(page.getByText('Không tìm thấy gì').first()).toBeVisible();
    await page.goto(`/petitions/${id}/edit`);
    await expect(page.getByText(/chưa được giao/)).toBeVisible();
    await officer.goto(`/petitions/${id}/edit`);
    await expect(officer.getByRole('heading', { level: 1, name: `Sửa đơn số ${petition.number}` })).toBeVisible();
    await masked(officer);
    expect(await watch.found()).toEqual([]);
  });

  await test.step('nor in the list behind a number, nor in a file or its name', async () => {
    await head.goto(`/reports/section-4?period=${quarter}&view=table&indicator=I09`);
    await expect(head.getByRole('complementary')).toContainText(SUMMARY);
    await watch.lookAt(head);
    for (const name of ['Tải .docx', 'Tải .xlsx']) {
      const coming = head.waitForEvent('download');
      await head.getByRole('link', { name }).click();
      const file = await coming;
      watch.look(`name of the file (${name})`, file.suggestedFilename());
      watch.look(`file (${name})`, await fs.readFile(await file.path()));
    }
    expect(await watch.found()).toEqual([]);
  });

  await test.step('at the counter nothing offers to open it, and who asks the server all the same is refused', async () => {
    await page.goto(petition.address);
    await expect(page.getByRole('main')).toContainText(SEALED_NAME);
    await expect(page.getByRole('button', { name: /Mở danh tính/ })).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Các phần của phần mềm' }).getByRole('link', { name: 'Nhật ký mở danh tính' })).toHaveCount(0);
    await page.goto(reception.address);
    await expect(page.getByRole('main')).toContainText(SEALED_NAME);
    await expect(page.getByRole('button', { name: /Mở danh tính/ })).toHaveCount(0);
    await page.goto('/openings');
    await expect(page.getByText(/chưa được giao/)).toBeVisible();
    const { senders } = await read<PetitionView>(officer, petitionPaths.one(id));
    const token = (await page.context().cookies()).find(({ name }) => name === CSRF.cookie)?.value ?? '';
    const refused = await page.request.post(sealingPaths.open(senders[0]?.sealedId ?? ''), { data: { reason: REASON }, headers: { [CSRF.header]: token } });
    expect(refused.status()).toBe(403);
    watch.look('refused opening', await refused.body());
  });

  await test.step('the head opens it with a reason; it is masked again by itself', async () => {
    await head.goto(petition.address);
    const opener = head.getByRole('button', { name: /^Mở danh tính/ });
    await opener.click();
    const dialog = head.getByRole('dialog');
    await focusIn(dialog);
    await expect(dialog).toContainText('Trưởng Ban xem được nhật ký');
    await dialog.getByLabel('Lý do mở').fill('Xem thử');
    await dialog.getByRole('button', { name: 'Mở danh tính' }).click();
    await expect(dialog.getByText('Phải có ít nhất 10 ký tự.').first()).toBeVisible();
    expect(await watch.found(), 'too short a reason opens nothing').toEqual([]);
    await dialog.getByLabel('Lý do mở').fill(REASON);
    await dialog.getByRole('button', { name: 'Mở danh tính' }).click();
    await expect(dialog).toContainText(ACCUSER.fullName);
    await expect(dialog).toContainText(ACCUSER.address);
    await expect(dialog).toContainText(ACCUSER.paperNumber);
    await expect(dialog.getByRole('timer')).toContainText(/Che lại sau \d+ giây/);
    await head.clock.fastForward(OPENED_FOR_SECONDS * 1000);
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeVisible();
    await masked(head);
  });

  await test.step('the opening stands in the log: who, when, which record and why, and not whom', async () => {
    await head.goto('/openings');
    const entry = head.getByRole('row').filter({ hasText: REASON }).first();
    await expect(entry).toContainText((await read<SessionView>(head, identityPaths.session)).fullName);
    await expect(entry.getByRole('link', { name: `Đơn số ${petition.number}` })).toBeVisible();
    await watch.lookAt(head);
    await head.goto(petition.address);
    await masked(head);
    expect(await watch.end(), 'one answer had the name in it, and the watch saw it').toEqual([expect.stringMatching(/^fullName: POST \/api\/sealed-identities\/[0-9a-f-]+\/opening$/)]);
    expect(watch.answers).toBeGreaterThan(500);
  });
});
