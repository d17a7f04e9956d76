import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { Router } from '@angular/router';
import { UNIT_STRUCTURES, type UnitStructure } from '@tiepdan/agency/contract';
import { findForm, formSetOn, formsOf } from '@tiepdan/form/contract';
import { FormTableView, readCell, titleWords } from '@tiepdan/form/web';
import { Session } from '@tiepdan/identity/web';
import { InPageLink } from '@tiepdan/statistics/web';
import { EmptyState, ErrorPanel } from '@tiepdan/ui/web';
import { FilingApi } from '../filing-api';
import { readFilingPeriod } from '../filing-address';
import { FilingHead } from '../frame/filing-head';

/** A form with a row for every unit, by the units of its time or by those that took them over. */
@Component({
  selector: 'tiepdan-roll-up-page',
  imports: [EmptyState, ErrorPanel, FilingHead, FormTableView, InPageLink, MatButtonToggle, MatButtonToggleGroup],
  templateUrl: './roll-up-page.html',
  styleUrl: './roll-up-page.scss',
})
export class RollUpPage {
  private readonly api = inject(FilingApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  readonly period = input<string>();
  /** The slug of the form; left out, the first of the period. */
  readonly form = input<string>();
  readonly structure = input<string>();

  protected readonly chosen = computed(() => readFilingPeriod(this.period(), this.session.today()));
  protected readonly structures = Object.entries(UNIT_STRUCTURES) as [UnitStructure, string][];
  protected readonly under = computed<UnitStructure>(() => (this.structure() === 'new' ? 'new' : 'old'));
  private readonly set = computed(() => formSetOn(this.chosen()?.to ?? this.session.today()));
  protected readonly forms = computed(() => formsOf(this.set()).map(({ slug, code, title }) => ({ slug, code, title: titleWords(title) })));
  protected readonly definition = computed(() => {
    const slug = this.form();
    return slug ? findForm(this.set(), slug) : formsOf(this.set())[0];
  });
  protected readonly loaded = rxResource({
    params: () => {
      const [period, definition] = [this.chosen(), this.definition()];
      return period && definition ? { period: period.code, slug: definition.slug, structure: this.under() } : undefined;
    },
    stream: ({ params }) => this.api.rollUp(params.period, params.slug, params.structure),
  });
  protected readonly table = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  /** What must be known of single rows: figures that were gathered, and such as cannot be split. */
  protected readonly remarks = computed(() =>
    (this.table()?.rows ?? []).flatMap(({ unitId, name, gathered, remark }) => {
      const parts = [gathered.length > 0 ? `gồm số liệu của ${gathered.join(', ')}` : '', remark ?? ''].filter(Boolean);
      return parts.length > 0 ? [{ key: unitId ?? 'own', name, words: parts.join('. ') }] : [];
    }),
  );
  /** Cells open where their records are: on the page of the forms. */
  protected readonly hrefOf = computed(() => {
    const query = { period: this.chosen()?.code, cell: '' };
    const bare = this.router.serializeUrl(this.router.createUrlTree(['/reports/forms', this.definition()?.slug ?? ''], { queryParams: query }));
    return (key: string) => bare.replace(/cell=$/, `cell=${encodeURIComponent(key)}`);
  });

  protected restructure(structure: UnitStructure): void {
    void this.router.navigate([], { queryParams: { structure: structure === 'new' ? 'new' : null }, queryParamsHandling: 'merge' });
  }

  protected open(key: string): void {
    if (readCell(key)) void this.router.navigate(['/reports/forms', this.definition()?.slug ?? ''], { queryParams: { period: this.chosen()?.code, cell: key } });
  }
}
