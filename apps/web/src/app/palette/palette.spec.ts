import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { Router } from '@angular/router';
import { DeskApi } from '@tiepdan/desk/web';
import { Session } from '@tiepdan/identity/web';
import { of } from 'rxjs';
import { findCommands } from './commands';
import { Palette } from './palette';

describe('finding commands by name', () => {
  const command = (label: string, hint = 'Mở trang') => ({ label, hint, icon: 'add', run: () => undefined });
  const commands = [command('Ghi nhận: Đơn', 'Bản ghi mới'), command('Đơn thư'), command('Báo cáo')];

  it('finds without accents, names that begin so first', () =>
    expect(findCommands(commands, 'don').map(({ label }) => label)).toEqual(['Đơn thư', 'Ghi nhận: Đơn']));

  it('wants every word, in any order', () => {
    expect(findCommands(commands, 'moi don').map(({ label }) => label)).toEqual(['Ghi nhận: Đơn']);
    expect(findCommands(commands, 'đơn cáo')).toEqual([]);
  });

  it('offers everything before anything is typed', () => expect(findCommands(commands, '')).toHaveLength(3));
});

describe('Palette', () => {
  const router = { navigateByUrl: jest.fn() };
  const dialog = { close: jest.fn() };
  const hit = { kind: 'petition', id: 'p1', title: 'Đơn số 12/2026', detail: '', on: null };
  const api = { search: jest.fn(() => of({ groups: [{ kind: 'petition', total: 1, hits: [hit] }] })) };
  let fixture: ComponentFixture<Palette>;
  let page: HTMLElement;
  let input: HTMLInputElement;
  const options = () => [...page.querySelectorAll('[role="option"]')].map((option) => option.querySelector('.title')?.textContent);
  const chosen = () => page.querySelector('[aria-selected="true"] .title')?.textContent;
  const press = async (key: string) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };
  const type = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
    for (let tries = 0; tries < 20 && !api.search.mock.calls.length; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    jest.clearAllMocks();
    const held = ['desk.read', 'petition.read', 'petition.register'];
    TestBed.configureTestingModule({
      providers: [
        { provide: Session, useValue: { can: (permission: string) => held.includes(permission), signOut: jest.fn() } },
        { provide: Router, useValue: router },
        { provide: MatDialogRef, useValue: dialog },
        { provide: DeskApi, useValue: api },
        { provide: MatIconRegistry, useClass: FakeMatIconRegistry },
      ],
    });
    fixture = TestBed.createComponent(Palette);
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    input = page.querySelector('input') as HTMLInputElement;
  });

  it('offers the pages and acts the officer may open', () => {
    expect(options()).toEqual(expect.arrayContaining(['Bàn làm việc', 'Đơn thư', 'Ghi nhận: Đơn', 'Đăng xuất']));
    expect(options()).not.toContain('Báo cáo');
  });

  it('opens the chosen one with Enter and closes', async () => {
    await press('ArrowDown');
    expect(chosen()).toBe('Đơn thư');
    await press('Enter');
    expect(dialog.close).toHaveBeenCalled();
    expect(router.navigateByUrl).toHaveBeenCalledWith('/petitions');
  });

  it('goes round at both ends', async () => {
    await press('ArrowUp');
    expect(chosen()).toBe('Đăng xuất');
    await press('ArrowDown');
    expect(chosen()).toBe('Bàn làm việc');
  });

  it('adds the records a search finds and opens them', async () => {
    await type('12/2026');
    expect(api.search).toHaveBeenCalledWith('12/2026');
    expect(options()).toEqual(['Đơn số 12/2026']);
    await press('Enter');
    expect(router.navigateByUrl).toHaveBeenCalledWith('/petitions/p1');
  });
});
