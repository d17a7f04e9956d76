import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { USUAL_RETENTION, privacyPaths } from '@tiepdan/privacy/contract';
import { ERASURE, openPrivacyPage } from './testing/open-page';

const CANDIDATES = [
  { id: 'c1', name: 'Tẩn A Xa', lastOn: '2003-04-02', keptUntil: '2023-04-02', records: 3 },
  { id: 'c2', name: 'Lù Thị Xưa', lastOn: '2004-01-15', keptUntil: '2024-01-15', records: 1 },
];

describe('pages of erasure', () => {
  it('lists the decisions with how far each has come', async () => {
    const opened = await openPrivacyPage('/admin/privacy/erasures');
    await opened.answer(privacyPaths.erasures, { items: [{ ...ERASURE, state: 'done', erased: 1, kept: 1 }] });
    for (const part of ['01/QĐ-TH', '10/11/2026', 'Đã thực hiện']) expect(opened.said()).toContain(part);
    expect(opened.page().querySelector('a[href="/admin/privacy/erasures/e1"]')).not.toBeNull();
  });

  it('says what to do while there is none', async () => {
    const opened = await openPrivacyPage('/admin/privacy/erasures');
    await opened.answer(privacyPaths.erasures, { items: [] });
    expect(opened.said()).toContain('Chưa có quyết định tiêu hủy nào');
  });

  it('drafts a decision with those who were chosen', async () => {
    const opened = await openPrivacyPage('/admin/privacy/erasures/new');
    await opened.answer(privacyPaths.candidates, { items: CANDIDATES, next: null });
    expect(opened.said()).toContain('02/04/2023');
    const boxes = await opened.loader.getAllHarnesses(MatCheckboxHarness);
    await boxes[2]?.check();
    for (const [name, text] of [['number', '05/QĐ-TH'], ['signer', 'Lê Văn Ký'], ['reason', 'Hết thời hạn']] as const) await (await opened.loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }))).setValue(text);
    await opened.press('Lưu dự thảo');
    expect(opened.http.match(({ method }) => method === 'POST')).toHaveLength(0);
    const day = await opened.loader.getHarness(MatInputHarness.with({ selector: 'tiepdan-day-field input' }));
    await day.setValue('10/11/2026');
    await day.blur();
    await opened.press('Lưu dự thảo');
    const asked = opened.http.expectOne(({ method }) => method === 'POST');
    expect(asked.request.body).toEqual({ number: '05/QĐ-TH', decidedOn: '2026-11-10', signer: 'Lê Văn Ký', reason: 'Hết thời hạn', kind: 'citizen', ids: ['c2'] });
    asked.flush({ id: 'e9', version: 1 });
    await opened.settle();
  });

  it('asks once before what cannot be taken back, and approves', async () => {
    const opened = await openPrivacyPage('/admin/privacy/erasures/e1');
    await opened.answer(privacyPaths.erasure('e1'), ERASURE);
    expect(opened.said()).toContain('Tẩn A Xa');
    await opened.press('Duyệt');
    expect(opened.said()).toContain('Không ai khôi phục được');
    expect(opened.http.match(({ method }) => method === 'POST')).toHaveLength(0);
    await opened.press('Duyệt và xóa');
    const asked = opened.http.expectOne(privacyPaths.approve('e1'));
    expect(asked.request.body).toEqual({ version: 2 });
    asked.flush({ id: 'e1', version: 3 });
    await opened.settle();
  });

  it('offers no approval to who drafted it, and says why', async () => {
    const opened = await openPrivacyPage('/admin/privacy/erasures/e1');
    await opened.answer(privacyPaths.erasure('e1'), { ...ERASURE, samePerson: 'Quyết định này do chính đồng chí lập hoặc trình; xin để người khác duyệt.' });
    expect(opened.said()).toContain('xin để người khác duyệt');
    const approve = await opened.loader.getHarness(MatButtonHarness.with({ text: /Duyệt/ }));
    expect([await approve.isDisabled(), await (await approve.host()).getAttribute('aria-describedby')]).toEqual([true, 'withheld-0']);
    await approve.click();
    opened.http.expectNone(privacyPaths.approve('e1'));
  });

  it('says why somebody was kept, and offers the minutes', async () => {
    const opened = await openPrivacyPage('/admin/privacy/erasures/e1');
    await opened.answer(privacyPaths.erasure('e1'), { ...ERASURE, state: 'done', kept: 1, erased: 1, actions: [], list: [{ ...ERASURE.list[0], state: 'kept', why: 'running' }] });
    expect(opened.said()).toContain('Có hồ sơ chưa kết thúc');
    expect(opened.buttons()).toContain('Tải biên bản');
  });

  it('sets how long records are kept; nought is for ever', async () => {
    const opened = await openPrivacyPage('/admin/privacy/retention');
    await opened.answer(privacyPaths.retention, { ...USUAL_RETENTION, version: 0 });
    await (await opened.loader.getHarness(MatInputHarness.with({ selector: '[data-name="denunciation"]' }))).setValue('0');
    await opened.press('Lưu');
    const asked = opened.http.expectOne(({ method }) => method === 'PUT');
    expect(asked.request.body).toEqual({ ...USUAL_RETENTION, denunciation: null, version: 0 });
    asked.flush({ ...USUAL_RETENTION, denunciation: null, version: 1 });
    await opened.settle();
  });
});
