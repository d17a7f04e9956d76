import { MatInputHarness } from '@angular/material/input/testing';
import type { HearingView } from '@tiepdan/hearing/contract';
import { openPage } from '../testing/open-page';
import { PUBLIC } from '../testing/sample-hearings';

const SEALED: HearingView = {
  ...PUBLIC,
  kind: 'denunciation',
  sealed: true,
  peopleNames: ['Người tố cáo (giữ bí mật)'],
  publicPerson: null,
  content: null,
  sealedId: 's1',
};
const PERSON = {
  citizen: {
    id: 'c7',
    version: 1,
    party: 'person',
    fullName: 'Đỗ Văn Tám',
    birthYear: 1970,
    phone: '0900000001',
    address: 'Thôn 3',
    paperNumber: null,
  },
  receptions: 2,
  petitions: 1,
  reasons: ['phone'],
};
const CANDIDATES = {
  people: { items: [PERSON], total: 1 },
  receptions: { items: [], total: 0 },
  petitions: {
    items: [
      {
        id: 'p9',
        bookNumber: 12,
        bookYear: 2026,
        receivedOn: '2026-10-01',
        kind: 'complaint',
        stage: 'registered',
        people: ['Đỗ Văn Tám'],
        matterId: 'm9',
        summary: 'Thu hồi đất',
        reasons: ['same-person'],
      },
    ],
    total: 1,
  },
};
const MATTER = { id: 'm9', number: 'VV-2026-000009', kind: 'complaint', fieldName: 'Đất đai', summary: 'Thu hồi đất', sealed: false };

async function open(view: HearingView, permissions?: readonly string[]) {
  const opened = await openPage('/hearings/h4/tie', permissions);
  await opened.answer('/api/hearings/h4', view);
  await opened.settle(300);
  return opened;
}

describe('tying what the public page sent', () => {
  it('shows what was typed beside a form that is filled from it', async () => {
    const { said, page } = await open(PUBLIC);
    expect(said()).toContain('Đề nghị xem xét việc thu hồi đất của gia đình tôi.');
    const values = [...page().querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['Đỗ Văn Tám', 'Đề nghị xem xét việc thu hồi đất của gia đình tôi.']));
  });

  it('offers who and what it may be, and ties to them', async () => {
    const { http, settle, page, submit, answer, asked, address } = await open(PUBLIC);
    const looked = http.match(({ url }) => url === '/api/candidates');
    expect(looked.at(-1)?.request.params.get('name')).toBe('Đỗ Văn Tám');
    looked.forEach((request) => request.flush(CANDIDATES));
    await settle();
    const offers = [...page().querySelectorAll<HTMLElement>('tiepdan-candidate-panel button')];
    offers.find((offer) => offer.textContent?.includes('1970'))?.click();
    offers.find((offer) => offer.textContent?.includes('Thu hồi đất'))?.click();
    await answer('/api/matters/m9', MATTER);
    await submit();
    const sent = asked('/api/hearings/h4/tie');
    expect(sent.request.body).toEqual({ version: 1, citizenId: 'c7', details: null, matter: { matterId: 'm9' } });
    sent.flush({ id: 'h4', version: 2 });
    await settle();
    expect(address()).toBe('/hearings/h4');
  });

  it('asks for nobody where the person is kept secret, and looks for nobody', async () => {
    const { said, page, http } = await open(SEALED, ['hearing.read', 'hearing.register', 'citizen.open-sealed']);
    expect(page().querySelector('tiepdan-people-picker')).toBeNull();
    expect(said()).toContain('Tố cáo giữ bí mật danh tính');
    for (const { request } of http.match(({ url }) => url === '/api/candidates')) expect(request.params.has('name')).toBe(false);
  });

  it('shows a secret only for a reason, and forgets it with its dialog', async () => {
    const { press, asks, submit, http, asked, loader, settle } = await open(SEALED, [
      'hearing.read',
      'hearing.register',
      'citizen.open-sealed',
    ]);
    await press(/Mở nội dung giữ bí mật/);
    await submit();
    http.expectNone('/api/hearings/h4/opening');
    await (await loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }))).setValue('Liên hệ mời gặp lãnh đạo');
    await submit();
    asked('/api/hearings/h4/opening').flush({ person: { fullName: 'Tên Kín', phone: null, address: null }, content: 'Việc kín' });
    await settle();
    expect(asks()).toContain('Tên Kín');
    await press('Đóng');
    expect(document.body.textContent).not.toContain('Tên Kín');
  });

  it('says when there is nothing to tie any more', async () => {
    const { said, page } = await open({ ...PUBLIC, matterId: 'm1', actions: ['move'] });
    expect(said()).toContain('Đăng ký này không còn chờ gắn hồ sơ');
    expect(page().querySelector('form')).toBeNull();
  });
});
