import { Component, computed, inject, viewChild } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { INSPECTION_LISTS } from '@tiepdan/oversight/contract';
import { Chip, CountPipe, DayField, DayPipe, EmptyState, filteredList, FilterSelect, FilterWords, Opens, RecordList, STATUS_OPTIONS } from '@tiepdan/ui/web';
import { OversightHead } from '../head/oversight-head';
import { OversightActs } from '../oversight-acts';
import { OversightApi } from '../oversight-api';
import { doneWords, inspectionMark, recommendedWords } from '../words';
import { commonParts, type InspectionFilters, lower, sent, UNFILTERED } from './filters';

/** Responsibility inspections. */
@Component({
  selector: 'tiepdan-inspections-page',
  imports: [Chip, CountPipe, DayField, DayPipe, EmptyState, FilterSelect, FilterWords, MatButtonModule, MatIcon, Opens, OversightHead, ReactiveFormsModule, RecordList, RouterLink],
  templateUrl: './inspections-page.html',
  styleUrl: './lists.scss',
})
export class InspectionsPage {
  private readonly api = inject(OversightApi);
  private readonly doing = inject(OversightActs);
  private readonly session = inject(Session);
  private readonly head = viewChild.required(OversightHead);
  protected readonly lists = Object.entries(INSPECTION_LISTS);
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly markOf = inspectionMark;
  protected readonly recommended = recommendedWords;
  protected readonly done = doneWords;
  protected readonly canRecord = computed(() => this.session.can('oversight.record'));
  protected readonly list = filteredList({
    unfiltered: { ...UNFILTERED, list: '' } as InspectionFilters,
    fields: ['q', 'list', 'from', 'to', 'status'],
    load: (filters, cursor) => this.api.inspections(sent(filters), cursor),
    parts: ({ list, ...filters }) => ({ ...commonParts(filters), list: list && lower(INSPECTION_LISTS[list]) }),
    loading: 'Đang tải cuộc thanh tra',
    counted: () => 'cuộc thanh tra',
  });

  protected async enter(): Promise<void> {
    await this.doing.edit('inspections', null, () => {
      this.list.reload();
      this.head().reload();
    });
  }
}
