import { Component, computed, input } from '@angular/core';
import { HEARING_STATES, type HearingRow } from '@tiepdan/hearing/contract';
import { MATTER_FLAGS } from '@tiepdan/matter/contract';
import { Chip } from '@tiepdan/ui/web';
import { STATE_MARKS } from './hearing-words';

/** Where a request stands, in a chip. */
@Component({
  selector: 'tiepdan-hearing-state',
  imports: [Chip],
  template: `<tiepdan-chip [tone]="mark().tone" [icon]="mark().icon">{{ labels[hearing().state] }}</tiepdan-chip>`,
})
export class HearingStateChip {
  readonly hearing = input.required<Pick<HearingRow, 'state'>>();
  protected readonly labels = HEARING_STATES;
  protected readonly mark = computed(() => STATE_MARKS[this.hearing().state]);
}

/** What gives a matter precedence (NĐ 154/2026 Đ.26 k.1), and whether its people are kept secret. */
@Component({
  selector: 'tiepdan-hearing-marks',
  imports: [Chip],
  template: `
    @for (flag of hearing().flags; track flag) {
      <tiepdan-chip tone="warning" icon="flag">{{ flags[flag] }}</tiepdan-chip>
    }
    @if (hearing().sealed) {
      <tiepdan-chip tone="danger" icon="lock">Giữ bí mật</tiepdan-chip>
    }
    @if (!hearing().matterId) {
      <tiepdan-chip tone="info" icon="person_search">Chưa gắn hồ sơ</tiepdan-chip>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    :host(:empty) {
      display: none;
    }
  `,
})
export class HearingMarks {
  readonly hearing = input.required<Pick<HearingRow, 'flags' | 'sealed' | 'matterId'>>();
  protected readonly flags = MATTER_FLAGS;
}
