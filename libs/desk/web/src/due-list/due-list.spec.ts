import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import type { DueEntry } from '@tiepdan/desk/contract';
import { DueList } from './due-list';

const entry = (id: string, dueOn: string): DueEntry => ({
  kind: 'petition',
  id,
  on: '2026-11-01',
  title: `Đơn số ${id}`,
  detail: 'Trần Thị Đào',
  status: 'active',
  link: `/petitions/${id}`,
  dueOn,
});

describe('DueList', () => {
  it('says how each limit stands today, and opens its petition', async () => {
    TestBed.configureTestingModule({ imports: [MatIconTestingModule], providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(DueList);
    fixture.componentRef.setInput('today', '2026-11-20');
    fixture.componentRef.setInput('entries', [entry('1', '2026-11-16'), entry('2', '2026-11-20'), entry('3', '2026-11-23')]);
    await fixture.whenStable();
    const list = fixture.nativeElement as HTMLElement;
    const chips = [...list.querySelectorAll('tiepdan-chip')].map((chip) => chip.textContent?.trim());
    expect(chips).toEqual(['Quá hạn 4 ngày', 'Hết hạn hôm nay', 'Hạn 23/11/2026']);
    expect(list.querySelector('time')?.textContent).toBe('hạn 16/11/2026');
    expect([...list.querySelectorAll('tiepdan-chip')].map((chip) => chip.className)).toEqual(['danger', 'warning', 'neutral']);
    expect(list.querySelector('a')?.getAttribute('href')).toBe('/petitions/1');
  });
});
