import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AgencyView } from '@tiepdan/agency/contract';
import type { DocumentView } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import type { PetitionView } from '@tiepdan/petition/contract';
import { documentRoutes } from '../document.routes';

const AGENCIES: AgencyView[] = [
  { id: 'a1', name: 'Sở Nông nghiệp và Môi trường', shortName: 'Sở NN&MT', kind: 'department' },
  { id: 'a2', name: 'Ủy ban nhân dân xã Đắk Nia', shortName: 'UBND xã Đắk Nia', kind: 'commune' },
];

const PETITION = {
  id: 'p1',
  bookNumber: 214,
  bookYear: 2026,
  receivedOn: '2026-11-02',
  kind: 'complaint',
  matterId: 'm1',
  matterNumber: 'VV-2026-000031',
  matterSummary: 'Bồi thường đất',
  summary: 'Bồi thường đất dự án đường tránh',
  senders: [{ fullName: 'Nguyễn Văn Bình', sealed: false }],
} as unknown as PetitionView;

const DOCUMENT = {
  id: 'd1',
  status: 'active',
  version: 3,
  kind: 'forwarding',
  number: 123,
  symbol: 'PC-BTCD',
  issuedOn: '2026-11-05',
  summary: 'Chuyển đơn khiếu nại',
  recipientIds: ['a1'],
  recipients: [{ id: 'a1', name: 'Sở Nông nghiệp và Môi trường' }],
  petitionId: 'p1',
  petitionNumber: '214/2026',
  matterId: 'm1',
  matterNumber: 'VV-2026-000031',
  matterSummary: 'Bồi thường đất',
} as unknown as DocumentView;

describe('DocumentForm', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let loader: HarnessLoader;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter(
          [
            { path: 'documents', children: documentRoutes },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
        { provide: Session, useValue: { today: signal('2026-11-21'), can: () => true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };

  /** Opens a page and answers what it asks for first. */
  async function open(address: string, petition: PetitionView = PETITION): Promise<void> {
    harness = await RouterTestingHarness.create(address);
    loader = TestbedHarnessEnvironment.loader(harness.fixture);
    await settle();
    http.match('/api/documents/d1').forEach((asked) => asked.flush(DOCUMENT));
    http.match('/api/petitions/p1').forEach((asked) => asked.flush(petition));
    await settle();
    http.match('/api/agencies').forEach((asked) => asked.flush(AGENCIES));
    await settle();
  }

  const field = (name: string) => loader.getHarness(MatInputHarness.with({ selector: `[formControlName="${name}"]` }));
  const submit = async () => {
    page().querySelector<HTMLFormElement>('form')?.requestSubmit();
    await settle();
  };

  it('starts from the petition: its card, a summary with the sender, the usual symbol', async () => {
    await open('/documents/new?petitionId=p1&kind=forwarding');
    expect(page().querySelector('.chosen')?.textContent).toContain('Đơn khiếu nại số 214/2026');
    expect(await (await field('summary')).getValue()).toBe('Chuyển đơn khiếu nại của Nguyễn Văn Bình: Bồi thường đất dự án đường tránh');
    expect(await (await field('symbol')).getValue()).toBe('PC-BTCD');
  });

  it('never writes the name of who denounced into the summary', async () => {
    await open('/documents/new?petitionId=p1', { ...PETITION, kind: 'denunciation' });
    expect(await (await field('summary')).getValue()).toBe('Chuyển đơn tố cáo số 214/2026');
    expect(page().textContent).not.toContain('Nguyễn Văn Bình');
  });

  it('says where the number will come from, and follows symbol and number', async () => {
    await open('/documents/new?petitionId=p1');
    const hint = () => page().querySelector('.number-hint')?.textContent;
    expect(hint()).toBe('Để trống: lấy số tiếp theo trong sổ PC-BTCD năm 2026');
    await (await field('number')).setValue('57');
    expect(hint()).toBe('Ghi vào sổ PC-BTCD năm 2026 với số này');
  });

  it('follows the kind with symbol and summary until they are typed over', async () => {
    await open('/documents/new?petitionId=p1');
    const kind = await loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="kind"]' }));
    await kind.clickOptions({ text: 'Đôn đốc' });
    expect(await (await field('symbol')).getValue()).toBe('BTCD-XLĐ');
    await (await field('symbol')).setValue('XYZ');
    await (await field('summary')).setValue('Lời của tôi');
    await kind.clickOptions({ text: 'Thông báo' });
    expect(await (await field('symbol')).getValue()).toBe('XYZ');
    expect(await (await field('summary')).getValue()).toBe('Lời của tôi');
  });

  it('asks for a recipient where the kind needs one, and sends what was chosen', async () => {
    await open('/documents/new?petitionId=p1');
    await submit();
    expect(page().querySelector('tiepdan-error-summary')?.textContent).toContain('Nơi nhận');
    http.expectNone({ method: 'POST' });

    const words = await loader.getHarness(MatInputHarness.with({ placeholder: 'Gõ tên cơ quan' })).catch(() => null);
    expect(words).toBeNull();
    const input = page().querySelector<HTMLInputElement>('tiepdan-recipients-field input');
    input?.focus();
    if (input) input.value = 'nong nghiep';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    document.querySelector<HTMLElement>('mat-option')?.click();
    await settle();
    expect(page().querySelector('mat-chip-row')?.textContent).toContain('Sở Nông nghiệp và Môi trường');

    await submit();
    const sent = http.expectOne({ method: 'POST', url: '/api/documents' });
    expect(sent.request.body).toMatchObject({
      kind: 'forwarding',
      number: null,
      symbol: 'PC-BTCD',
      issuedOn: '2026-11-21',
      recipientIds: ['a1'],
      petitionId: 'p1',
    });
    sent.flush({ id: 'd9', version: 1, number: 124, symbol: 'PC-BTCD' });
    await settle();
    expect(page().querySelector('.number-large')?.textContent).toBe('Số 124/PC-BTCD');
  });

  it('puts the server’s refusal on its field and keeps what was typed', async () => {
    await open('/documents/new?petitionId=p1&kind=notice');
    await submit();
    http.expectOne({ method: 'POST', url: '/api/documents' }).flush(
      {
        code: 'REQUEST.INVALID',
        message: 'Một số ô chưa đúng.',
        fields: [{ path: 'symbol', rule: 'matches', message: 'Ký hiệu chưa đúng.' }],
        requestId: 'q',
      },
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    expect(page().querySelector('tiepdan-error-summary')?.textContent).toContain('Ký hiệu chưa đúng.');
    expect(await (await field('symbol')).getValue()).toBe('TB-BTCD');
  });

  it('corrects with version and reason; number and symbol stay as issued', async () => {
    await open('/documents/d1/edit');
    expect(await (await field('number')).isDisabled()).toBe(true);
    expect(await (await field('symbol')).isDisabled()).toBe(true);
    await submit();
    http.expectNone({ method: 'PUT' });
    await (await field('reason')).setValue('Ghi nhầm nơi nhận');
    await submit();
    const sent = http.expectOne({ method: 'PUT', url: '/api/documents/d1' });
    expect(sent.request.body).toMatchObject({
      version: 3,
      reason: 'Ghi nhầm nơi nhận',
      number: 123,
      symbol: 'PC-BTCD',
      summary: 'Chuyển đơn khiếu nại',
    });

    sent.flush({ id: 'd1', version: 4 });
  });

  it('tells who was faster, shows the new version, and saves what was typed upon it', async () => {
    await open('/documents/d1/edit');
    await (await field('reason')).setValue('Ghi nhầm nơi nhận');
    await submit();
    http
      .expectOne({ method: 'PUT', url: '/api/documents/d1' })
      .flush(
        { code: 'RECORD.CHANGED_MEANWHILE', message: 'Trần Thị Lan đã sửa bản ghi này.', requestId: 'q' },
        { status: 409, statusText: 'Conflict' },
      );
    await settle();
    expect(page().querySelector('tiepdan-changed-meanwhile')?.textContent).toContain('Trần Thị Lan đã sửa bản ghi này.');

    const look = await loader.getHarness(MatButtonHarness.with({ text: 'Xem bản mới' }));
    await Promise.all([
      settle().then(() => http.expectOne('/api/documents/d1').flush({ ...DOCUMENT, version: 4, signer: 'Trần Thị Lan' })),
      look.click(),
    ]);
    await settle();
    await (await loader.getHarness(MatButtonHarness.with({ text: /^Giữ nội dung đang gõ/ }))).click();
    expect(await (await field('reason')).getValue()).toBe('Ghi nhầm nơi nhận');
    await submit();
    expect(http.expectOne({ method: 'PUT', url: '/api/documents/d1' }).request.body).toMatchObject({
      version: 4,
      signer: 'Trần Thị Lan', // not touched here, so the other officer's stays
      reason: 'Ghi nhầm nơi nhận',
    });
  });

  it('keeps a draft until it is saved', async () => {
    await open('/documents/new?petitionId=p1');
    await (await field('signer')).setValue('Lê Thị Hoa');
    harness.fixture.destroy();
    expect(Object.values({ ...localStorage }).join()).toContain('Lê Thị Hoa');
  });
});
