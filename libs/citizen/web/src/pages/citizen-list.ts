import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PARTIES, type Party } from '@tiepdan/citizen/contract';
import { CountPipe, EmptyState, filteredList, FilterSelect, FilterWords, Opens, RecordList } from '@tiepdan/ui/web';
import { CitizenApi } from '../citizen-api';
import { PhonePipe } from '../person/phone-pipe';

interface Filters {
  q: string;
  party: Party | '';
}
const UNFILTERED: Filters = { q: '', party: '' };

/** People and organisations the office has met. Who stands only on sealed records is not among them. */
@Component({
  selector: 'tiepdan-citizen-list',
  imports: [RouterLink, CountPipe, EmptyState, FilterSelect, FilterWords, Opens, PhonePipe, RecordList],
  templateUrl: './citizen-list.html',
  styles: `
    tiepdan-record-list {
      --tiepdan-filter-columns: minmax(240px, 3fr) minmax(160px, 1fr) minmax(0, 2fr);
    }
  `,
})
export class CitizenList {
  private readonly api = inject(CitizenApi);
  protected readonly parties = Object.entries(PARTIES);
  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'party'],
    load: (filter, cursor) => this.api.list({ ...filter, cursor }),
    parts: ({ q, party }) => ({ q: q && `“${q}”`, party: party && PARTIES[party] }),
    loading: 'Đang tải danh sách công dân',
    counted: () => 'công dân, tổ chức',
  });
}
