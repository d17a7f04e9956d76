import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import type { CalendarDayDetails, CalendarDayView, CalendarYear, ImportedCalendarDays, MovedLimits } from '@tiepdan/calendar/contract';
import { CALENDAR_YEARS } from '@tiepdan/calendar/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { formatCount, formatDay, yearOf } from '@tiepdan/platform/contract';
import { askReason, Chip, CountPipe, dialogSize, ErrorPanel, Notice, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { CalendarApi } from '../calendar-api';
import type { DayAnswer, DayQuestion } from '../day-dialog/day-dialog';
import { DayDialog } from '../day-dialog/day-dialog';
import { DAY_MARKS } from '../day-mark';
import { ImportDialog } from '../import-dialog/import-dialog';
import { LimitTrial } from '../limit-trial/limit-trial';
import { MovedDialog } from '../moved/moved-dialog';
import { WorkYear } from '../work-year/work-year';

const UNDONE = 'Hoàn tác ngay sau khi ghi';

/** The working calendar of a year, who may change it changes it, and a trial of what the limits become by it. */
@Component({
  selector: 'tiepdan-calendar-page',
  imports: [Chip, CountPipe, ErrorPanel, LimitTrial, MatButton, MatIcon, MatIconButton, PageHeader, SkeletonRows, WorkYear],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.scss',
})
export class CalendarPage {
  private readonly api = inject(CalendarApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  /** The year as the address writes it; 0 is this year. */
  protected readonly filters = urlFilters<{ year: number }>({ year: 0 });
  protected readonly today = this.session.today;
  protected readonly year = computed(() => {
    const asked = this.filters().year || yearOf(this.today());
    return Math.min(CALENDAR_YEARS.last, Math.max(CALENDAR_YEARS.first, Math.trunc(asked)));
  });
  protected readonly bounds = CALENDAR_YEARS;
  protected readonly canManage = computed(() => this.session.can('calendar.manage'));
  protected readonly marks = Object.values(DAY_MARKS);
  /** Counts the changes made here, so that the trial computes again. */
  protected readonly changes = signal(0);

  /** What the last change moved, to be looked through. */
  protected readonly moved = signal<MovedLimits | null>(null);

  protected readonly loaded = rxResource({ params: () => this.year(), stream: ({ params }) => this.api.year(params) });
  /** What of the year is not entered yet, in a sentence; empty when all is. */
  protected readonly missing = computed(() => {
    const missing = this.loaded.hasValue() ? this.loaded.value().missing : [];
    return missing.map(({ label, entered, due }) => `${label} (có ${formatCount(entered)}/${formatCount(due)} ngày)`).join(', ');
  });

  protected turnYear(step: 1 | -1): void {
    this.filters.set({ year: this.year() + step });
  }

  protected async enter(day: PlainDate | null): Promise<void> {
    const answer = await this.ask({ day, existing: null });
    if (!answer) return;
    this.done(`Đã thêm ngày ${formatDay(answer.details.day)}`, answer.written.moved, () => this.cancel(answer.written));
  }

  protected async edit(existing: CalendarDayView): Promise<void> {
    const answer = await this.ask({ day: null, existing });
    if (!answer) return;
    const { day, kind, name, legalBasis } = existing;
    this.done(`Đã sửa ngày ${formatDay(answer.details.day)}`, answer.written.moved, () => {
      const before: CalendarDayDetails = { day, kind, name, legalBasis };
      return firstValueFrom(this.api.correct(existing.id, { ...before, version: answer.written.version, reason: UNDONE }));
    });
  }

  protected async remove(existing: CalendarDayView): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: `Hủy ngày ${formatDay(existing.day)}, ${existing.name}`,
      explanation: 'Ngày này trở lại như lịch chung; các thời hạn đi qua ngày này được tính lại. Lịch sử vẫn được giữ.',
      action: 'Hủy ngày',
    });
    if (reason === null) return;
    try {
      const { id, version, moved } = await firstValueFrom(this.api.cancel(existing.id, { version: existing.version, reason }));
      this.done(`Đã hủy ngày ${formatDay(existing.day)}`, moved, () => firstValueFrom(this.api.restore(id, { version, reason: UNDONE })));
    } catch (failure) {
      this.notice.fail(failure);
      this.reload();
    }
  }

  protected async paste(view: CalendarYear): Promise<void> {
    const opened = this.dialog.open<ImportDialog, CalendarYear, ImportedCalendarDays>(ImportDialog, {
      data: view,
      ...dialogSize('wide'),
    });
    const imported = await firstValueFrom(opened.afterClosed());
    if (!imported) return;
    this.done(`Đã ghi ${formatCount(imported.records.length)} ngày`, imported.moved, async () => {
      for (const record of imported.records) await this.cancel(record);
    });
  }

  private async ask(question: DayQuestion): Promise<DayAnswer | undefined> {
    const opened = this.dialog.open<DayDialog, DayQuestion, DayAnswer>(DayDialog, { data: question, ...dialogSize('wide') });
    return firstValueFrom(opened.afterClosed());
  }

  private cancel({ id, version }: WrittenRecord): Promise<WrittenRecord> {
    return firstValueFrom(this.api.cancel(id, { version, reason: UNDONE }));
  }

  /** Says what was done and how many limits moved with it; which ones stays on the page until the next change. */
  private done(text: string, moved: MovedLimits, undo: () => Promise<unknown>): void {
    this.moved.set(moved);
    this.reload();
    const also = moved.count > 0 ? `, ${formatCount(moved.count)} thời hạn đã chuyển` : '';
    this.notice.undoable(`${text}${also}.`, () => undo().finally(() => this.undone()));
  }

  private undone(): void {
    this.moved.set(null);
    this.reload();
  }

  protected showMoved(moved: MovedLimits): void {
    this.dialog.open<MovedDialog, MovedLimits>(MovedDialog, { data: moved, ...dialogSize('wide') });
  }

  private reload(): void {
    this.loaded.reload();
    this.changes.update((count) => count + 1);
  }
}
