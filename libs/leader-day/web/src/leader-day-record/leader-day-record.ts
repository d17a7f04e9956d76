import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { DayAct, DayChangeList, DayOutcomeRequest, LeaderDayView } from '@tiepdan/leader-day/contract';
import { DAY_ACTS, DAY_PURPOSES } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  ErrorPanel,
  InstantPipe,
  Notice,
  openRecord,
  PageHeader,
  recordActs,
  RecordFrame,
  RecordHistory,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
} from '@tiepdan/ui/web';
import { ASKING_ACTS, type AskingAct, DayActs } from '../acts/day-acts';
import { LeaderDayApi } from '../leader-day-api';
import { hostOf, leaderDaySummary } from '../leader-day-words';
import { outcomeMark } from '../outcome-mark';
import { ChangeList } from './change-list';

const ICONS: Readonly<Record<AskingAct, string>> = {
  publish: 'campaign',
  postpone: 'event_repeat',
  delegate: 'swap_horiz',
  'call-off': 'event_busy',
  reinstate: 'event_available',
};

/** One reception day of a leader: who and when, what can be done with it, what people were told of it, and who was received. */
@Component({
  selector: 'tiepdan-leader-day-record',
  imports: [
    ChangeList,
    Chip,
    ErrorPanel,
    InstantPipe,
    MatButton,
    MatIcon,
    PageHeader,
    RecordFrame,
    RecordHistory,
    RelatedPanels,
    RouterLink,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './leader-day-record.html',
  styleUrl: './leader-day-record.scss',
})
export class LeaderDayRecord {
  private readonly api = inject(LeaderDayApi);
  private readonly dayActs = inject(DayActs);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  private readonly version = computed(
    () => {
      const day = this.record.view();
      return day ? { id: day.id, version: day.version } : undefined;
    },
    { equal: (one, other) => one?.id === other?.id && one?.version === other?.version },
  );
  /** Asked anew with each version, also when a panel of the page changed the record. */
  protected readonly changes = rxResource({ params: () => this.version(), stream: ({ params }) => this.api.changes(params.id) });
  /** What people were told so far; it stays in sight while the newest is on its way. */
  protected readonly told = linkedSignal<DayChangeList | null, DayChangeList>({
    source: () => (this.changes.hasValue() ? this.changes.value() : null),
    computation: (now, before) => now ?? before?.value ?? [],
  });
  protected readonly busy = signal(false);
  protected readonly acts = recordActs({
    noun: 'ngày tiếp',
    means: {
      cancel:
        'Chỉ hủy khi nhập nhầm: ngày tiếp đã hủy vẫn xem được nhưng không tính vào đâu. Ngày đã công bố mà không tiếp thì hoãn hoặc ghi không tổ chức.',
      restore: 'Ngày tiếp trở lại như trước khi hủy.',
    },
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.record.reload(),
  });
  protected readonly heading = this.record.read(
    (day) => `${day.purpose === 'dialogue' ? DAY_PURPOSES.dialogue : 'Ngày tiếp'} ${formatDay(day.heldOn)}`,
    'Ngày tiếp',
  );
  protected readonly lead = this.record.read((day) => `${hostOf(day)}, ${day.hostPosition}`, '');
  protected readonly rows = this.record.read(leaderDaySummary, []);
  protected readonly mark = computed(() => {
    const day = this.record.view();
    return day && outcomeMark(day, this.session.today());
  });
  protected readonly next = computed(() =>
    ASKING_ACTS.filter((act) => this.may(act)).map((name) => ({
      name,
      label: name === 'postpone' && this.record.view()?.outcome === 'planned' ? 'Chuyển ngày' : DAY_ACTS[name],
      icon: ICONS[name],
      look: name === 'publish' ? ('tonal' as const) : ('outlined' as const),
    })),
  );
  /** A published day that has not come cannot be said to be held; the page says why the button is not there. */
  protected readonly notYet = computed(() => {
    const day = this.record.view();
    return day?.status === 'active' && day.outcome === 'announced' && day.heldOn > this.session.today() && this.may('correct');
  });

  /** Whether the server offers the act to who looks. */
  protected may(act: DayAct): boolean {
    return this.record.view()?.actions.includes(act) ?? false;
  }

  /** Writes what became of the day, in one click; the earlier state is one click back. */
  protected async conclude(day: LeaderDayView, outcome: DayOutcomeRequest['outcome']): Promise<void> {
    await this.act(async () => {
      await this.dayActs.outcome(day, outcome, () => this.record.reload());
      return true;
    });
  }

  protected async take(day: LeaderDayView, act: AskingAct): Promise<void> {
    await this.act(() => this.dayActs.take(act, day, () => this.record.reload()));
  }

  private async act(write: () => Promise<boolean>): Promise<void> {
    this.busy.set(true);
    let changed = true;
    try {
      changed = await write();
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.busy.set(false);
    }
    if (changed) this.record.reload();
  }
}
