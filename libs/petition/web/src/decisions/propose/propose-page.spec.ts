import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import type { PetitionView } from '@tiepdan/petition/contract';
import { petitionRoutes } from '../../petition.routes';
import { PETITION } from '../../testing/sample-petition';

const AGENCIES = [
  { id: 's1', name: 'Sở Nông nghiệp và Môi trường', shortName: 'Sở NN&MT', kind: 'department' },
  { id: 's2', name: 'Tòa án nhân dân tỉnh', shortName: 'TAND tỉnh', kind: 'judicial' },
];

/** A complaint's time to be accepted in, as the server tells it. */
const LIMITS = [{ id: 'l1', code: 'R4', name: 'Thụ lý khiếu nại', state: 'running', dueOn: '2026-11-27' }];

describe('ProposePage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let loader: HarnessLoader;
  const page = () => harness.routeNativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };

  async function open(petition: Partial<PetitionView> = {}) {
    localStorage.clear();
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter([{ path: 'petitions', children: [{ path: 'done', children: [] }, ...petitionRoutes] }], withComponentInputBinding()),
        { provide: Session, useValue: { today: signal('2026-11-20'), can: () => true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create('/petitions/p1/propose');
    await settle();
    http.expectOne('/api/petitions/p1').flush({ ...PETITION, ...petition });
    await settle();
    http.match('/api/limit-rules').forEach((asked) => asked.flush([]));
    http.match('/api/petitions/p1/limits').forEach((asked) => asked.flush(LIMITS));
    await settle();
    loader = TestbedHarnessEnvironment.loader(harness.fixture);
  }
  /** Clicks by hand: a harness would wait for the bodies, which the test has yet to give. */
  const choose = async (label: string) => {
    const radios = [...page().querySelectorAll('mat-radio-button')];
    radios
      .find((radio) => radio.textContent?.trim().startsWith(label))
      ?.querySelector('input')
      ?.click();
    await settle();
    http.match('/api/agencies').forEach((asked) => asked.flush(AGENCIES));
    await settle();
  };
  const headings = () => [...page().querySelectorAll('form h2')].map((heading) => heading.textContent?.trim());
  const submit = async () => {
    page().querySelector('form')?.requestSubmit();
    await settle();
  };

  it('shows each axis when it is due, and the ways of the matrix as cards with their law', async () => {
    await open();
    expect(headings()).toEqual(['1. Nội dung, xét theo thực chất', '2. Điều kiện xử lý']);
    await choose('Đủ điều kiện xử lý');
    expect(headings()).toContain('3. Thẩm quyền');
    await choose('Thuộc thẩm quyền');
    const cards = [...page().querySelectorAll('.way')].map((card) => card.textContent?.replace(/\s+/g, ' ').trim());
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain('Thụ lý');
    expect(cards[0]).toContain('Luật Khiếu nại Đ.27');
    expect(cards[0]).toContain('Sau khi quyết định: Đã thụ lý, đang giải quyết.');
    expect(cards[1]).toContain('Cần: căn cứ không thụ lý.');
    await choose('Không thụ lý');
    expect(page().textContent).toContain('Căn cứ không thụ lý (Luật Khiếu nại Điều 11)');
    await choose('Thụ lý');
    expect(page().textContent).toContain('Thụ lý khiếu nại (hạn 27/11/2026)');
    expect(page().textContent).not.toContain('Căn cứ không thụ lý (Luật');
  });

  it('sends the proposal and goes back to the petition', async () => {
    await open();
    await choose('Đủ điều kiện xử lý');
    await choose('Không thuộc thẩm quyền');
    await choose('Cơ quan hành chính nhà nước');
    await choose('Chuyển');
    const recipients = await loader.getHarness(MatAutocompleteHarness);
    await recipients.enterText('nong nghiep');
    await recipients.selectOption({ text: /Sở Nông nghiệp/ });
    await submit();
    const sent = http.expectOne('/api/petitions/p1/steps/propose');
    expect(sent.request.body).toMatchObject({
      version: 3,
      on: '2026-11-20',
      eligibility: 'eligible',
      competence: 'outside',
      competentSystem: 'administrative',
      way: 'forward',
      recipientId: 's1',
    });
    sent.flush({ id: 'p1', version: 4, stage: 'proposed' });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/petitions/p1');
  });

  it('names what is missing and sends nothing', async () => {
    await open();
    await submit();
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('Chưa ghi ô này.');
    http.expectNone('/api/petitions/p1/steps/propose');
  });

  it('puts a refusal of the server at its field and keeps what was typed', async () => {
    await open({ kind: 'proposal' });
    await choose('Không đủ điều kiện xử lý');
    await choose('Rách nát, tẩy xóa, không đọc được');
    await submit();
    http.expectOne('/api/petitions/p1/steps/propose').flush(
      {
        code: 'PETITION.STEP_BEFORE_LAST_STEP',
        message: 'Ngày 20/11/2026 trước ngày của bước liền trước (21/11/2026).',
        requestId: 'r1',
        fields: [{ path: 'on', rule: 'order', message: 'Trước ngày của bước liền trước.' }],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle();
    expect(page().textContent).toContain('Trước ngày của bước liền trước.');
    expect(headings()).toContain('3. Hướng xử lý');
  });

  it('says why a petition cannot be proposed on', async () => {
    await open({ stage: 'accepted', actions: ['resolve'] });
    expect(page().textContent).toContain('Đơn đang ở bước “Đã thụ lý, đang giải quyết”.');
  });

  it('says why the former proposal was returned, and begins from it', async () => {
    const proposal = { kind: 'complaint', eligibility: 'ineligible', ineligibleReason: 'illegible', mixed: false, way: 'file' } as const;
    await open({ stage: 'returned', returnReason: 'Đơn vẫn đọc được', proposal });
    expect(page().textContent).toContain('Đơn vẫn đọc được');
    expect(await (await loader.getHarness(MatRadioButtonHarness.with({ label: /^Lưu đơn/ }))).isChecked()).toBe(true);
  });
});
