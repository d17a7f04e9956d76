import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { TimelineEntry } from '@tiepdan/desk/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Chip, DayPipe } from '@tiepdan/ui/web';
import { RECORD_KINDS } from '../kinds';
import { LinkPipe } from '../link-pipe';
import { daysBetween } from '../days-between';

/** Records of several kinds, one line each; every line is a door. */
@Component({
  selector: 'tiepdan-entry-list',
  imports: [MatIcon, RouterLink, Chip, DayPipe, LinkPipe],
  templateUrl: './entry-list.html',
  styleUrl: './entry-list.scss',
})
export class EntryList {
  readonly entries = input.required<readonly TimelineEntry[]>();
  /** When given, each line says how many days it has been waiting. */
  readonly waitingUntil = input<PlainDate | null>(null);
  readonly showDay = input(true);
  protected readonly kinds = RECORD_KINDS;

  protected waiting(entry: TimelineEntry): number {
    return daysBetween(entry.on, this.waitingUntil() ?? entry.on);
  }
}
