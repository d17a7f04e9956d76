import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { SearchResult } from '@tiepdan/desk/contract';
import { foldText, formatCount } from '@tiepdan/platform/contract';
import { DayPipe, EmptyState, ErrorPanel, MarkedText, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { DeskApi } from '../desk-api';
import { RECORD_KINDS, hitLink } from '../kinds';
import { LinkPipe } from '../link-pipe';
import { SEARCH_FROM } from './live-search';

/** Everything a search found, by kind, with the matching letters marked. */
@Component({
  selector: 'tiepdan-search-page',
  imports: [RouterLink, MatIcon, PageHeader, EmptyState, ErrorPanel, SkeletonRows, MarkedText, DayPipe, LinkPipe],
  templateUrl: './search-page.html',
  styleUrl: './search-page.scss',
})
export class SearchPage {
  protected readonly filters = urlFilters<{ q: string }>({ q: '' });
  protected readonly query = computed(() => this.filters().q.trim());
  protected readonly tooShort = computed(() => foldText(this.query()).length < SEARCH_FROM);
  protected readonly result = rxResource({
    params: () => (this.tooShort() ? undefined : this.query()),
    stream: ({ params }) => this.api.search(params),
  });
  protected readonly groups = computed(() =>
    this.result.hasValue() ? this.result.value().groups.filter((group) => group.hits.length > 0) : [],
  );
  protected readonly sentence = computed(() => {
    if (!this.result.hasValue()) return '';
    const { groups } = this.result.value();
    const total = groups.reduce((sum, group) => sum + group.total, 0);
    const more = groups.some((group) => group.more) ? 'Hơn ' : '';
    return `${more}${formatCount(total)} kết quả cho “${this.query()}”`;
  });
  /** Counts stop early: then there are so many or more. */
  protected howMany({ hits, total, more }: SearchResult['groups'][number]): string {
    if (more) return `${hits.length} trên ${formatCount(total)} trở lên`;
    return hits.length < total ? `${hits.length} trên ${formatCount(total)}` : formatCount(total);
  }

  protected readonly kinds = RECORD_KINDS;
  protected readonly hitLink = hitLink;
  private readonly api = inject(DeskApi);
}
