import type { TestRequest } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { DocumentRow } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { documentRoutes } from '../document.routes';
import { ROW } from '../testing/sample-documents';

describe('DocumentList', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let permissions: readonly string[];

  beforeEach(() => {
    permissions = ['document.read', 'document.issue', 'document.draft-any'];
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
        { provide: Session, useValue: { today: signal('2026-11-21'), can: (permission: string) => permissions.includes(permission), actsFor: () => [] } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const settle = async (rest = 0) => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  async function open(address: string): Promise<TestRequest> {
    harness = await RouterTestingHarness.create(address);
    await settle();
    http.match('/api/agencies').forEach((asked) => asked.flush([{ id: 'a1', name: 'Sở Tư pháp', shortName: 'Sở TP', kind: 'department' }]));
    await settle();
    return http.expectOne(({ url }) => url === '/api/documents');
  }
  const answer = async (asked: TestRequest, items: readonly DocumentRow[], total = items.length, nextCursor: string | null = null) => {
    asked.flush({ items, total, nextCursor });
    await settle();
  };
  const parts = () => [...page().querySelectorAll('tiepdan-filter-bar button')].map((part) => part.textContent?.trim());

  it('asks for what the address says and tells it in a sentence of removable parts', async () => {
    const asked = await open('/documents?kind=urging&recipientId=a1&from=2026-11-01');
    expect(asked.request.params.toString()).toBe('from=2026-11-01&kind=urging&recipientId=a1&status=active');
    await answer(asked, [ROW]);
    expect(page().querySelector('tiepdan-filter-bar')?.textContent).toContain('1 văn bản:');
    expect(parts()).toEqual(['Đôn đốc', 'từ 01/11/2026', 'gửi Sở Tư pháp']);

    page().querySelector<HTMLElement>('tiepdan-filter-bar button')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/documents?recipientId=a1&from=2026-11-01');
    http.expectOne(({ url }) => url === '/api/documents');
  });

  it('puts what is typed into the address, after a short rest', async () => {
    await answer(await open('/documents'), [ROW]);
    const words = page().querySelector<HTMLInputElement>('input[type="search"]');
    if (words) words.value = 'đường tránh';
    words?.dispatchEvent(new Event('input'));
    await settle(300);
    expect(http.expectOne(({ url }) => url === '/api/documents').request.params.get('q')).toBe('đường tránh');
  });

  it('links each paper to its page and to what it serves', async () => {
    await answer(await open('/documents'), [ROW, { ...ROW, id: 'd2', petitionId: null, petitionNumber: null, recipientNames: [] }]);
    const links = [...page().querySelectorAll('tbody a')].map((link) => [link.textContent?.trim(), link.getAttribute('href')]);
    expect(links).toEqual([
      ['123/PC-BTCD', '/documents/d1'],
      ['Đơn 214/2026', '/petitions/p1'],
      ['123/PC-BTCD', '/documents/d2'],
      ['VV-2026-000031', '/matters/m1'],
    ]);
    expect(page().querySelectorAll('tbody tr')[1]?.textContent).toContain('Công dân');
  });

  it('loads the next page beneath', async () => {
    await answer(await open('/documents'), [ROW], 2, 'next');
    page().querySelector<HTMLElement>('tiepdan-load-more button')?.click();
    await settle();
    const more = http.expectOne(({ url }) => url === '/api/documents');
    expect(more.request.params.get('cursor')).toBe('next');
    await answer(more, [{ ...ROW, id: 'd2' }], 2);
    expect(page().querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('says what belongs here when it is empty, and offers the next act only to those who may', async () => {
    await answer(await open('/documents'), []);
    expect(page().textContent).toContain('Sổ văn bản đi còn trống');
    expect(page().querySelectorAll('a[href="/documents/draft"]')).toHaveLength(2);
    expect(page().querySelectorAll('a[href="/documents/new"]')).toHaveLength(1);
  });

  it('offers no new paper to those who only read', async () => {
    permissions = ['document.read'];
    await answer(await open('/documents'), [ROW]);
    expect(page().querySelector('a[href="/documents/new"]')).toBeNull();
  });
});
