import { Component, computed, input } from '@angular/core';
import { COMPLEX_CRITERIA, type FlagView, MATTER_FLAGS, type MatterFlag, type MatterKind, VERY_COMPLEX_FROM } from '@tiepdan/matter/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { Chip } from '@tiepdan/ui/web';

const ICONS: Readonly<Record<MatterFlag, string>> = { delegation: 'groups', complex: 'warning', prolonged: 'history' };

/** The flags a matter bears now, one chip each: the word, and since when. */
@Component({
  selector: 'tiepdan-flag-chips',
  imports: [Chip],
  template: `
    @for (chip of chips(); track chip.flag) {
      <tiepdan-chip tone="warning" [icon]="chip.icon" [title]="chip.title">{{ chip.text }}</tiepdan-chip>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    :host:empty {
      display: none;
    }
  `,
})
export class FlagChips {
  readonly flags = input.required<readonly FlagView[]>();
  readonly kind = input.required<MatterKind>();

  protected readonly chips = computed(() =>
    this.flags()
      .filter(({ untilOn }) => untilOn === null)
      .map((flag) => ({
        flag: flag.flag,
        icon: ICONS[flag.flag],
        text: `${flagWord(flag, this.kind())} từ ${formatDay(flag.fromOn)}`,
        title: [flag.basis, ...flag.criteria.map((code) => COMPLEX_CRITERIA[code])].join('; '),
      })),
  );
}

/** A complex denunciation by two criteria or more is "đặc biệt phức tạp" (NĐ 31/2019 Đ.3 k.3). */
export function flagWord({ flag, criteria }: Pick<FlagView, 'flag' | 'criteria'>, kind: MatterKind): string {
  return kind === 'denunciation' && flag === 'complex' && criteria.length >= VERY_COMPLEX_FROM ? 'Đặc biệt phức tạp' : MATTER_FLAGS[flag];
}
