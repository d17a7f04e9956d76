import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { DELIVERY_FIGURES, type AgencyFigures, type DeliveryFigure } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import { CountPipe, EmptyState, ErrorPanel, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { ForwardingApi } from '../forwarding-api';
import { daysInWords, onTimeShare } from './average-words';
import { thisYear, type Days } from './period';
import { PeriodBar } from './period-bar';

/** The columns of the table, in their order. */
const COLUMNS: readonly DeliveryFigure[] = ['sent', 'answered', 'on-time', 'answered-late', 'returned', 'open', 'open-late'];

/** How each body answers what it was sent in a time; every number opens its records. */
@Component({
  selector: 'tiepdan-agencies-page',
  imports: [CountPipe, EmptyState, ErrorPanel, MatButton, PageHeader, PeriodBar, RouterLink, SkeletonRows],
  templateUrl: './agencies-page.html',
  styleUrl: './agencies-page.scss',
})
export class AgenciesPage {
  private readonly api = inject(ForwardingApi);
  protected readonly today = inject(Session).today;
  protected readonly days = urlFilters<{ from: string; to: string }>({ ...thisYear(this.today()) });
  protected readonly report = rxResource({ params: () => this.days(), stream: ({ params }) => this.api.figures(params.from, params.to) });
  protected readonly lead = computed(
    () => `Văn bản gửi từ ${formatDay(this.days().from)} đến ${formatDay(this.days().to)}, theo ngày gửi.`,
  );

  protected readonly columns = COLUMNS;
  protected readonly labels = DELIVERY_FIGURES;
  protected readonly inDays = daysInWords;
  protected readonly share = onTimeShare;

  protected choose(days: Days): void {
    this.days.set({ ...days });
  }

  /** Where the records of a number stand. */
  protected recordsOf(figure: DeliveryFigure, agency: AgencyFigures | null): Record<string, string> {
    return { ...(agency ? { agencyId: agency.agencyId } : {}), figure, from: this.days().from, to: this.days().to };
  }
}
