import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { Router } from '@angular/router';
import type { SearchResult } from '@tiepdan/desk/contract';
import { Session } from '@tiepdan/identity/web';
import { of } from 'rxjs';
import { DeskApi } from '../desk-api';
import { SearchBox } from './search-box';

const RESULT: SearchResult = {
  groups: [
    {
      kind: 'petition',
      total: 1,
      more: false,
      hits: [{ kind: 'petition', id: 'p1', title: 'Đơn số 12/2026', detail: 'Nguyễn Văn Bình', on: '2026-11-12' }],
    },
  ],
};

describe('SearchBox', () => {
  const router = { navigateByUrl: jest.fn().mockResolvedValue(true) };
  const api = { search: jest.fn(() => of(RESULT)) };
  let box: MatAutocompleteHarness;
  let page: HTMLElement;
  const wait = () => new Promise((resolve) => setTimeout(resolve, 250));
  const found = async () => {
    for (let tries = 0; tries < 20; tries++) {
      await wait();
      if (await box.isOpen()) return box.getOptions();
    }
    throw new Error('the search found nothing');
  };

  beforeEach(async () => {
    jest.clearAllMocks();
    TestBed.configureTestingModule({
      providers: [
        { provide: DeskApi, useValue: api },
        { provide: Router, useValue: router },
        { provide: Session, useValue: { can: () => true } },
        { provide: MatIconRegistry, useClass: FakeMatIconRegistry },
      ],
    });
    const fixture = TestBed.createComponent(SearchBox);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    box = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatAutocompleteHarness);
  });

  it('does not ask for a single letter', async () => {
    await box.enterText('b');
    await wait();
    expect(api.search).not.toHaveBeenCalled();
  });

  it('shows hits with the matching letters marked and opens the chosen one', async () => {
    await box.enterText('binh');
    const options = await found();
    expect(await Promise.all(options.map((option) => option.getText()))).toEqual([
      expect.stringContaining('Nguyễn Văn Bình'),
      'Xem tất cả kết quả',
    ]);
    expect(document.querySelector('mark')?.textContent).toBe('Bình');
    await options[0]?.click();
    expect(router.navigateByUrl).toHaveBeenCalledWith('/petitions/p1');
  });

  it('opens the page with everything on Enter', async () => {
    await box.enterText('đất đai');
    const input = page.querySelector('input');
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true }));
    expect(router.navigateByUrl).toHaveBeenCalledWith('/search?q=%C4%91%E1%BA%A5t%20%C4%91ai');
  });

  it('takes the focus with /', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    expect(document.activeElement).toBe(page.querySelector('input'));
  });
});
