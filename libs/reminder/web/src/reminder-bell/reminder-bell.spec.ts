import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import { ReminderBell } from './reminder-bell';

describe('ReminderBell', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<ReminderBell>;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ReminderBell);
    fixture.detectChanges();
  });
  afterEach(() => {
    http.verify();
    jest.useRealTimers();
  });

  const link = () => (fixture.nativeElement as HTMLElement).querySelector('a');
  const answer = (count: number) => {
    http.expectOne('/api/reminders/unread').flush({ count });
    fixture.detectChanges();
  };

  it('says in words and in a number how many are unread', () => {
    answer(2);
    expect(link()?.getAttribute('aria-label')).toBe('Nhắc việc: 2 bản chưa đọc');
    expect(link()?.querySelector('.count')?.textContent).toBe('2');
    expect(link()?.getAttribute('href')).toBe('/reminders');
  });

  it('shows no number when all are read, and a short one when they are many', () => {
    answer(0);
    expect([link()?.getAttribute('aria-label'), link()?.querySelector('.count')]).toEqual(['Nhắc việc', null]);
    jest.advanceTimersByTime(5 * 60_000);
    answer(12);
    expect(link()?.querySelector('.count')?.textContent).toBe('9+');
  });

  it('keeps quiet when the question fails, and stops asking when it goes', () => {
    http.expectOne('/api/reminders/unread').flush(null, { status: 503, statusText: 'x' });
    fixture.destroy();
    jest.advanceTimersByTime(60 * 60_000);
  });
});
