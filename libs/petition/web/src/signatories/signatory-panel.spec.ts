import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { SignatoryList } from '@tiepdan/petition/contract';
import { SignatoryPanel } from './signatory-panel';

const NO_LIST: SignatoryList = {
  lines: 0,
  signatoryCount: 4,
  joint: true,
  whole: null,
  sealed: false,
  sealedId: null,
  updatedAt: null,
  updatedByName: null,
  fitting: 0,
  items: [],
  next: null,
};

describe('SignatoryPanel', () => {
  async function open(list: SignatoryList): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: Session, useValue: { can: () => true } }],
    });
    const fixture = TestBed.createComponent(SignatoryPanel);
    fixture.componentRef.setInput('recordId', 'p1');
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne('/api/petitions/p1/signatories').flush(list);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const said = (panel: HTMLElement) => panel.textContent?.replace(/\s+/g, ' ') ?? '';

  it('asks for the list of a petition that the office counts as one of many, and of no other', async () => {
    expect(said(await open(NO_LIST))).toContain('Đơn nhiều người đứng tên, ghi 4 người đứng tên, chưa nhập danh sách.');
    TestBed.resetTestingModule();
    expect(said(await open({ ...NO_LIST, joint: false }))).not.toContain('Người ký đơn');
  });

  it('leads from a part to the list of the whole', async () => {
    const panel = await open({ ...NO_LIST, joint: false, whole: { id: 'p0', bookNumber: 12, bookYear: 2026 } });
    const link = panel.querySelector('a');
    expect([link?.textContent, link?.getAttribute('href')]).toEqual(['Danh sách ở đơn số 12/2026', '/petitions/p0']);
    expect(said(panel)).not.toContain('chưa nhập danh sách');
  });
});
