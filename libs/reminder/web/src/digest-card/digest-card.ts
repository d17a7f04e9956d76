import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type Params, RouterLink } from '@angular/router';
import { weekdayName } from '@tiepdan/calendar/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { type DigestSectionCode, type DigestView, moreWords } from '@tiepdan/reminder/contract';
import { Chip, type ChipTone, DayPipe } from '@tiepdan/ui/web';

/** How urgent a line of a section is. */
const TONES: Readonly<Partial<Record<DigestSectionCode, ChipTone>>> = {
  overdue: 'danger',
  escalated: 'danger',
  'answers-late': 'danger',
  'sent-back': 'warning',
  'due-today': 'warning',
  'due-soon': 'info',
};

/** The list of petitions that holds what a section has room for only in part; as it stands now, not as it stood that morning. */
const LISTS: Readonly<Partial<Record<DigestSectionCode, Params>>> = {
  overdue: { mine: true, due: 'overdue' },
  'due-today': { mine: true, due: 'today' },
  'due-soon': { mine: true, due: 'soon' },
  escalated: { due: 'overdue' },
  unassigned: { unassigned: true },
  'to-approve': { stage: 'proposed' },
  'to-sign': { stage: 'awaiting-signature' },
  'keeping-ended': { keptOver: true },
};

/** Sections whose list is where several are dealt with at once: it is opened from here even when all of them are shown. */
const TOGETHER: readonly DigestSectionCode[] = ['unassigned', 'to-approve', 'to-sign'];

/** One day's digest: what there was to do, each line opening its record. */
@Component({
  selector: 'tiepdan-digest-card',
  imports: [Chip, DayPipe, MatButton, MatIcon, RouterLink],
  templateUrl: './digest-card.html',
  styleUrl: './digest-card.scss',
})
export class DigestCard {
  readonly digest = input.required<DigestView>();
  /** The officer has seen it. */
  readonly read = output<void>();

  protected readonly title = computed(() => {
    const { day } = this.digest();
    const weekday = weekdayName(day);
    return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ngày ${formatDay(day)}`;
  });
  protected readonly sections = computed(() =>
    this.digest().sections.map((section) => ({
      ...section,
      more: moreWords(section) ?? (section.total > 1 && TOGETHER.includes(section.code) ? 'Mở danh sách' : null),
      tone: TONES[section.code] ?? ('neutral' as const),
      list: LISTS[section.code],
    })),
  );

  /** Opening a line is reading. */
  protected opened(): void {
    if (this.digest().readAt === null) this.read.emit();
  }
}
