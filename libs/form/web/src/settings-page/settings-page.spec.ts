import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { FORM_CHOICES, FORM_SETTING_NAMES, formPaths, USUAL_FORM_SETTINGS } from '@tiepdan/form/contract';
import { openAddress, wordsOf } from '@tiepdan/identity/web/testing';
import { formRoutes } from '../form.routes';

const NOW = { ...USUAL_FORM_SETTINGS, version: 2 };

async function open(may = ['form.read', 'form.configure']) {
  const its = await openAddress('/reports/forms/settings', {
    routes: [{ path: 'reports/forms', children: formRoutes }],
    can: (permission) => may.includes(permission),
  });
  await its.answer(formPaths.settings, NOW, 'GET');
  await its.answer(formPaths.settingsHistory, []);
  const choose = async (label: RegExp) => (await its.loader.getHarness(MatRadioButtonHarness.with({ label }))).check();
  return { ...its, choose };
}

describe('SettingsPage of forms', () => {
  it('asks every question that the circulars leave open, with what is chosen now', async () => {
    const its = await open();
    expect([...its.page().querySelectorAll('legend')].map(wordsOf)).toEqual(FORM_SETTING_NAMES.map((name) => FORM_CHOICES[name].label));
    const chosen = await its.loader.getAllHarnesses(MatRadioButtonHarness.with({ checked: true }));
    expect(chosen).toHaveLength(FORM_SETTING_NAMES.length);
    expect(its.said()).toContain(`In dưới biểu: ${FORM_CHOICES.cases.choices.distinct.sentence}`);
  });

  it('saves a choice over the version that was seen, and takes it back', async () => {
    const its = await open();
    await its.choose(/Mỗi lượt tiếp tính một vụ việc/);
    await its.press('Lưu');
    const saved = its.asked(formPaths.settings, 'PUT');
    expect(saved.request.body).toEqual({ ...NOW, cases: 'per-reception' });
    saved.flush({ ...NOW, cases: 'per-reception', version: 3 });
    await its.settle(20);
    await its.answer(formPaths.settingsHistory, []);
    await its.press('Hoàn tác');
    expect(its.asked(formPaths.settings, 'PUT').request.body).toEqual({ ...NOW, version: 3 });
  });

  it('tells of what somebody else saved meanwhile', async () => {
    const its = await open();
    await its.choose(/Mỗi lượt tiếp tính một vụ việc/);
    await its.press('Lưu');
    its
      .asked(formPaths.settings, 'PUT')
      .flush({ code: 'RECORD.CHANGED_MEANWHILE', message: 'Vừa được Trần Thị B sửa.', requestId: 'q' }, { status: 409, statusText: 'x' });
    await its.settle();
    expect(wordsOf(its.page().querySelector('[role="alert"]'))).toContain('Vừa được Trần Thị B sửa.');
  });

  it('is only read by whoever may not set it', async () => {
    const its = await open(['form.read']);
    expect(its.buttons()).not.toContain('Lưu');
    its.http.expectNone(formPaths.settingsHistory);
    const radios = await its.loader.getAllHarnesses(MatRadioButtonHarness);
    expect(await Promise.all(radios.map((radio) => radio.isDisabled()))).toEqual(radios.map(() => true));
  });
});
