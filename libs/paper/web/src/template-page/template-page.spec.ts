import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { By } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { FileUpload } from '@tiepdan/file/web';
import { Session } from '@tiepdan/identity/web';
import type { PaperView, TemplateCheck } from '@tiepdan/paper/contract';
import { NOTICE, OWN, SYSTEMS } from '../testing/sample-papers';
import { TemplatePage } from './template-page';

const FILE = { id: '00000000-0000-7000-8000-0000000000aa', name: 'Mẫu mới.docx', size: 10_000, mediaType: 'application/x' };

describe('the template of a paper', () => {
  async function open(view: PaperView = NOTICE, manages = true, code = 'notice') {
    URL.createObjectURL = () => 'blob:sample';
    URL.revokeObjectURL = () => undefined;
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: Session, useValue: { can: () => manages } }],
    });
    const fixture = TestBed.createComponent(TemplatePage);
    fixture.componentRef.setInput('code', code);
    const http = TestBed.inject(HttpTestingController);
    const page = fixture.nativeElement as HTMLElement;
    const settle = async () => {
      fixture.detectChanges();
      await new Promise((done) => setTimeout(done));
      fixture.detectChanges();
    };
    const shown = () => page.textContent.replace(/\s+/g, ' ');
    const press = async (label: string) => {
      const buttons = [...page.querySelectorAll<HTMLElement>('button, a')];
      buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === label)?.click();
      await settle();
    };
    const answerPreview = async () => {
      for (const request of http.match(({ url }) => /sample|trials|preview/.test(url))) request.flush(new Blob(['%PDF']));
      await settle();
    };
    const upload = async (answer: TemplateCheck) => {
      (fixture.debugElement.query(By.directive(FileUpload)).componentInstance as FileUpload).uploads.set([FILE]);
      await settle();
      http.expectOne('/api/papers/notice/checks').flush(answer);
      await settle();
    };
    await settle();
    if (code === 'notice') http.expectOne('/api/papers/notice').flush(view);
    await settle();
    http.match('/api/file-limits').forEach((request) => request.flush({ sizeMost: 1, nameMost: 200, endings: ['docx'], scanned: false }));
    return { http, page, settle, shown, press, answerPreview, upload };
  }

  it('shows what the version in force prints, and the versions with who and when', async () => {
    const { http, page, shown, settle } = await open();
    const sample = http.expectOne(({ url }) => url === `/api/papers/notice/templates/${OWN.id}/sample`);
    expect(sample.request.params.get('format')).toBe('pdf');
    sample.flush(new Blob(['%PDF']));
    await settle();
    expect(page.querySelector('iframe')?.getAttribute('src')).toContain('blob:sample');
    expect(shown()).toContain('Phiên bản 2');
    expect(shown()).toContain('Ngô Văn Trưởng, 20/11/2026 08:00');
    expect(shown()).toContain('Thêm dòng cuối');
  });

  it('names every problem of a file, and does not let a faulty one be used', async () => {
    const { http, page, shown, answerPreview, upload } = await open();
    await answerPreview();
    expect(http.match(({ url }) => url.includes('sample'))).toEqual([]);
    await upload({ usable: false, problems: [{ severity: 'fault', message: 'Không có trường "{Sai}".', where: 'Kính gửi {Sai}' }] });
    expect(shown()).toContain('Chưa dùng được');
    expect(shown()).toContain('Không có trường "{Sai}".');
    expect(page.querySelector('q')?.textContent).toBe('Kính gửi {Sai}');
    expect(shown()).not.toContain('Dùng mẫu này');
    // What is shown is printed once, however often the page is looked over.
    expect(http.match(({ url }) => url.includes('sample'))).toEqual([]);
  });

  it('tries a right file and puts it in force with its note', async () => {
    const { http, page, shown, settle, press, answerPreview, upload } = await open();
    await answerPreview();
    await upload({ usable: true, problems: [] });
    expect(shown()).toContain('Các trường trong mẫu đều đúng.');
    await press('Xem thử');
    const trial = http.expectOne(({ url }) => url === '/api/papers/notice/trials');
    expect(trial.request.body).toEqual({ fileId: FILE.id });
    trial.flush(new Blob(['%PDF']));
    await settle();
    expect(shown()).toContain('Tệp vừa gửi Mẫu mới.docx, điền bằng dữ liệu giả định.');
    const note = page.querySelector<HTMLInputElement>('tiepdan-template-upload input[matinput]');
    if (note) note.value = ' Đổi chữ ký ';
    note?.dispatchEvent(new Event('input'));
    await press('Dùng mẫu này');
    const request = http.expectOne('/api/papers/notice/templates');
    expect(request.request.body).toEqual({ fileId: FILE.id, note: 'Đổi chữ ký', revision: 1 });
    request.flush({ code: 'notice', version: 3, revision: 2 });
    await settle();
    http.expectOne('/api/papers/notice').flush({ ...NOTICE, version: 3, revision: 2 });
  });

  it('puts an earlier version back in force', async () => {
    const { http, settle, press, answerPreview } = await open();
    await answerPreview();
    await press(`Dùng phiên bản này: ${SYSTEMS.version}`);
    const request = http.expectOne('/api/papers/notice/in-force');
    expect([request.request.method, request.request.body]).toEqual(['PUT', { templateId: SYSTEMS.id, revision: 1 }]);
    request.flush({ code: 'notice', version: 1, revision: 2 });
    await settle();
    http.expectOne('/api/papers/notice').flush(NOTICE);
  });

  it('offers nothing to change to who may only look, and the .docx where there is no PDF', async () => {
    const { http, shown } = await open({ ...NOTICE, pdf: false }, false);
    expect(http.match(({ url }) => url.includes('sample'))).toEqual([]);
    expect(shown()).toContain('xin tải bản .docx để xem');
    expect(shown()).not.toMatch(/Thay mẫu|Dùng phiên bản này|Dùng lại mẫu của hệ thống/);
  });

  it('says when the address names no paper', async () => {
    expect((await open(NOTICE, true, 'constructor')).shown()).toContain('Không có loại văn bản này.');
  });
});
