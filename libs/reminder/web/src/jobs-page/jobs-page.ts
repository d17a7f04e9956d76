import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { JOB_OUTCOMES, type JobOutcome } from '@tiepdan/reminder/contract';
import { Chip, type ChipTone, CountPipe, ErrorPanel, InstantPipe, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { ReminderApi } from '../reminder-api';

const MARKS: Readonly<Record<JobOutcome, { readonly tone: ChipTone; readonly icon: string }>> = {
  never: { tone: 'neutral', icon: 'pending' },
  running: { tone: 'info', icon: 'play_circle' },
  done: { tone: 'good', icon: 'check_circle' },
  failed: { tone: 'danger', icon: 'error' },
};

/** Tác vụ định kỳ: when recurring work last ran and comes next, what failed, and how the mail goes. */
@Component({
  selector: 'tiepdan-jobs-page',
  imports: [Chip, CountPipe, ErrorPanel, InstantPipe, MatButton, MatIcon, PageHeader, SkeletonRows],
  templateUrl: './jobs-page.html',
  styleUrl: './jobs-page.scss',
})
export class JobsPage {
  private readonly api = inject(ReminderApi);
  protected readonly loaded = rxResource({ stream: () => this.api.jobs() });
  protected readonly outcomes = JOB_OUTCOMES;
  protected readonly marks = MARKS;
  protected readonly mailCounts = computed(() => {
    if (!this.loaded.hasValue()) return [];
    const { waiting, sent, failed, unknown } = this.loaded.value().mail;
    return [
      { label: 'Đang chờ gửi', value: waiting },
      { label: 'Đã gửi', value: sent },
      { label: 'Không gửi được', value: failed },
      { label: 'Không rõ đã tới hay chưa', value: unknown },
    ];
  });
}
