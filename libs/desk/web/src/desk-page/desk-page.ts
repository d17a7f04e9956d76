import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type DeskCount, WAITING_PARTS, type WaitingPart, waitingPartOf } from '@tiepdan/desk/contract';
import { Session } from '@tiepdan/identity/web';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { CountPipe, EmptyState, ErrorPanel, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { DeskApi } from '../desk-api';
import { DueList } from '../due-list/due-list';
import { EntryList } from '../entry-list/entry-list';
import { LinkPipe } from '../link-pipe';

/** Counts of what should have been done by now. */
const LATE: readonly DeskCount['code'][] = ['petitions-overdue', 'deliveries-late', 'conclusions-late'];

const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

/** `2026-11-21` → "Thứ bảy, ngày 21/11/2026". */
function dayInWords(day: PlainDate): string {
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ngày ${formatDay(day)}`;
}

/** Bàn làm việc: today, what waits, and what comes next; every number and line opens its list or record. */
@Component({
  selector: 'tiepdan-desk-page',
  imports: [RouterLink, MatButton, MatIcon, PageHeader, EmptyState, ErrorPanel, SkeletonRows, CountPipe, DueList, EntryList, LinkPipe],
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.scss',
})
export class DeskPage {
  protected readonly session = inject(Session);
  protected readonly desk = rxResource({ stream: () => this.api.desk() });
  protected readonly today = computed(() => dayInWords(this.desk.hasValue() ? this.desk.value().today : this.session.today()));
  private readonly counts = computed(() => (this.desk.hasValue() ? this.desk.value().counts : []));
  /** Only what there is: a list with nothing in it is no work. */
  protected readonly waiting = computed(() => {
    const counts = this.counts().filter(({ group, value }) => group === 'waiting' && value > 0);
    return (Object.keys(WAITING_PARTS) as WaitingPart[])
      .map((part) => ({ part, heading: WAITING_PARTS[part], counts: counts.filter((count) => waitingPartOf(count) === part) }))
      .filter((part) => part.counts.length > 0);
  });
  protected readonly figures = computed(() => this.counts().filter(({ group }) => group === 'figures'));
  private readonly api = inject(DeskApi);

  protected isLate({ code }: DeskCount): boolean {
    return LATE.includes(code);
  }
}
