import { Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { formatDay, formatPercent, type PlainDate } from '@tiepdan/platform/contract';
import { PUBLIC_ADDRESSES, SATISFACTION_GRADES } from '@tiepdan/portal/contract';
import { CountPipe, DayField, DayPipe, EmptyState, ErrorPanel, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { QrPicture } from '../codes/qr-picture';
import { PortalApi } from './portal-api';

/** What citizens said after their visits, how much the public pages are used, and where they are. Nobody is named. */
@Component({
  selector: 'tiepdan-portal-page',
  imports: [CountPipe, DayField, DayPipe, EmptyState, ErrorPanel, MatButton, MatIcon, PageHeader, QrPicture, ReactiveFormsModule, RouterLink, SkeletonRows],
  templateUrl: './portal-page.html',
  styleUrl: './portal-page.scss',
})
export class PortalPage {
  private readonly api = inject(PortalApi);
  private readonly session = inject(Session);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly today = this.session.today;
  protected readonly days = urlFilters<{ from: string; to: string }>({ from: `${this.today().slice(0, 4)}-01-01`, to: this.today() });
  protected readonly satisfaction = rxResource({ params: () => this.days(), stream: ({ params }) => this.api.satisfaction(params.from, params.to) });
  protected readonly use = rxResource({ params: () => this.days(), stream: ({ params }) => this.api.use(params.from, params.to) });
  protected readonly addresses = rxResource({ stream: () => this.api.addresses() });
  protected readonly lead = computed(() => `Từ ${formatDay(this.days().from)} đến ${formatDay(this.days().to)}.`);
  protected readonly seesHearings = this.session.can('hearing.read');
  protected readonly grades = SATISFACTION_GRADES;
  protected readonly places = PUBLIC_ADDRESSES;
  protected readonly form = new FormGroup(
    {
      from: new FormControl<PlainDate | null>(null, Validators.required),
      to: new FormControl<PlainDate | null>(null, Validators.required),
    },
    { validators: (form) => (form.value.from && form.value.to && form.value.from > form.value.to ? { endsBeforeItBegins: true } : null) },
  );

  constructor() {
    effect(() => this.form.setValue({ from: this.days().from, to: this.days().to }));
  }

  protected share(count: number, total: number): string {
    return total ? formatPercent((100 * count) / total) : '–';
  }

  protected choose(): void {
    const { from, to } = this.form.getRawValue();
    this.form.markAllAsTouched();
    if (this.form.valid && from && to) this.days.set({ from, to });
  }

  protected print(): void {
    this.window?.print();
  }
}
