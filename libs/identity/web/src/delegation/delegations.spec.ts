import { signal } from '@angular/core';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { type DelegationList, type DelegationOffer, type DelegationView, delegationPaths, identityPaths } from '@tiepdan/identity/contract';
import { ownRoutes } from '../own/own.routes';
import { Session } from '../session';
import { openAddress, sampleSession, wordsOf } from '../testing';
import { delegationRoutes } from './delegation.routes';

const ME = { id: 'account-1', fullName: 'Phạm Thu Hà', position: 'Chuyên viên' };
const DEPUTY = { id: 'a2', fullName: 'Lê Thị An', position: 'Phó Trưởng Ban' };
const LEADER = { id: 'a3', fullName: 'Ngô Văn Cả', position: 'Phó Chủ tịch' };
const CURRENT: DelegationView = {
  id: 'd1',
  version: 2,
  state: 'current',
  from: ME,
  to: DEPUTY,
  fromOn: '2026-11-18',
  toOn: '2026-11-25',
  endedOn: null,
  reason: 'Nghỉ phép năm',
  paper: '12/GUQ-BTCD',
  madeBy: null,
  permissions: [{ name: 'petition.approve', label: 'Duyệt đề xuất' }],
  mayChange: true,
  mayEnd: true,
};
const OFFER: DelegationOffer = {
  groups: [
    {
      label: 'Đơn',
      permissions: [
        { name: 'petition.approve', label: 'Duyệt đề xuất' },
        { name: 'petition.assign', label: 'Phân công' },
      ],
    },
    { label: 'Công dân', permissions: [{ name: 'citizen.open-sealed', label: 'Mở danh tính được giữ bí mật' }] },
  ],
};
const listOf = (items: readonly DelegationView[], may = true): DelegationList => ({ items, mayMake: may, mayMakeForOthers: may, longest: 90 });

async function open(address: string) {
  const its = await openAddress(address, {
    routes: [
      { path: 'account', children: ownRoutes },
      { path: 'admin/delegations', children: delegationRoutes },
    ],
    can: () => true,
    providers: [{ provide: Session, useValue: { today: signal('2026-11-20'), can: () => true, view: signal(sampleSession([])) } }],
  });
  const select = async (field: string, text: string) => {
    const box = await its.loader.getHarness(MatSelectHarness.with({ ancestor: `[data-field="${field}"]` }));
    await box.open();
    await box.clickOptions({ text: new RegExp(text) });
    await its.settle();
  };
  const day = async (field: string, text: string) => (await its.loader.getHarness(MatInputHarness.with({ ancestor: `[data-field="${field}"]` }))).setValue(text);
  const words = (name: string) => its.loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }));
  /** Answers a request that a choice makes; the choice itself is told done only when its answer is there. */
  const offered = async () => {
    for (let turn = 0; turn < 50; turn++) {
      const [request] = its.http.match((sent) => sent.url === delegationPaths.offer).filter(({ cancelled }) => !cancelled);
      if (request) return (request.flush(OFFER), request.request.params);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('nothing was asked for');
  };
  return { ...its, select, offered, day, words, said: () => wordsOf(document.body) };
}

describe('delegations', () => {
  it('tell apart what one gave and what one got, with the parts and the days', async () => {
    const page = await open('/account/delegations');
    await page.answer(delegationPaths.own, listOf([CURRENT, { ...CURRENT, id: 'd2', state: 'coming', from: LEADER, to: ME, mayChange: false, mayEnd: false }, { ...CURRENT, id: 'd3', state: 'over', mayChange: false, mayEnd: false }]));
    for (const words of ['Đồng chí ủy quyền', 'Đồng chí được ủy quyền', 'Đã qua', '18/11/2026 – 25/11/2026', '1 quyền', 'Duyệt đề xuất', '12/GUQ-BTCD', 'Đang ủy quyền', 'Sắp tới', 'Đã hết hạn']) expect(page.said()).toContain(words);
    expect(page.buttons().filter((words) => words === 'Kết thúc')).toHaveLength(1);
    const papers = [...document.querySelectorAll('a[download]')].map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]);
    expect(papers[0]).toEqual([delegationPaths.print('d1'), 'Tải giấy ủy quyền cho Lê Thị An']);
    expect(papers).toHaveLength(2);
  });

  it('say what they are for where there are none, and offer nothing to who may make none', async () => {
    const page = await open('/account/delegations');
    await page.answer(delegationPaths.own, listOf([], false));
    expect(page.said()).toContain('Hết ngày cuối, ủy quyền tự hết hiệu lực.');
    expect(page.buttons()).not.toContain('Ủy quyền');
  });

  it('propose everything the other has not, but opening sealed identities only where it is ticked', async () => {
    const page = await open('/account/delegations');
    await page.answer(delegationPaths.own, listOf([]));
    await page.press('Ủy quyền');
    await page.answer(identityPaths.colleagues, [ME, DEPUTY, LEADER]);
    const [asked] = await Promise.all([page.offered(), page.select('toId', 'Lê Thị An')]);
    expect([asked.get('toId'), asked.has('fromId')]).toEqual(['a2', false]);
    await page.settle();
    const ticks = await page.loader.getAllHarnesses(MatCheckboxHarness);
    expect(await Promise.all(ticks.map((tick) => tick.isChecked()))).toEqual([true, true, true, false, false]);
    await (await page.loader.getHarness(MatCheckboxHarness.with({ label: 'Phân công' }))).uncheck();
    expect(await (await page.loader.getHarness(MatCheckboxHarness.with({ label: 'Đơn' }))).isIndeterminate()).toBe(true);
    await page.day('toOn', '27/11/2026');
    await (await page.words('reason')).setValue('Đi công tác');
    await page.submit();
    const sent = page.asked(delegationPaths.list, 'POST');
    expect(sent.request.body).toEqual({ toId: 'a2', fromOn: '2026-11-20', toOn: '2026-11-27', permissions: ['petition.approve'], reason: 'Đi công tác', paper: null });
    sent.flush({ id: 'd9', version: 1 });
    await page.settle();
    expect(page.said()).toContain('Đã ghi ủy quyền.');
  });

  it('ask for a person, a last day, a part and a reason before anything is sent', async () => {
    const page = await open('/account/delegations');
    await page.answer(delegationPaths.own, listOf([]));
    await page.press('Ủy quyền');
    await page.answer(identityPaths.colleagues, [ME, DEPUTY]);
    await page.submit();
    page.http.expectNone({ method: 'POST', url: delegationPaths.list });
    expect(page.said()).toContain('Chọn ít nhất một quyền.');
  });

  it('are made by the head for an officer who is away; neither of the two is the head', async () => {
    const page = await open('/admin/delegations');
    await page.answer(delegationPaths.list, listOf([{ ...CURRENT, from: LEADER, madeBy: 'Trần Văn Bình' }]));
    expect(page.said()).toContain('Trần Văn Bình lập thay');
    await page.press(/Lập ủy quyền/);
    await page.answer(identityPaths.colleagues, [ME, DEPUTY, LEADER]);
    await page.select('fromId', 'Ngô Văn Cả');
    const box = await page.loader.getHarness(MatSelectHarness.with({ ancestor: '[data-field="toId"]' }));
    await box.open();
    expect(await Promise.all((await box.getOptions()).map((option) => option.getText()))).toEqual(['Lê Thị An – Phó Trưởng Ban']);
  });

  it('end early with a reason', async () => {
    const page = await open('/account/delegations');
    await page.answer(delegationPaths.own, listOf([CURRENT]));
    await page.press('Kết thúc ủy quyền cho Lê Thị An');
    expect(page.said()).toContain('Lê Thị An thôi thay Phạm Thu Hà ngay');
    await page.type('mat-dialog-container textarea', 'Về sớm');
    await page.submit();
    const sent = page.asked(delegationPaths.end('d1'), 'POST');
    expect(sent.request.body).toEqual({ version: 2, reason: 'Về sớm' });
    sent.flush({ id: 'd1', version: 3 });
    await page.settle();
    expect(page.said()).toContain('Đã kết thúc ủy quyền.');
  });

  it('have a new last day', async () => {
    const page = await open('/account/delegations');
    await page.answer(delegationPaths.own, listOf([CURRENT]));
    await page.press('Đổi ngày cuối của ủy quyền cho Lê Thị An');
    await page.day('toOn', '30/11/2026');
    await (await page.words('reason')).setValue('Kéo dài đợt công tác');
    await page.submit();
    expect(page.asked(delegationPaths.lastDay('d1'), 'PUT').request.body).toEqual({ version: 2, toOn: '2026-11-30', reason: 'Kéo dài đợt công tác' });
  });
});
