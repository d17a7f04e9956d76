import { Component, input } from '@angular/core';
import { InstantPipe } from '../pipes/instant-pipe';

/** What the list needs of an entry of a record's history; `HistoryEntry` of the audit domain is one. */
export interface HistoryLine {
  readonly id: string;
  readonly label: string;
  readonly at: string;
  readonly actorName: string;
  readonly reason: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** Who did what to a record, when and why, newest first; a correction shows each field before and after. */
@Component({
  selector: 'tiepdan-history-list',
  imports: [InstantPipe],
  templateUrl: './history-list.html',
  styleUrl: './history-list.scss',
})
export class HistoryList {
  readonly entries = input.required<readonly HistoryLine[]>();
}
