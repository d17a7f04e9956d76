import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MATTER_FLAGS, MATTER_KINDS, type MatterFlag, type MatterKind } from '@tiepdan/matter/contract';
import { Chip, CountPipe, DayPipe, EmptyState, filteredList, FilterSelect, FilterWords, Opens, RecordList } from '@tiepdan/ui/web';
import { MatterApi } from '../matter-api';

/** The list's filters as the address writes them. */
interface Filters {
  q: string;
  kind: MatterKind | '';
  flag: MatterFlag | '';
  citizenId: string;
}
const UNFILTERED: Filters = { q: '', kind: '', flag: '', citizenId: '' };

/** Every matter of the office: what receptions and petitions are about. */
@Component({
  selector: 'tiepdan-matter-list',
  imports: [RouterLink, Chip, CountPipe, DayPipe, EmptyState, FilterSelect, FilterWords, Opens, RecordList],
  templateUrl: './matter-list.html',
  styles: `
    tiepdan-record-list {
      --tiepdan-filter-columns: minmax(240px, 3fr) minmax(160px, 1fr) minmax(160px, 1fr) minmax(0, 2fr);
    }
  `,
})
export class MatterList {
  private readonly api = inject(MatterApi);
  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly kindLabels = MATTER_KINDS;
  protected readonly flags = Object.entries(MATTER_FLAGS);
  protected readonly flagLabels = MATTER_FLAGS;

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'kind', 'flag'],
    load: (filter, cursor) => this.api.list({ ...filter, cursor }),
    parts: ({ q, kind, flag, citizenId }) => ({
      q: q && `“${q}”`,
      kind: kind && MATTER_KINDS[kind],
      flag: flag && MATTER_FLAGS[flag],
      citizenId: citizenId && 'một công dân',
    }),
    loading: 'Đang tải danh sách vụ việc',
    counted: () => 'vụ việc',
  });
}
