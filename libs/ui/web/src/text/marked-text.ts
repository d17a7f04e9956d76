import { Component, computed, input } from '@angular/core';
import { markMatches } from './mark-matches';

/** A text with the letters that answer the search marked, accents or not. */
@Component({
  selector: 'tiepdan-marked-text',
  template: `@for (part of parts(); track $index) {
    @if (part.hit) {
      <mark>{{ part.text }}</mark>
    } @else {
      <span>{{ part.text }}</span>
    }
  }`,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly query = input('');
  protected readonly parts = computed(() => markMatches(this.text(), this.query()));
}
