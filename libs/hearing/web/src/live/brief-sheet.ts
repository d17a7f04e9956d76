import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { hearingPaths, type BriefView } from '@tiepdan/hearing/contract';
import { CountPipe, DayPipe } from '@tiepdan/ui/web';
import { TakeFile } from '../files/take-file';

/** What a leader should know of a matter, in the order it is asked for: who, what, what the law asks, what was done before. */
@Component({
  selector: 'tiepdan-brief-sheet',
  imports: [CountPipe, DayPipe, MatButton, MatIcon, RouterLink],
  templateUrl: './brief-sheet.html',
  styleUrl: './brief-sheet.scss',
})
export class BriefSheet {
  private readonly files = inject(TakeFile);
  readonly brief = input.required<BriefView>();
  protected readonly making = this.files.making;
  /** Newest first: what is to be known of a long matter is its end. */
  protected readonly timeline = computed(() => [...this.brief().timeline].sort((one, other) => other.on.localeCompare(one.on)));

  protected open(): void {
    const { hearingId, matterNumber } = this.brief();
    void this.files.take((form) => hearingPaths.briefFile(hearingId, form), 'pdf', `tom-tat-${matterNumber}`);
  }
}
