import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import type { JobsView } from '@tiepdan/reminder/contract';
import { JOBS } from '../testing/sample-digests';
import { JobsPage } from './jobs-page';

describe('JobsPage', () => {
  const open = async (view: JobsView) => {
    TestBed.configureTestingModule({ imports: [MatIconTestingModule], providers: [provideHttpClient(), provideHttpClientTesting()] });
    const fixture = TestBed.createComponent(JobsPage);
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne('/api/admin/jobs').flush(view);
    await fixture.whenStable();
    fixture.detectChanges();
    const cells = [...(fixture.nativeElement as HTMLElement).querySelectorAll('td, th, dt, dd, p')].map((cell) =>
      cell.textContent.replace(/\s+/g, ' ').trim(),
    );
    return cells.join(' | ');
  };

  it('says of each job how it went, when it comes next and what failed', async () => {
    const said = await open(JOBS);
    expect(said).toContain(
      'Lập nhắc việc hằng ngày | Chạy xong | 23/11/2026 07:30 | 23/11/2026 07:35 | Ban Thử Nghiệm: 4 bản nhắc việc ngày 23/11/2026.',
    );
    expect(said).toContain('Gặp lỗi 3 lần liền');
    expect(said).toContain('Máy chủ thư: connect ECONNREFUSED (23/11/2026 07:34)');
    expect(said).toContain('Bản nhắc việc tiếp theo của cơ quan: 25/11/2026 07:30.');
  });

  it('says how the mail goes', async () => {
    const said = await open(JOBS);
    expect(said).toContain('Đang chờ gửi | 4');
    expect(said).toContain('Không rõ đã tới hay chưa | 1');
    expect(said).toContain('Lỗi gần nhất: 550 … unknown');
  });

  it('says that there is no mail server, and that another server does the work', async () => {
    const said = await open({ ...JOBS, here: false, mail: { ...JOBS.mail, available: false } });
    expect(said).toContain('Chưa có máy chủ thư (SMTP_URL)');
    expect(said).toContain('một máy chủ khác làm');
  });
});
