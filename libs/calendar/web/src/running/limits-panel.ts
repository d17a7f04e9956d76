import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LIMITS_RECORDED_BY_HAND, type RunningLimitList, type RunningLimitView } from '@tiepdan/calendar/contract';
import { Session } from '@tiepdan/identity/web';
import { DayPipe, ErrorPanel, Notice, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { DutyForm } from './duty-form';
import { LimitLine } from './limit-line';

/** Where the limits of one record are read, and where it is recorded that a duty was done. */
export interface LimitAddresses {
  readonly list: string;
  done(limitId: string): string;
  undone(limitId: string): string;
}

/** The time limits of a record: how long, why so long, what moved them, and the button to record that a duty was done. */
@Component({
  selector: 'tiepdan-limits-panel',
  imports: [DayPipe, DutyForm, ErrorPanel, LimitLine, MatButton, SkeletonRows],
  templateUrl: './limits-panel.html',
  styleUrl: './limits-panel.scss',
})
export class LimitsPanel {
  readonly addresses = input.required<LimitAddresses>();
  /** Read anew whenever this changes: the record's version. */
  readonly version = input<number>(0);
  /** Whether the reader may record that a duty was done. */
  readonly mayRecord = input(false);

  private readonly http = inject(HttpClient);
  private readonly notice = inject(Notice);
  protected readonly today = inject(Session).today;
  /** Another object with every version, though the address stays: a step of the record may have moved its limits. */
  private readonly asked = computed(() => ({ version: this.version(), url: this.addresses().list }));
  protected readonly loaded = httpResource<RunningLimitList>(() => this.asked());
  private readonly limits = computed<RunningLimitList>(() => (this.loaded.hasValue() ? this.loaded.value() : []));
  protected readonly open = computed(() => this.limits().filter(({ state }) => state === 'running' || state === 'paused'));
  protected readonly over = computed(() => this.limits().filter(({ state }) => state === 'met' || state === 'dropped'));
  /** The limit whose day is being recorded. */
  protected readonly recording = signal<string | null>(null);

  protected byHand({ code }: RunningLimitView): boolean {
    return LIMITS_RECORDED_BY_HAND.includes(code);
  }

  /** Takes what the server answers in place of what is shown. */
  protected recorded(limit: RunningLimitView, after: RunningLimitList): void {
    this.recording.set(null);
    this.loaded.set(after);
    this.notice.undoable(`Đã ghi nhận: ${limit.name}.`, () => this.takeBack(limit));
  }

  protected async undo(limit: RunningLimitView): Promise<void> {
    try {
      await this.takeBack(limit);
      this.notice.say('Đã bỏ ghi nhận, thời hạn tính tiếp.');
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  private async takeBack({ id }: RunningLimitView): Promise<void> {
    this.loaded.set(await firstValueFrom(this.http.post<RunningLimitList>(this.addresses().undone(id), {})));
  }
}
