import { Component, computed, inject, input } from '@angular/core';
import { Session } from '@tiepdan/identity/web';
import type { NearestDue } from '@tiepdan/petition/contract';
import { formatCount, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { Chip, type ChipTone } from '@tiepdan/ui/web';

interface Look {
  readonly tone: ChipTone;
  readonly icon: string;
  readonly words: string;
}

/** The limit that ends first, in a word and its day. */
@Component({
  selector: 'tiepdan-due-chip',
  imports: [Chip],
  template: `
    @if (look(); as its) {
      <tiepdan-chip [tone]="its.tone" [icon]="its.icon" [title]="title()">{{ its.words }}</tiepdan-chip>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
  `,
})
export class DueChip {
  readonly due = input.required<NearestDue | null>();
  private readonly session = inject(Session);
  protected readonly look = computed(() => {
    const due = this.due();
    return due && lookOf(due, this.session.today());
  });
  protected readonly title = computed(() => {
    const due = this.due();
    return due ? `Thời hạn ${due.code}, hạn cuối ${formatDay(due.dueOn)}` : '';
  });
}

function lookOf({ dueOn }: NearestDue, today: PlainDate): Look {
  if (dueOn > today) return { tone: 'neutral', icon: '', words: `Hạn ${formatDay(dueOn)}` };
  if (dueOn === today) return { tone: 'warning', icon: 'warning', words: 'Hết hạn hôm nay' };
  const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
  return { tone: 'danger', icon: 'error', words: `Quá hạn ${formatCount(days)} ngày` };
}
