import { TestBed } from '@angular/core/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { FilePreview } from './file-preview';

describe('a file in the page', () => {
  function show(inputs: { address?: string; mediaType: string }): HTMLElement {
    TestBed.configureTestingModule({ providers: [{ provide: MatIconRegistry, useClass: FakeMatIconRegistry }] });
    const fixture = TestBed.createComponent(FilePreview);
    for (const [name, value] of Object.entries({ address: '/api/attachments/a1/file', name: 'Đơn.pdf', size: 1_400_000, ...inputs })) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('shows a PDF in the viewer of the browser, and offers to save it', () => {
    const page = show({ mediaType: 'application/pdf' });
    const frame = page.querySelector('iframe');
    expect([frame?.getAttribute('src'), frame?.title]).toEqual(['/api/attachments/a1/file?inline=true', 'Đơn.pdf']);
    const link = page.querySelector('a');
    expect([link?.getAttribute('href'), link?.getAttribute('download'), link?.textContent.trim()]).toEqual(['/api/attachments/a1/file', 'Đơn.pdf', expect.stringContaining('1,4 MB')]);
  });

  it('shows a picture, and nothing of what it cannot show', () => {
    expect(show({ mediaType: 'image/png' }).querySelector('img')?.getAttribute('src')).toBe('/api/attachments/a1/file?inline=true');
    TestBed.resetTestingModule();
    const page = show({ mediaType: 'application/msword' });
    expect([page.querySelector('iframe, img'), page.textContent]).toEqual([null, expect.stringContaining('không xem trước được')]);
  });

  it('shows nothing from elsewhere', () => {
    for (const address of ['https://elsewhere.example/a.pdf', '//elsewhere.example/a.pdf', '/other/a.pdf']) {
      expect(show({ address, mediaType: 'application/pdf' }).querySelector('iframe')).toBeNull();
      TestBed.resetTestingModule();
    }
  });
});
