import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ChangedRecord, type CorrectedCell, RECORD_CHANGES } from '@tiepdan/filing/contract';
import { formatFormNumber, type FormDefinition } from '@tiepdan/form/contract';
import { headingWords, recordPage } from '@tiepdan/form/web';
import { Chip, DayPipe, EmptyState, ErrorPanel, LoadMore, pagedList, SidePanel, SkeletonRows } from '@tiepdan/ui/web';
import { FilingApi } from '../filing-api';
import { knownKind } from './known-kind';

const TONES = { added: 'info', removed: 'warning', changed: 'neutral' } as const;

/** The records that make one filed number different now. */
@Component({
  selector: 'tiepdan-change-panel',
  imports: [Chip, DayPipe, EmptyState, ErrorPanel, LoadMore, RouterLink, SidePanel, SkeletonRows],
  templateUrl: './change-panel.html',
  styleUrl: './change-panel.scss',
})
export class ChangePanel {
  private readonly api = inject(FilingApi);
  readonly filingId = input.required<string>();
  readonly form = input.required<FormDefinition>();
  readonly cell = input.required<CorrectedCell>();
  readonly closed = output();

  protected readonly words = RECORD_CHANGES;
  protected readonly tones = TONES;
  protected readonly shows = computed(() => `${this.cell().slug} ${this.cell().column}`);
  private readonly column = computed(() => this.form().columns.find(({ number }) => number === this.cell().column));
  protected readonly over = computed(() => `Biểu ${this.form().code}, cột (${this.cell().column}): số nay khác số đã nộp`);
  protected readonly heading = computed(() => {
    const column = this.column();
    return column ? headingWords(column) : '';
  });
  protected readonly figure = computed(() => `${this.text(this.cell().frozen ?? 0)} → ${this.text(this.cell().now ?? 0)} ${this.column()?.unit ?? ''}`);
  protected readonly list = pagedList({
    params: () => ({ id: this.filingId(), slug: this.cell().slug, column: this.cell().column }),
    load: ({ id, slug, column }, cursor) => this.api.changes(id, slug, column, cursor),
  });

  protected text(value: number): string {
    const column = this.column();
    return column ? formatFormNumber(value, column.unit) : '';
  }

  protected pageOf({ kind, id }: ChangedRecord): readonly string[] | null {
    const known = knownKind(kind);
    return known && recordPage({ kind: known, id, petitionId: null });
  }
}
