import {
  afterRenderEffect,
  booleanAttribute,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { ActivatedRoute, type Params, Router, RouterLink } from '@angular/router';
import { FORM_SETS_FROM, findForm, formSetLabel, formSetOn, formsOf, type FormSet } from '@tiepdan/form/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { comparablePeriod, type Period } from '@tiepdan/statistics/contract';
import { LinkTabs, periodQuery, PeriodPicker, ReportBody, ReportTabs } from '@tiepdan/statistics/web';
import { DayField, DayPipe, EmptyState, ErrorPanel, InstantPipe, PageHeader, Shortcuts } from '@tiepdan/ui/web';
import { readCell } from '../cell-key';
import { FormApi, formParams } from '../form-api';
import { FormChecks } from '../form-checks/form-checks';
import { FormPanel } from '../form-panel/form-panel';
import { unlikeRows } from '../form-table/form-rows';
import { FormTableView } from '../form-table/form-table';
import { titleWords } from '../words/figures';
import { readAsked, slugUnder, yearBefore } from './asked';
import { FormFiles } from './form-files';

/**
 * One statutory form of a period. Period, form, day, comparison and the opened cell all stand in the address, so that a colleague who gets
 * the link sees the same page.
 */
@Component({
  selector: 'tiepdan-form-page',
  imports: [
    DayField,
    DayPipe,
    EmptyState,
    ErrorPanel,
    FormChecks,
    FormPanel,
    FormTableView,
    InstantPipe,
    LinkTabs,
    MatButton,
    MatIcon,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    MatSlideToggle,
    PageHeader,
    PeriodPicker,
    ReactiveFormsModule,
    ReportBody,
    ReportTabs,
    RouterLink,
  ],
  templateUrl: './form-page.html',
  styleUrl: './form-page.scss',
  providers: [FormFiles],
})
export class FormPage {
  private readonly api = inject(FormApi);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly files = inject(FormFiles);

  /** Left out, the first form of the period. */
  readonly slug = input<string>();
  readonly period = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly asOf = input<string>();
  readonly set = input<string>();
  readonly compare = input(false, { transform: booleanAttribute });
  readonly cell = input<string>();

  protected readonly today = this.session.today;
  private readonly address = computed(() =>
    readAsked({ period: this.period(), from: this.from(), to: this.to(), asOf: this.asOf(), set: this.set() }, this.today()),
  );
  protected readonly asked = computed(() => {
    const address = this.address();
    return 'refusal' in address ? undefined : address;
  });
  protected readonly refusal = computed(() => {
    const address = this.address();
    return 'refusal' in address ? address.refusal : '';
  });
  protected readonly chosen = computed(() => this.asked()?.period);

  /** The regime whose forms are shown. */
  protected readonly setNow = computed<FormSet>(() => this.asked()?.set ?? formSetOn(this.chosen()?.to ?? this.today()));
  protected readonly sets = FORM_SETS_FROM.map(({ set }) => ({ set, label: formSetLabel(set) }));
  protected readonly setLabel = computed(() => formSetLabel(this.setNow()));
  protected readonly form = computed(() => {
    const slug = this.slug();
    return slug ? findForm(this.setNow(), slug) : formsOf(this.setNow())[0];
  });
  protected readonly title = computed(() => titleWords(this.form()?.title ?? ''));

  private readonly wanted = computed(() => {
    const [form, asked] = [this.form(), this.asked()];
    return form && asked ? { slug: form.slug, asked } : undefined;
  });
  protected readonly loaded = rxResource({
    params: () => this.wanted(),
    stream: ({ params }) => this.api.table(params.slug, params.asked),
  });
  protected readonly table = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly before = rxResource({
    params: () => {
      const wanted = this.wanted();
      return wanted && this.compare() ? { slug: wanted.slug, asked: yearBefore(wanted.asked, this.setNow()) } : undefined;
    },
    stream: ({ params }) => this.api.table(params.slug, params.asked),
  });
  protected readonly previous = computed(() => (this.before.hasValue() ? this.before.value() : null));
  /** Whose numbers are known of one of the two periods only. */
  protected readonly unlike = computed(() => {
    const [table, previous] = [this.table(), this.previous()];
    return table && previous ? unlikeRows(table, previous) : [];
  });
  protected readonly comparison = computed(() => {
    const period = this.chosen();
    return this.compare() && period ? comparablePeriod(period) : null;
  });

  /** What every tab of forms carries on. */
  protected readonly carried = computed<Params>(() => {
    const asked = this.asked();
    return { ...(asked && formParams(asked)), ...(this.compare() && { compare: true }) };
  });
  private readonly list = rxResource({ params: () => this.asked(), stream: ({ params }) => this.api.list(params) });
  protected readonly tabs = computed(() => {
    const failing = new Map(this.list.hasValue() ? this.list.value()?.forms.map((form) => [form.slug, form.failing]) : []);
    return formsOf(this.setNow()).map(({ slug, code, title }) => {
      const count = failing.get(slug) ?? 0;
      return { path: `/reports/forms/${slug}`, label: code, name: titleWords(title), ...(count > 0 && { amiss: `${count} không khớp` }) };
    });
  });

  protected readonly open = computed(() => readCell(this.cell()));
  protected readonly hrefOf = computed(() => {
    const query = this.carried();
    const path = ['/reports/forms', this.form()?.slug ?? ''];
    const bare = this.router.serializeUrl(this.router.createUrlTree(path, { queryParams: { ...query, cell: '' } }));
    return (key: string) => bare.replace(/cell=$/, `cell=${encodeURIComponent(key)}`);
  });
  private readonly view = viewChild(FormTableView);

  protected readonly canExport = computed(() => this.session.can('form.export'));
  protected readonly unfinished = computed(() => (this.chosen()?.to ?? '') > this.today() && !this.asked()?.asOf);

  private readonly dayField = viewChild(DayField);
  private readonly dayButton = viewChild('dayButton', { read: ElementRef<HTMLElement> });
  /** The day to count to, while it is being chosen. */
  protected readonly choosingDay = signal(false);
  protected readonly dayForm = new FormGroup({ day: new FormControl<PlainDate | null>(null, Validators.required) });
  protected readonly latestDay = computed(() => [this.chosen()?.to ?? '', this.today()].sort()[0] ?? null);

  constructor() {
    // Wherever the focus is: after Back the page has it, not the panel.
    inject(Shortcuts).on('escape', () => void this.closePanel(), inject(DestroyRef));
    afterRenderEffect(() => this.dayField()?.focus());
    effect(() => {
      this.asked();
      untracked(() => this.files.forget());
    });
  }

  protected choosePeriod(period: Period): void {
    const slug = slugUnder(this.asked()?.set ?? formSetOn(period.to), this.form()?.slug ?? '');
    void this.go({ ...periodQuery(period), asOf: null, cell: null }, slug);
  }

  protected chooseSet(set: FormSet): void {
    const usual = formSetOn(this.chosen()?.to ?? this.today());
    void this.go({ set: set === usual ? null : set, cell: null }, slugUnder(set, this.form()?.slug ?? ''));
  }

  protected openDay(): void {
    this.dayForm.setValue({ day: this.asked()?.asOf ?? this.latestDay() });
    this.choosingDay.update((choosing) => !choosing);
  }

  protected chooseDay(): void {
    this.dayForm.markAllAsTouched();
    const { day } = this.dayForm.getRawValue();
    if (this.dayForm.invalid || !day) return;
    this.countTo(day);
  }

  /** Counts to an evening, or the whole period; the focus stays where days are chosen. */
  protected countTo(asOf: PlainDate | null): void {
    this.choosingDay.set(false);
    this.dayButton()?.nativeElement.focus();
    void this.go({ asOf, cell: null });
  }

  protected go(queryParams: Params, slug = this.form()?.slug ?? ''): Promise<boolean> {
    return this.router.navigate(['/reports/forms', slug], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }

  protected async closePanel(): Promise<void> {
    const key = this.cell();
    if (!key) return;
    await this.go({ cell: null });
    this.view()?.focus(key);
  }

  protected take(form: 'xlsx' | 'pdf', draft = false): void {
    const asked = this.asked();
    if (asked) void this.files.take(form, asked, draft);
  }
}
