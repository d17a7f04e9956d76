import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import type { PetitionView } from '@tiepdan/petition/contract';
import { openDialog } from '@tiepdan/identity/web/testing';
import { PETITION } from '../../testing/sample-petition';
import { WithdrawDialog } from './withdraw-dialog';

const person = (fullName: string) => ({ ...PETITION.senders[0], fullName }) as PetitionView['senders'][number];
const GROUP = { senders: [person('Nguyễn Văn Bình'), person('Trần Thị Đào'), person('Lê Văn Cam')] };

describe('WithdrawDialog', () => {
  const open = async (petition: Partial<PetitionView> = {}) => {
    const dialog = await openDialog(WithdrawDialog, { petition: { ...PETITION, stage: 'accepted', ...petition }, action: 'withdraw' });
    return {
      ...dialog,
      choose: async (label: string) => {
        await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label }))).check();
        await dialog.settle();
      },
      tick: async (label: string | RegExp) => {
        await (await dialog.loader.getHarness(MatCheckboxHarness.with({ label }))).toggle();
        await dialog.settle();
      },
      sent: () => dialog.http.expectOne('/api/petitions/p1/steps/withdraw').request.body as object,
    };
  };

  it('withdraws all of a petition, and says what becomes of it', async () => {
    const dialog = await open();
    expect(dialog.said()).toContain('Đơn chuyển sang “Đã rút đơn”');
    await dialog.choose('Đơn rút');
    await dialog.submit();
    expect(dialog.sent()).toEqual({
      version: 3,
      on: '2026-11-20',
      scope: 'all',
      form: 'paper',
      what: null,
      paper: null,
      senders: null,
      continuesFor: null,
    });
  });

  it('asks what is withdrawn when it is a part', async () => {
    const dialog = await open();
    await dialog.choose('Rút một phần nội dung');
    await dialog.choose('Biên bản ghi nhận việc rút');
    await dialog.submit();
    expect(dialog.said()).toContain('Chưa ghi ô này.');
    await (
      await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="what"]' }))
    ).setValue('Yêu cầu bồi thường cây trồng');
    await dialog.submit();
    expect(dialog.sent()).toMatchObject({ scope: 'part', form: 'record', what: 'Yêu cầu bồi thường cây trồng' });
  });

  it('lets some of a group withdraw while the others go on', async () => {
    const dialog = await open(GROUP);
    await dialog.tick('Trần Thị Đào');
    expect(dialog.said()).toContain('Còn 1 người không rút');
    await dialog.choose('Đơn rút');
    await dialog.submit();
    expect(dialog.sent()).toMatchObject({ senders: [1, 3] });
  });

  it('needs somebody who withdraws', async () => {
    const dialog = await open(GROUP);
    for (const name of ['Nguyễn Văn Bình', 'Trần Thị Đào', 'Lê Văn Cam']) await dialog.tick(name);
    await dialog.choose('Đơn rút');
    await dialog.submit();
    expect(dialog.said()).toContain('Chọn ít nhất một người rút đơn.');
    dialog.http.expectNone('/api/petitions/p1/steps/withdraw');
  });

  it('lets a denunciation go on, for one of the reasons of the law', async () => {
    const dialog = await open({ kind: 'denunciation', senders: [person('Người tố cáo')] });
    await dialog.choose('Đơn rút');
    await dialog.tick(/Tố cáo vẫn tiếp tục/);
    expect(dialog.said()).toContain('tố cáo vẫn tiếp tục được giải quyết');
    await dialog.submit();
    dialog.http.expectNone('/api/petitions/p1/steps/withdraw');
    await dialog.choose('Rút do bị đe dọa, mua chuộc');
    await dialog.submit();
    expect(dialog.sent()).toMatchObject({ continuesFor: 'coercion' });
  });

  it('offers no going on for a complaint', async () => {
    expect((await open()).said()).not.toContain('Tố cáo vẫn tiếp tục');
  });

  it('closes with the step taken', async () => {
    const dialog = await open();
    await dialog.choose('Đơn rút');
    await dialog.submit();
    const taken = { id: 'p1', version: 4, stage: 'withdrawn' };
    dialog.http.expectOne('/api/petitions/p1/steps/withdraw').flush(taken);
    await dialog.settle();
    expect(dialog.closed).toEqual([taken]);
  });
});
