import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { OVERSIGHT_COLUMNS, type OversightColumn } from '@tiepdan/oversight/contract';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { CountPipe, ErrorPanel } from '@tiepdan/ui/web';
import { OversightApi, type OversightKind } from '../oversight-api';
import { reportSpans } from '../spans';

const TABS: readonly { readonly tab: OversightKind; readonly path: string; readonly label: string }[] = [
  { tab: 'instruments', path: '/oversight', label: 'Văn bản quản lý, chỉ đạo' },
  { tab: 'trainings', path: '/oversight/trainings', label: 'Tập huấn, tuyên truyền' },
  { tab: 'inspections', path: '/oversight/inspections', label: 'Thanh tra trách nhiệm' },
];

/** The three lists of state management, the period in view, and what the list in view gives to form 06/QLKNTC; each number opens its records. */
@Component({
  selector: 'tiepdan-oversight-head',
  imports: [CountPipe, ErrorPanel, MatButton, RouterLink],
  template: `
    <nav class="views" aria-label="Danh sách">
      @for (its of tabs; track its.tab) {
        <a
          [matButton]="its.tab === tab() ? 'tonal' : 'text'"
          [routerLink]="its.path"
          [queryParams]="dated() ? span() : {}"
          [attr.aria-current]="its.tab === tab() ? 'page' : null"
          >{{ its.label }}</a
        >
      }
    </nav>
    <section class="figures card" aria-labelledby="oversight-figures">
      <header>
        <h2 id="oversight-figures">Số liệu Biểu 06/QLKNTC, {{ spanWords() }}</h2>
        <nav class="views" aria-label="Kỳ">
          @for (its of spans(); track its.name) {
            @let now = its.from === span().from && its.to === span().to;
            <a
              [matButton]="now ? 'tonal' : 'text'"
              [routerLink]="path()"
              [queryParams]="{ from: its.from, to: its.to }"
              queryParamsHandling="merge"
              [attr.aria-current]="now ? 'true' : null"
              >{{ its.name }}</a
            >
          }
        </nav>
      </header>
      @if (figures.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="figures.reload()" />
      } @else {
        <dl>
          @for (column of columns(); track column.number) {
            <div>
              <dt>({{ column.number }}) {{ column.label }}</dt>
              <dd>
                @if (valueOf(column); as value) {
                  <a [routerLink]="path()" [queryParams]="recordsOf(column)">{{ value | count }}</a>
                } @else {
                  <span class="muted">{{ figures.hasValue() ? '0' : '…' }}</span>
                }
              </dd>
            </div>
          }
        </dl>
      }
    </section>
  `,
  styleUrl: './oversight-head.scss',
})
export class OversightHead {
  readonly tab = input.required<OversightKind>();
  readonly from = input<PlainDate | null>(null);
  readonly to = input<PlainDate | null>(null);

  private readonly api = inject(OversightApi);
  private readonly today = inject(Session).today;
  protected readonly tabs = TABS;
  protected readonly spans = computed(() => reportSpans(this.today()));
  /** Whether the list is of a period; else the year of reporting is counted. */
  protected readonly dated = computed(() => this.from() !== null && this.to() !== null);
  protected readonly span = computed(() => {
    const [from, to, year] = [this.from(), this.to(), this.spans().at(-1)];
    return from && to ? { from, to } : { from: year?.from ?? this.today(), to: year?.to ?? this.today() };
  });
  protected readonly spanWords = computed(() => `từ ${formatDay(this.span().from)} đến ${formatDay(this.span().to)}`);
  protected readonly path = computed(() => TABS.find(({ tab }) => tab === this.tab())?.path ?? '/oversight');
  protected readonly columns = computed(() => OVERSIGHT_COLUMNS.filter(({ of }) => of.tab === this.tab()));
  protected readonly figures = rxResource({ params: () => this.span(), stream: ({ params }) => this.api.figures(params.from, params.to) });

  /** Counts anew, after something was written. */
  reload(): void {
    this.figures.reload();
  }

  protected valueOf({ number }: OversightColumn): number {
    return this.figures.hasValue() ? (this.figures.value().values[number - 1] ?? 0) : 0;
  }

  protected recordsOf({ of }: OversightColumn): Readonly<Record<string, string>> {
    return { ...this.span(), ...('change' in of ? { change: of.change } : {}), ...('list' in of ? { list: of.list } : {}) };
  }
}
