import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ReactiveFormsModule } from '@angular/forms';
import { provideRouter, Router, RouterLink } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Page } from '@tiepdan/platform/contract';
import { Subject } from 'rxjs';
import { EmptyState } from '../page/empty-state';
import { provideTestIcons } from '../testing/test-icons';
import { FilterSelect } from './filter-select';
import { filteredList } from './filtered-list';
import { FilterWords } from './filter-words';
import { Opens } from './opens';
import { RecordList } from './record-list';

interface Filters {
  q: string;
  kind: string;
  matterId: string;
}
interface Row {
  id: string;
}
const KINDS = [
  ['complaint', 'Khiếu nại'],
  ['proposal', 'Kiến nghị'],
] as const;

let asked: { filters: Filters; cursor: string | null; answer: Subject<Page<Row>> }[];

@Component({
  imports: [EmptyState, FilterSelect, FilterWords, Opens, ReactiveFormsModule, RecordList, RouterLink],
  template: `
    <tiepdan-record-list heading="Đơn thư" noun="đơn" [list]="list">
      @if (true) {
        <a action routerLink="/new">Vào sổ đơn</a>
      }
      <nav views>Tất cả</nav>
      <tiepdan-filter-words filter label="Tìm" [control]="list.fields.q" />
      <tiepdan-filter-select filter label="Loại" [control]="list.fields.kind" [options]="kinds" />
      <tiepdan-empty-state heading="Sổ đơn còn trống" />
      <table>
        <tbody>
          @for (row of list.items(); track row.id) {
            <tr [tiepdanOpens]="['/petitions', row.id]">
              <td>
                <a routerLink="/elsewhere">{{ row.id }}</a>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </tiepdan-record-list>
  `,
})
class Petitions {
  readonly kinds = KINDS;
  readonly list = filteredList({
    unfiltered: { q: '', kind: '', matterId: '' } as Filters,
    fields: ['q', 'kind'],
    load: (filters, cursor) => {
      const answer = new Subject<Page<Row>>();
      asked.push({ filters, cursor, answer });
      return answer;
    },
    parts: ({ q, kind, matterId }) => ({
      q: q && `“${q}”`,
      kind: kind && KINDS.find(([value]) => value === kind)?.[1],
      matterId: matterId && 'một vụ việc',
    }),
    loading: 'Đang tải sổ đơn',
    counted: () => 'đơn',
  });
}

describe('RecordList', () => {
  let harness: RouterTestingHarness;
  let page: Petitions;

  const screen = () => harness.routeNativeElement as HTMLElement;
  const words = () => screen().querySelector<HTMLInputElement>('input[type="search"]') as HTMLInputElement;
  const parts = () => [...screen().querySelectorAll<HTMLElement>('tiepdan-filter-bar button')];
  const address = () => TestBed.inject(Router).url;
  const settle = async (rest = 0) => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const type = (text: string) => {
    words().value = text;
    words().dispatchEvent(new Event('input'));
  };
  const answer = async (ids: readonly string[], nextCursor: string | null = null, total = ids.length) => {
    const last = asked.at(-1);
    last?.answer.next({ items: ids.map((id) => ({ id })), total, nextCursor });
    last?.answer.complete();
    await settle();
  };
  const open = async (at: string) => {
    harness = await RouterTestingHarness.create();
    page = await harness.navigateByUrl(at, Petitions);
    await settle();
  };

  beforeEach(() => {
    asked = [];
    TestBed.configureTestingModule({
      providers: [
        provideTestIcons(),
        provideRouter([
          { path: 'list', component: Petitions },
          { path: '**', children: [] },
        ]),
      ],
    });
  });

  it('fills the fields from the address and says what it shows', async () => {
    await open('/list?q=b%C3%ACnh&kind=complaint&matterId=m1');
    expect(screen().querySelector('tiepdan-filter-bar')?.textContent).toContain('Đang tải sổ đơn');
    expect(screen().querySelector('tiepdan-skeleton-rows')).not.toBeNull();
    await answer(['1', '2'], 'next', 1280);
    expect([words().value, page.list.fields.kind.value]).toEqual(['bình', 'complaint']);
    expect(screen().querySelector('tiepdan-filter-bar span')?.textContent).toBe('1.280 đơn:');
    expect(parts().map((part) => part.textContent?.trim())).toEqual(['“bình”', 'Khiếu nại', 'một vụ việc']);
    expect(screen().querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('says of a list that failed what happened, and no longer that it is on its way', async () => {
    await open('/list?kind=complaint');
    asked.at(-1)?.answer.error(new Error('lost'));
    await settle();
    expect(screen().querySelector('tiepdan-error-panel')).not.toBeNull();
    expect(screen().querySelector('tiepdan-filter-bar span')?.textContent).toBe('');
    expect(parts()).toHaveLength(1);
    (screen().querySelector('tiepdan-error-panel button') as HTMLButtonElement).click();
    await settle();
    expect(screen().querySelector('tiepdan-filter-bar span')?.textContent).toBe('Đang tải sổ đơn');
    await answer(['1']);
    expect(screen().querySelector('tiepdan-filter-bar span')?.textContent).toBe('1 đơn:');
  });

  it('puts acts, views, filters and the table where they belong', async () => {
    await open('/list');
    await answer(['1']);
    expect(screen().querySelector('tiepdan-page-header a')?.textContent).toBe('Vào sổ đơn');
    const order = [...screen().querySelectorAll('h1, nav, form, tiepdan-filter-bar, table, tiepdan-load-more')].map(
      ({ localName }) => localName,
    );
    expect(order).toEqual(['h1', 'nav', 'form', 'tiepdan-filter-bar', 'table', 'tiepdan-load-more']);
    expect(screen().querySelector('[role="search"]')?.getAttribute('aria-label')).toBe('Lọc đơn');
  });

  it('puts what is typed into the address, after a short rest', async () => {
    await open('/list?matterId=m1');
    type('đất');
    await settle(300);
    expect(address()).toBe('/list?matterId=m1&q=%C4%91%E1%BA%A5t');
    expect(asked.at(-1)?.filters).toEqual({ q: 'đất', kind: '', matterId: 'm1' });
  });

  it.each([
    ['with a field', 0, '/list?matterId=m1&q=x'],
    ['without a field', 1, '/list?kind=complaint&q=x'],
  ])('a filter %s that is taken away while typing rests stays away, and what was typed counts', async (_which, part, expected) => {
    await open('/list?kind=complaint&matterId=m1');
    await answer(['1']);
    type('x');
    parts()[part]?.click();
    await settle(300);
    expect(address()).toBe(expected);
    expect(words().value).toBe('x');
  });

  it('keeps the letters typed while the address is on its way', async () => {
    await open('/list');
    type('a');
    page.list.remove('kind');
    type('ab');
    await settle();
    expect(words().value).toBe('ab');
    await settle(300);
    expect([words().value, address()]).toEqual(['ab', '/list?q=ab']);
  });

  it('follows an address changed from elsewhere, also back to what was typed before', async () => {
    await open('/list');
    type('a');
    await settle(300);
    await TestBed.inject(Router).navigateByUrl('/list?kind=proposal');
    await settle();
    expect([words().value, page.list.fields.kind.value]).toEqual(['', 'proposal']);
    await TestBed.inject(Router).navigateByUrl('/list?q=a');
    await settle(300);
    expect([words().value, page.list.fields.kind.value, address()]).toEqual(['a', '', '/list?q=a']);
  });

  it('shows a saved view whatever was being typed', async () => {
    await open('/list?matterId=m1');
    type('x');
    page.list.show({ kind: 'proposal' });
    await settle(300);
    expect([words().value, address()]).toEqual(['', '/list?kind=proposal']);
  });

  it('tells an empty book from a filter that nothing fits', async () => {
    await open('/list');
    await answer([]);
    expect(screen().querySelector('tiepdan-empty-state')?.textContent).toContain('Sổ đơn còn trống');

    type('không ai');
    await settle(300);
    await answer([]);
    expect(screen().querySelector('tiepdan-empty-state')?.textContent).toContain('Không có đơn nào khớp');
    screen().querySelector<HTMLElement>('tiepdan-empty-state button')?.click();
    await settle(300);
    expect([address(), words().value]).toEqual(['/list', '']);
  });

  it('says why nothing came, and asks again', async () => {
    await open('/list');
    asked.at(-1)?.answer.error(new Error('away'));
    await settle();
    screen().querySelector<HTMLElement>('[role="alert"] button')?.click();
    await settle();
    await answer(['1']);
    expect(screen().querySelectorAll('tbody tr')).toHaveLength(1);
  });

  it('loads the next page beneath', async () => {
    await open('/list');
    await answer(['1'], 'next', 2);
    screen().querySelector<HTMLElement>('tiepdan-load-more button')?.click();
    expect(asked.at(-1)?.cursor).toBe('next');
    await answer(['2'], null, 2);
    expect(screen().querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it.each([
    ['td', '/petitions/1'],
    ['td a', '/elsewhere'],
  ])('a click on %s of a row leads to %s', async (place, to) => {
    await open('/list');
    await answer(['1']);
    screen().querySelector<HTMLElement>(place)?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(address()).toBe(to);
  });
});
