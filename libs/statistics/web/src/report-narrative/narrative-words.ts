import { Component, input } from '@angular/core';
import type { IndicatorValue } from '@tiepdan/statistics/contract';
import { NumberLink } from '../number-link/number-link';

/** A piece of a sentence: words, or a number that opens. */
export interface Word {
  readonly text: string;
  readonly previous: boolean;
  readonly indicator: IndicatorValue | undefined;
  readonly open: boolean;
}

/** The words of one paragraph, set without any space that the text does not have (Angular drops the blanks between elements). */
@Component({
  selector: 'tiepdan-narrative-words',
  imports: [NumberLink],
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.indicator) {
        <tiepdan-number-link [indicator]="piece.indicator" [text]="piece.text" [previous]="piece.previous" [open]="piece.open" />
      } @else {
        <span>{{ piece.text }}</span>
      }
    }
  `,
  styles: 'span { white-space: pre-wrap; }',
})
export class NarrativeWords {
  readonly pieces = input.required<readonly Word[]>();
}
