import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { PAPERS, type PaperDefinition } from '@tiepdan/paper/contract';
import { Chip, CountPipe, ErrorPanel, InstantPipe, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { PaperApi } from '../paper-api';
import { inForceWords } from '../paper-words';

/** "Mẫu văn bản": every paper the office makes, and the template it is made from. */
@Component({
  selector: 'tiepdan-paper-list',
  imports: [Chip, CountPipe, ErrorPanel, InstantPipe, MatIcon, PageHeader, RouterLink, SkeletonRows],
  templateUrl: './paper-list.html',
  styleUrl: './paper-list.scss',
})
export class PaperListPage {
  private readonly api = inject(PaperApi);
  protected readonly loaded = rxResource({ stream: () => this.api.list() });
  protected readonly rows = computed(() =>
    this.loaded.hasValue()
      ? this.loaded.value().papers.map((row) => {
          const { label, form }: PaperDefinition = PAPERS[row.code];
          return { ...row, label, form, words: inForceWords(row) };
        })
      : [],
  );
  protected readonly noPdf = computed(() => this.loaded.hasValue() && !this.loaded.value().pdf);
}
