import { Component, computed, inject, input } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { AGENCY_KINDS, type AgencyView } from '@tiepdan/agency/contract';
import { AgencyApi } from '@tiepdan/agency/web';
import { DELIVERY_FIGURES, type AgencyFigures, type DeliveryFigure } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import {
  CountPipe,
  DayPipe,
  EmptyState,
  ErrorPanel,
  LoadMore,
  Opens,
  pagedList,
  PageHeader,
  SkeletonRows,
  urlFilters,
} from '@tiepdan/ui/web';
import { catchError, of } from 'rxjs';
import { ForwardingApi } from '../forwarding-api';
import { DeliveryChips } from '../words/delivery-chips';
import { rungInWords } from '../words/delivery-words';
import { FigureCards } from './figure-cards';
import { thisYear, type Days } from './period';
import { PeriodBar } from './period-bar';

interface Filters {
  from: string;
  to: string;
  figure: DeliveryFigure;
}

/** What nothing sent looks like in numbers. */
const NOTHING = Object.fromEntries(Object.keys(DELIVERY_FIGURES).map((figure) => [figure, 0])) as AgencyFigures['figures'];

/** One body: how it answers what it was sent, and beneath the numbers the records of the one that was chosen. */
@Component({
  selector: 'tiepdan-agency-page',
  imports: [
    CountPipe,
    DayPipe,
    DeliveryChips,
    EmptyState,
    ErrorPanel,
    FigureCards,
    LoadMore,
    MatButton,
    Opens,
    PageHeader,
    PeriodBar,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './agency-page.html',
  styles: `
    .records {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
  `,
})
export class AgencyPage {
  private readonly api = inject(ForwardingApi);
  readonly id = input.required<string>();

  protected readonly today = inject(Session).today;
  protected readonly filters = urlFilters<Filters>({ ...thisYear(this.today()), figure: 'sent' });
  /** For names only: where the list cannot be had, the page goes without. */
  private readonly agencies = toSignal(
    inject(AgencyApi)
      .agencies()
      .pipe(catchError(() => of([]))),
    { initialValue: [] as readonly AgencyView[] },
  );
  /** The days alone: another number chosen reads no figures anew. */
  protected readonly days = computed((): Days => ({ from: this.filters().from, to: this.filters().to }), {
    equal: (one, other) => one.from === other.from && one.to === other.to,
  });
  protected readonly report = rxResource({
    params: () => this.days(),
    stream: ({ params }) => this.api.figures(params.from, params.to),
  });
  protected readonly agency = computed(() => this.agencies().find(({ id }) => id === this.id()));
  protected readonly kind = computed(() => {
    const agency = this.agency();
    return agency ? AGENCY_KINDS[agency.kind] : '';
  });
  /** Its own line of the report; nothing sent is a line of noughts. */
  protected readonly figures = computed((): AgencyFigures => {
    const line = this.report.hasValue() ? this.report.value()?.agencies.find(({ agencyId }) => agencyId === this.id()) : undefined;
    const agencyName = this.agency()?.name ?? '';
    return line ?? { agencyId: this.id(), agencyName, figures: NOTHING, answers: 0, averageDays: null, averageWorkingDays: null };
  });
  protected readonly heading = computed(() => this.agency()?.name ?? (this.figures().agencyName || 'Cơ quan'));
  protected readonly chosenLabel = computed(() => DELIVERY_FIGURES[this.filters().figure]);
  protected readonly records = pagedList({
    params: () => ({ ...this.filters(), agencyId: this.id() }),
    load: (filter, cursor) => this.api.list({ ...filter, limit: 50 }, cursor),
  });
  protected readonly rungWords = rungInWords;

  protected choose(days: Days): void {
    this.filters.set({ ...days });
  }

  protected show(figure: DeliveryFigure): void {
    this.filters.set({ figure });
  }
}
