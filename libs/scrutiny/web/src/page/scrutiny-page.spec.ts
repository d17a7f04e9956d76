import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { scrutinyRoutes } from '../scrutiny.routes';

const REPORT = `1. Quý I năm 2026: từ ngày 15/12/2025 đến ngày 14/3/2026
Ban Tiếp công dân tiếp nhận 20 đơn (khiếu nại 05 đơn; tố cáo 04 đơn; kiến nghị, phản ánh 12 đơn).`;

describe('ScrutinyPage', () => {
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'reports/scrutiny', children: scrutinyRoutes }], withComponentInputBinding()),
        { provide: Session, useValue: { today: signal('2026-11-22'), can: () => true } },
      ],
    });
    harness = await RouterTestingHarness.create('/reports/scrutiny');
  });

  const page = () => harness.routeNativeElement as HTMLElement;
  const loader = () => TestbedHarnessEnvironment.loader(harness.fixture);
  const words = (selector: string) => [...page().querySelectorAll(selector)].map((found) => found.textContent?.replace(/\s+/g, ' ').trim());
  const press = async (text: RegExp) => (await loader().getHarness(MatButtonHarness.with({ text }))).click();
  const paste = async (text: string) => {
    await (await loader().getHarness(MatInputHarness)).setValue(text);
    await press(/Kiểm tra/);
  };
  const type = async (label: string, value: string) => {
    const field = page().querySelector<HTMLInputElement>(`input[aria-label^="${label}"]`);
    if (!field) throw new Error(`no field ${label}`);
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await harness.fixture.whenStable();
  };

  it('shows what it has read, and what cannot be true', async () => {
    await paste(REPORT);
    expect(words('[role=status]')).toContain('Đọc được 4 số liệu: 1 chỗ mâu thuẫn.');
    expect(words('.findings li .worked')).toEqual(['5 + 4 + 12 = 21 ≠ 20']);
    expect(words('mark.wrong')).toEqual(['20', '05', '04', '12']);
    expect(page().querySelector('.paper')?.textContent.replace(/\s+/g, ' ').trim()).toBe(REPORT.replace(/\s+/g, ' '));
  });

  it('searches again when a figure is set right, taken out, or added', async () => {
    await paste(REPORT);
    await type('Số đơn tiếp nhận', '21');
    expect(words('.findings li')).toEqual([]);
    await type('Đơn tố cáo', '');
    expect(words('[role=status]')).toContain('Đọc được 3 số liệu: không có mâu thuẫn.');
    await type('Đơn tố cáo', '40');
    expect(words('.findings li .worked')).toEqual(['5 + 40 + 12 = 57 ≠ 21']);
  });

  it('leads from a finding to its number in the text', async () => {
    await paste(REPORT);
    page().querySelectorAll('mark').forEach((mark) => (mark.scrollIntoView = () => undefined));
    await press(/^20 đơn$/);
    expect(document.activeElement?.textContent).toBe('20');
  });

  it('keeps the text for another go, and asks for one when there is none', async () => {
    await press(/Kiểm tra/);
    expect(words('[role=alert]')).toEqual(['Chưa có nội dung báo cáo. Hãy dán nội dung hoặc chọn tệp.']);
    await paste(REPORT);
    await press(/Sửa nội dung/);
    expect(await (await loader().getHarness(MatInputHarness)).getValue()).toBe(REPORT);
  });

  it('says that nothing was read where there are no figures', async () => {
    await paste('Ban Tiếp công dân tiếp tục thực hiện nhiệm vụ.');
    expect(words('tiepdan-empty-state .heading')).toEqual(['Không đọc được số liệu nào']);
  });

  it('takes the text out of a file, and says why it cannot', async () => {
    const field = page().querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('no file field');
    const choose = () => {
      Object.defineProperty(field, 'files', { value: [new File(['x'], 'bao-cao.docx')], configurable: true });
      field.dispatchEvent(new Event('change'));
    };
    const http = TestBed.inject(HttpTestingController);
    choose();
    http.expectOne('/api/scrutiny/text').flush({ code: 'SCRUTINY.NO_TEXT', message: 'Tệp không có chữ nào đọc được.' }, { status: 422, statusText: 'Unprocessable' });
    await harness.fixture.whenStable();
    expect(words('[role=alert]')).toEqual(['Tệp không có chữ nào đọc được.']);
    choose();
    http.expectOne('/api/scrutiny/text').flush({ text: REPORT });
    await harness.fixture.whenStable();
    expect(words('.findings li .worked')).toEqual(['5 + 4 + 12 = 21 ≠ 20']);
  });
});
