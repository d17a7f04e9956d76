import { deskPaths } from '@tiepdan/desk/contract';
import { citizenPaths } from '@tiepdan/citizen/contract';
import { matterPaths, type MatterPage } from '@tiepdan/matter/contract';
import { candidatePaths, petitionPaths, type CandidateList, type PetitionPage, type PetitionView } from '@tiepdan/petition/contract';
import { receptionPaths } from '@tiepdan/reception/contract';
import { defineRole, openAccount } from '../support/accounts';
import { read, today, write } from '../support/office';
import { registerPetition, withoutPaper } from '../support/petitions';
import { expect, test } from '../support/story';

const NEIGHBOUR = withoutPaper('Quách Thị Lan Chi', 'Thôn Đông, xã Quảng Lĩnh');
const OWN = 'Khiếu nại mức bồi thường giếng khoan và hàng rào thửa đất số 118';
const FOREIGN = 'Khiếu nại mức bồi thường giếng khoan và hàng rào thửa đất số 119';
const NOT_FOUND = 'Không tìm thấy bản ghi này hoặc đồng chí không được xem.';

test('Phạm vi được giao: hồ sơ khác không có trong danh sách, tìm kiếm, đối chiếu, con số và địa chỉ gõ tay', async ({ atAnotherDesk, atAnEmptyDesk }) => {
  test.setTimeout(120_000);
  const keeper = await atAnotherDesk('quantri');
  const role = await defineRole(keeper, 'Cán bộ xử lý đơn được giao', { like: 'petition-officer', records: 'assigned', sealed: 'hidden' });
  const officer = await atAnEmptyDesk();
  const { id: officerId } = await openAccount(keeper, officer, 'Bế Thị Ngọc Diệp', [role.key]);
  const colleague = await atAnotherDesk('xulydon');
  const foreign = await registerPetition(colleague, { sender: NEIGHBOUR, summary: FOREIGN });
  const { matterId } = await read<PetitionView>(colleague, petitionPaths.one(foreign.id));

  await test.step('nothing is assigned yet, so nothing is there, and the band says why', async () => {
    await officer.goto('/petitions');
    await expect(officer.getByText(/Phạm vi của đồng chí: hồ sơ được giao, không gồm hồ sơ giữ bí mật/)).toBeVisible();
    for (const path of [petitionPaths.list, receptionPaths.list, matterPaths.list, citizenPaths.list]) {
      expect((await read<{ readonly total: number }>(officer, path)).total, path).toBe(0);
    }
  });
  const own = await registerPetition(officer, { sender: withoutPaper('Quách Thị Lan Chi', 'Thôn Đông, xã Quảng Lĩnh'), summary: OWN });
  await test.step('what the officer registers is the officer’s; numbers of the book go on as for everybody', async () => {
    expect(own.bookNumber).toBe(foreign.bookNumber + 1);
    await officer.goto('/petitions');
    await expect(officer.getByRole('row').filter({ hasText: OWN })).toBeVisible();
    await expect(officer.getByText(FOREIGN)).toHaveCount(0);
    expect((await read<PetitionPage>(officer, petitionPaths.list)).total).toBe(1);
    expect((await read<MatterPage>(officer, matterPaths.list)).total).toBe(1);
  });
  await test.step('neither the search nor the look for the same petition finds the other', async () => {
    await officer.goto(`/search?q=${encodeURIComponent('bồi thường giếng khoan')}`);
    await expect(officer.getByRole('main')).toContainText('118');
    await expect(officer.getByRole('main')).not.toContainText('119');
    const alike = `${candidatePaths.list}?name=${encodeURIComponent('Quách Thị Lan Chi')}&summary=${encodeURIComponent(FOREIGN)}&kind=complaint`;
    const mine = await read<CandidateList>(officer, alike);
    expect(mine.petitions.items.map(({ id }) => id)).not.toContain(foreign.id);
    const all = await read<CandidateList>(colleague, alike);
    expect(all.petitions.items.map(({ id }) => id), 'who sees the whole office finds it').toContain(foreign.id);
    const found = JSON.stringify(await read<unknown>(officer, `${deskPaths.search}?q=${encodeURIComponent(foreign.number)}`));
    expect(found).not.toContain(foreign.id);
  });
  await test.step('an address that somebody passed on leads to a record that is not there', async () => {
    for (const address of [`/petitions/${foreign.id}`, `/matters/${matterId}`]) {
      await officer.goto(address);
      await expect(officer.getByRole('alert'), address).toContainText(NOT_FOUND);
    }
  });
  await test.step('a file that is given over is seen from then on, and by the giver no less', async () => {
    const { version } = await read<PetitionView>(colleague, petitionPaths.one(foreign.id));
    await write(colleague, petitionPaths.step(foreign.id, 'transfer'), { version, on: await today(colleague), officerId, reason: 'Cùng một người, cùng một khu đất' });
    await officer.goto(`/petitions/${foreign.id}`);
    await expect(officer.getByRole('heading', { level: 1, name: `Đơn số ${foreign.number}` })).toBeVisible();
    expect((await read<PetitionPage>(officer, petitionPaths.list)).total).toBe(2);
  });
  await test.step('sealed records are in none of it, whoever handles them', async () => {
    expect((await read<PetitionPage>(officer, `${petitionPaths.list}?kind=denunciation`)).total).toBe(0);
    await officer.goto('/petitions?kind=denunciation');
    await expect(officer.getByText('Không có đơn nào khớp')).toBeVisible();
  });
});
