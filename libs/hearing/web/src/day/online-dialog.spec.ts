import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { openDialog } from '@tiepdan/identity/web/testing';
import { DAY, DAY_VIEW } from '../testing/sample-hearings';
import { OnlineDialog } from './online-dialog';

const view = { ...DAY_VIEW, day: { ...DAY, online: true } };

describe('an online day', () => {
  it('needs a ground and both kinds of points, and is sent with the agenda’s version', async () => {
    const dialog = await openDialog(OnlineDialog, { view });
    await dialog.submit();
    dialog.http.expectNone('/api/hearings/days/day1/online');
    const write = async (name: string, text: string) =>
      (await dialog.loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }))).setValue(text);
    await write('platform', 'Hệ thống họp của tỉnh');
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: /vùng sâu/ }))).check();
    for (const index of [0, 1]) {
      await write(`points.${index}.name`, `Điểm ${index}`);
      await write(`points.${index}.address`, `Địa chỉ ${index}`);
    }
    const time = await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="connectedAt"]' }));
    await time.setValue('6h45');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/hearings/days/day1/online').request.body).toEqual({
      version: 7,
      platform: 'Hệ thống họp của tỉnh',
      allowedCase: 'remote',
      points: [
        { kind: 'central', name: 'Điểm 0', address: 'Địa chỉ 0', participants: null },
        { kind: 'component', name: 'Điểm 1', address: 'Địa chỉ 1', participants: null },
      ],
      toldOn: null,
      testedOn: null,
      connectedAt: '2026-12-14T23:45:00.000Z',
      recordingPlace: null,
      recordingSha256: null,
    });
  });

  it('takes no digest that is none', async () => {
    const dialog = await openDialog(OnlineDialog, { view });
    const digest = await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="recordingSha256"]' }));
    await digest.setValue('abc');
    await dialog.submit();
    expect(dialog.said()).toContain('Mã SHA-256 gồm 64 chữ số thập lục phân');
  });
});
