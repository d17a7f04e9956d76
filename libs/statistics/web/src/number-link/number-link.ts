import { Component, computed, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import type { IndicatorValue } from '@tiepdan/statistics/contract';
import { InPageLink } from '../in-page-link';

/**
 * A number of the report: its definition on hover and focus, its records on click. An ordinary link into the page's own
 * address (`&indicator=I05`, with `&comparison=true` for the year before), so that it can be copied and gone back from.
 */
@Component({
  selector: 'tiepdan-number-link',
  imports: [InPageLink, MatTooltip],
  template: `<a
    class="number-link"
    [tiepdanInPage]="target()"
    [matTooltip]="indicator().definition"
    [class.open]="open()"
    [attr.aria-current]="open() ? 'true' : null"
    [attr.aria-label]="name()"
    [attr.data-number]="indicator().code"
    [attr.data-comparison]="previous() ? '' : null"
    >{{ text() }}</a
  >`,
  styleUrl: './number-link.scss',
})
export class NumberLink {
  readonly indicator = input.required<IndicatorValue>();
  /** The number as the place writes it: `07` in a sentence, `7` in the table. */
  readonly text = input.required<string>();
  /** Whether this is the number of the year before. */
  readonly previous = input(false);
  /** Whether the side panel now shows this number's records. */
  readonly open = input(false);

  protected readonly target = computed(() => ({ indicator: this.indicator().code, comparison: this.previous() || null }));
  protected readonly name = computed(() => {
    const { label, unit } = this.indicator();
    return `${this.text()} ${unit}: ${label}${this.previous() ? ', cùng kỳ năm trước' : ''}. Mở danh sách`;
  });
}
