import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import { PAPER_LIST } from '../testing/sample-papers';
import { PaperListPage } from './paper-list';

describe('the list of papers', () => {
  it('says of each which template is in force, since when and by whom, and that there is no PDF', async () => {
    TestBed.configureTestingModule({ imports: [MatIconTestingModule], providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(PaperListPage);
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne('/api/papers').flush(PAPER_LIST);
    await fixture.whenStable();
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));
    expect(rows).toEqual([
      ['Thông báo', '', 'Mẫu của cơ quan, phiên bản 2', '20/11/2026 08:00', 'Ngô Văn Trưởng', '2'],
      ['Giấy biên nhận thông tin, tài liệu', '02/TCD', 'Mẫu của hệ thống', '', '', '0'],
    ]);
    expect(page.textContent).toContain('chưa tạo được PDF');
    expect(page.querySelector('tbody a')?.getAttribute('href')).toContain('notice');
  });
});
