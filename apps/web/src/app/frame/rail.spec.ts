import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { Rail } from './rail';

describe('Rail', () => {
  const held = signal<readonly string[]>([]);
  const shown = async (...permissions: string[]) => {
    held.set(permissions);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Session, useValue: { can: (permission: string) => held().includes(permission) } },
        { provide: MatIconRegistry, useClass: FakeMatIconRegistry },
      ],
    });
    const fixture = TestBed.createComponent(Rail);
    await fixture.whenStable();
    const rail = fixture.nativeElement as HTMLElement;
    const words = (selector: string) => [...rail.querySelectorAll(selector)].map((link) => link.textContent?.trim());
    const unfold = async () => {
      rail.querySelector<HTMLButtonElement>('.fold')?.click();
      await fixture.whenStable();
    };
    return { rail, words, unfold, daily: words('nav > a') };
  };
  const folded = (rail: HTMLElement) => rail.querySelector<HTMLElement>('.behind')?.hidden;

  beforeEach(() => localStorage.clear());

  it('shows only what the officer may enter', async () =>
    expect((await shown('desk.read', 'petition.read', 'report.read')).words('a')).toEqual(['Bàn làm việc', 'Đơn thư', 'Báo cáo']));

  it('shows nothing to one who may enter nothing', async () => expect((await shown()).words('a, button')).toEqual([]));

  it('keeps the order of the house', async () =>
    expect(
      (await shown('report.read', 'leader-day.read', 'document.read', 'matter.read', 'petition.read', 'reception.read', 'desk.read')).daily,
    ).toEqual(['Bàn làm việc', 'Tiếp công dân', 'Đơn thư', 'Vụ việc', 'Văn bản', 'Lịch tiếp', 'Báo cáo']));

  it('folds what stands behind the daily work, and remembers that it was opened', async () => {
    const { rail, words, unfold } = await shown('desk.read', 'calendar.read', 'office.configure');
    expect(words('nav > a')).toEqual(['Bàn làm việc']);
    expect(folded(rail)).toBe(true);
    await unfold();
    expect(folded(rail)).toBe(false);
    expect(words('.behind a')).toEqual(['Lịch làm việc', 'Thiết lập']);
    TestBed.resetTestingModule();
    expect(folded((await shown('desk.read', 'calendar.read')).rail)).toBe(false);
  });

  it('is open to one who has nothing else', async () => {
    const { rail, words } = await shown('calendar.read', 'office.configure');
    expect(folded(rail)).toBe(false);
    expect(words('a')).toEqual(['Lịch làm việc', 'Thiết lập']);
  });
});
