import { TestBed } from '@angular/core/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import type { TimelineEntry } from '@tiepdan/desk/contract';
import { daysBetween } from '../days-between';
import { hitLink } from '../kinds';
import { EntryList } from './entry-list';

const petition: TimelineEntry = {
  kind: 'petition',
  id: 'p1',
  on: '2026-11-12',
  title: 'Đơn số 12/2026',
  detail: 'Trần Thị Đào',
  status: 'active',
  link: '/petitions/p1?from=desk',
};

describe('EntryList', () => {
  const show = async (entry: TimelineEntry, waitingUntil: string | null) => {
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: MatIconRegistry, useClass: FakeMatIconRegistry }] });
    const fixture = TestBed.createComponent(EntryList);
    fixture.componentRef.setInput('entries', [entry]);
    fixture.componentRef.setInput('waitingUntil', waitingUntil);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  it('makes every line a door, with its query', async () => {
    const list = await show(petition, null);
    expect(list.querySelector('a')?.getAttribute('href')).toBe('/petitions/p1?from=desk');
    expect(list.textContent).toContain('12/11/2026');
    expect(list.textContent).not.toContain('chờ');
  });

  it('says how long a petition has been waiting', async () =>
    expect((await show(petition, '2026-11-21')).textContent).toContain('chờ 9 ngày'));

  it('says in a word that a record is cancelled', async () =>
    expect((await show({ ...petition, status: 'cancelled' }, null)).textContent).toContain('Đã hủy'));
});

describe('days between', () => {
  it.each([
    ['2026-11-12', '2026-11-21', 9],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-01-01', '2025-12-31', -1],
  ])('from %s to %s: %i', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});

describe('where a hit leads', () => {
  it('opens a citizen’s matters', () =>
    expect(hitLink({ kind: 'citizen', id: 'a b', title: '', detail: '', on: null })).toBe('/matters?citizenId=a%20b'));
  it('opens a record’s page', () => expect(hitLink({ kind: 'document', id: 'd1', title: '', detail: '', on: null })).toBe('/documents/d1'));
});
