import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type AuditChainView, type AuditEntry, auditPaths, type AuditRow } from '@tiepdan/audit/contract';
import { AuditLog } from './audit-log';

const ROW: AuditRow = {
  id: '812',
  at: '2026-11-20T03:15:00.000Z',
  action: 'sealed-record.read',
  label: 'Xem hồ sơ có danh tính được giữ bí mật',
  group: 'reading',
  actorId: 'account-1',
  actorName: 'Lê Quang Khải',
  subjectKind: 'petition',
  subjectId: '00000000-0000-7000-8000-000000000001',
  ip: '10.0.0.8',
  reason: null,
};
const ENTRY: AuditEntry = {
  ...ROW,
  userAgent: 'Trình duyệt thử',
  requestId: 'yc-1',
  actorOffice: null,
  onBehalfOf: null,
  details: [{ name: 'Địa chỉ đã gọi', value: '/api/petitions/1' }],
  link: { state: 'whole', seq: '640', hash: 'ab12' },
};
const CHAIN: AuditChainView = { seq: '700', hash: 'cd', anchors: [{ day: '2026-11-19', seq: '600', hash: 'ef01' }], mayExport: true };

describe('AuditLog', () => {
  let http: HttpTestingController;
  let harness: RouterTestingHarness;
  const page = () => harness.routeNativeElement as HTMLElement;
  const said = () => page().textContent?.replace(/\s+/g, ' ') ?? '';
  const loader = () => TestbedHarnessEnvironment.loader(harness.fixture);
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const asked = (path: string): TestRequest => http.expectOne(({ url }) => url === path);
  const press = async (text: string) => {
    await (await loader().getHarness(MatButtonHarness.with({ text }))).click();
    await settle();
  };

  async function open(address = '/', chain = CHAIN, rows: readonly AuditRow[] = [ROW]): Promise<void> {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '', component: AuditLog }]), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create(address);
    await settle();
    asked(auditPaths.chain).flush(chain);
    asked(auditPaths.list).flush({ items: rows, total: rows.length, nextCursor: null });
    await settle();
  }

  it('lists who did what, when and from where', async () => {
    await open();
    for (const text of ['1 dòng nhật ký', '20/11/2026 10:15', 'Lê Quang Khải', ROW.label, 'Xem dữ liệu cần giữ kín', '10.0.0.8']) expect(said()).toContain(text);
  });

  it('narrows by what the address says, and by a group chosen', async () => {
    await open('/?recordId=00000000-0000-7000-8000-000000000001');
    expect(said()).toContain('một hồ sơ');
    await (await loader().getHarness(MatSelectHarness)).clickOptions({ text: 'Đăng nhập' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await settle();
    expect(asked(auditPaths.list).request.params.get('group')).toBe('sign-in');
  });

  it('shows everything of one row beside the list, and closes with Esc', async () => {
    await open();
    page().querySelector<HTMLButtonElement>('.row-link')?.click();
    await settle();
    asked(auditPaths.one('812')).flush(ENTRY);
    await settle();
    for (const text of ['Khớp với chuỗi nhật ký', 'Trình duyệt thử', 'Địa chỉ đã gọi', 'Mắt xích số', '640']) expect(said()).toContain(text);
    page().querySelector('tiepdan-side-panel')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(page().querySelector('aside')).toBeNull();
  });

  it('checks the chain and says which link does not hold', async () => {
    await open();
    await press('Kiểm tra chuỗi');
    asked(auditPaths.verify).flush({ sound: true, links: 640, fromSeq: '1', toSeq: '640', fromAt: ROW.at, toAt: ROW.at, fault: null });
    await settle();
    expect(said()).toContain('Chuỗi còn nguyên');
    await press('Kiểm tra chuỗi');
    asked(auditPaths.verify).flush({ sound: false, links: 12, fromSeq: '1', toSeq: '640', fromAt: ROW.at, toAt: ROW.at, fault: 'Mắt xích số 13: bản ghi nhật ký đã bị sửa' });
    await settle();
    expect(said()).toContain('Chuỗi đã bị can thiệp');
    expect(said()).toContain('Mắt xích số 13: bản ghi nhật ký đã bị sửa');
  });

  it('offers files only to whom they are given', async () => {
    await open();
    await press('Xuất CSV');
    expect(asked(auditPaths.csv).request.method).toBe('GET');
    TestBed.resetTestingModule();
    await open('/', { ...CHAIN, mayExport: false });
    const buttons = await Promise.all((await loader().getAllHarnesses(MatButtonHarness)).map((button) => button.getText()));
    expect(buttons.some((text) => /Xuất|Tải mốc/.test(text))).toBe(false);
  });
});
