import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type Params, Router, RouterLink } from '@angular/router';
import { filingPaths } from '@tiepdan/filing/contract';
import { findForm, formSetLabel } from '@tiepdan/form/contract';
import { FormTableView, readCell } from '@tiepdan/form/web';
import { Session } from '@tiepdan/identity/web';
import { InPageLink, ReportBody } from '@tiepdan/statistics/web';
import { Chip, CountPipe, DayPipe, ErrorPanel, FetchFile, InstantPipe, Notice, Shortcuts, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FilingApi } from '../filing-api';
import { readFilingPeriod } from '../filing-address';
import { FilingHead } from '../frame/filing-head';
import { FileReport } from '../submit/file-report';
import { FiledCellPanel } from './cell-panel';
import { ChangePanel } from './change-panel';
import { Corrections } from './corrections';
import { SealCheck } from './seal-check';

/** A report as it was filed, what would be different now, and the supplementary report that says so. */
@Component({
  selector: 'tiepdan-filed-page',
  imports: [
    ChangePanel,
    Chip,
    Corrections,
    CountPipe,
    DayPipe,
    ErrorPanel,
    FiledCellPanel,
    FilingHead,
    FormTableView,
    InPageLink,
    InstantPipe,
    MatButton,
    MatIcon,
    ReportBody,
    RouterLink,
    SealCheck,
    SkeletonRows,
  ],
  templateUrl: './filed-page.html',
  styleUrl: './filed-page.scss',
})
export class FiledPage {
  private readonly api = inject(FilingApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly files = inject(FetchFile);
  private readonly notice = inject(Notice);
  private readonly filing = inject(FileReport);

  readonly id = input.required<string>();
  /** The slug of the form that is shown; left out, the first. */
  readonly form = input<string>();
  /** A cell of it whose records are shown: `own:5`. */
  readonly cell = input<string>();
  /** A number that is different now, whose records are shown: `02-XLD:3`. */
  readonly change = input<string>();

  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly view = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly corrections = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.corrections(params) });
  protected readonly differing = computed(() => (this.corrections.hasValue() ? this.corrections.value().cells.length : 0));
  protected readonly setLabel = computed(() => formSetLabel(this.view()?.set ?? 'tt06'));
  protected readonly title = computed(() => {
    const view = this.view();
    if (!view) return 'Báo cáo đã nộp';
    return view.sequence === 0 ? `Báo cáo đã nộp: ${view.period.label}` : `Báo cáo bổ sung lần ${view.sequence}: ${view.period.label}`;
  });
  /** The period that the tabs above lead to. */
  protected readonly official = computed(() => readFilingPeriod(this.view()?.period.code ?? undefined, this.session.today()));

  protected readonly definition = computed(() => {
    const view = this.view();
    const slug = this.form() ?? view?.forms[0]?.slug;
    return view && slug ? findForm(view.set, slug) : undefined;
  });
  protected readonly frozen = rxResource({
    params: () => {
      const definition = this.definition();
      return definition && { id: this.id(), slug: definition.slug };
    },
    stream: ({ params }) => this.api.table(params.id, params.slug),
  });
  protected readonly table = computed(() => (this.frozen.hasValue() ? this.frozen.value() : undefined));

  protected readonly openCell = computed(() => readCell(this.cell()));
  protected readonly openChange = computed(() => {
    const [slug, column] = (this.change() ?? '').split(':');
    const cells = this.corrections.hasValue() ? this.corrections.value().cells : [];
    return cells.find((cell) => cell.unitId === null && cell.slug === slug && String(cell.column) === column);
  });
  protected readonly changedForm = computed(() => {
    const [view, change] = [this.view(), this.openChange()];
    return view && change ? findForm(view.set, change.form) : undefined;
  });
  protected readonly hrefOf = computed(() => {
    const query = { form: this.definition()?.slug, cell: '' };
    const bare = this.router.serializeUrl(this.router.createUrlTree(['/reports/filings', this.id()], { queryParams: query }));
    return (key: string) => bare.replace(/cell=$/, `cell=${encodeURIComponent(key)}`);
  });

  protected readonly making = signal(false);
  protected readonly canExport = computed(() => this.session.can('filing.export'));
  protected readonly canSupplement = computed(() => this.session.can('filing.submit') && this.view()?.latest === true && this.differing() > 0);

  constructor() {
    inject(Shortcuts).on('escape', () => this.closePanel(), inject(DestroyRef));
  }

  protected go(queryParams: Params): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  protected closePanel(): void {
    if (this.cell() || this.change()) this.go({ cell: null, change: null });
  }

  protected async take(kind: 'xlsx' | 'pdf'): Promise<void> {
    const view = this.view();
    if (!view || this.making()) return;
    this.making.set(true);
    try {
      await this.files.save(filingPaths[kind](this.id()), `bao-cao-${view.period.code ?? ''}-${view.sequence}.${kind}`);
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.making.set(false);
    }
  }

  protected async supplement(): Promise<void> {
    const period = this.official();
    if (!period) return;
    try {
      // Who is missing now may be others than when it was filed.
      const { missing } = await firstValueFrom(this.api.preview(period.code));
      await this.filing.ask({ period, missing, filingId: this.id() });
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}
