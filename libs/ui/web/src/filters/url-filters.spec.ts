import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { urlFilters } from './url-filters';

interface Filters {
  readonly q: string;
  readonly from: string | null;
  readonly year: number;
  readonly delegation: boolean;
}

@Component({ template: '' })
class List {
  readonly filters = urlFilters<Filters>({ q: '', from: null, year: 2026, delegation: false });
}

@Component({ template: '' })
class Elsewhere {}

describe('urlFilters', () => {
  const open = async (address: string) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'list', component: List },
          { path: 'elsewhere', component: Elsewhere },
        ]),
      ],
    });
    const harness = await RouterTestingHarness.create();
    const list = await harness.navigateByUrl(address, List);
    return { list, settle: () => harness.fixture.whenStable(), address: () => TestBed.inject(Router).url };
  };

  it('reads each filter as the type of its default', async () => {
    const { list } = await open('/list?q=b%C3%ACnh&from=2026-01-01&year=2023&delegation=true&other=1');
    expect(list.filters()).toEqual({ q: 'bình', from: '2026-01-01', year: 2023, delegation: true });
  });

  it('falls back to the default where the address says nothing or nonsense', async () => {
    const { list } = await open('/list?year=abc');
    expect(list.filters()).toEqual({ q: '', from: null, year: 2026, delegation: false });
  });

  it('writes changes into the address and leaves defaults and other parameters alone', async () => {
    const { list, settle, address } = await open('/list?other=1&q=x');
    list.filters.set({ q: '', from: '2026-01-01', year: 2026 });
    await settle();
    expect(address()).toBe('/list?other=1&from=2026-01-01');
    expect(list.filters().from).toBe('2026-01-01');
  });

  it('does not call back who is leaving for another page', async () => {
    const { list, settle, address } = await open('/list?q=x');
    const left = TestBed.inject(Router).navigateByUrl('/elsewhere');
    list.filters.set({ q: 'xy' });
    await left;
    await settle();
    expect(address()).toBe('/elsewhere');
  });

  it('goes back to the defaults', async () => {
    const { list, settle, address } = await open('/list?q=x&delegation=true');
    list.filters.reset();
    await settle();
    expect(address()).toBe('/list');
  });
});
