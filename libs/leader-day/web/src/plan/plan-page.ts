import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { makeCalendar } from '@tiepdan/calendar/contract';
import { Session } from '@tiepdan/identity/web';
import { isPublishedLate, type PlannedProposal, type YearDay } from '@tiepdan/leader-day/contract';
import { formatCount, yearOf } from '@tiepdan/platform/contract';
import { Chip, CountPipe, DayPipe, EmptyState, ErrorPanel, Notice, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { DayActs } from '../acts/day-acts';
import { LeaderDayApi } from '../leader-day-api';
import { ScheduleRuleApi } from '../schedule-rule-api';
import { PROPOSAL_GROUPS, type ProposalGroup, type ProposalLine, proposalLines } from './proposal-lines';

/** Plans a year in three steps on one page: the rules, what they propose beside what stands, and publishing by months. */
@Component({
  selector: 'tiepdan-plan-page',
  imports: [
    Chip,
    CountPipe,
    DayPipe,
    EmptyState,
    ErrorPanel,
    MatButton,
    MatCheckbox,
    MatIcon,
    MatIconButton,
    PageHeader,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.scss',
})
export class PlanPage {
  private readonly api = inject(LeaderDayApi);
  private readonly ruleApi = inject(ScheduleRuleApi);
  private readonly acts = inject(DayActs);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  /** The year as the address writes it; 0 is next year, which is planned at the end of this one. */
  protected readonly filters = urlFilters<{ year: number }>({ year: 0 });
  protected readonly year = computed(() => this.filters().year || yearOf(this.session.today()) + 1);
  protected readonly canPublish = computed(() => this.session.can('leader-day.publish'));

  protected readonly rules = rxResource({ stream: () => this.ruleApi.list('active') });
  protected readonly inForce = computed(() => {
    const [from, to] = [`${this.year()}-01-01`, `${this.year()}-12-31`];
    const rules = this.rules.hasValue() ? this.rules.value() : [];
    return rules.filter(({ validFrom, validTo, hostActive }) => hostActive && validFrom <= to && (!validTo || validTo >= from));
  });

  protected readonly proposal = rxResource({ params: () => this.year(), stream: ({ params }) => this.ruleApi.proposal(params) });
  protected readonly lines = computed(() => (this.proposal.hasValue() ? proposalLines(this.proposal.value()) : []));
  protected readonly groups = PROPOSAL_GROUPS;
  protected readonly counts = computed(() =>
    (Object.keys(PROPOSAL_GROUPS) as ProposalGroup[]).map((group) => ({
      group,
      ...PROPOSAL_GROUPS[group],
      count: this.lines().filter((line) => line.group === group).length,
    })),
  );
  /** The group that is shown alone; all when empty. */
  protected readonly only = signal<ProposalGroup | ''>('');
  protected readonly shown = computed(() => this.lines().filter(({ group }) => !this.only() || group === this.only()));
  /** Everything new is chosen until taken out; moving what stands is chosen by hand. */
  private readonly chosen = linkedSignal<readonly ProposalLine[], ReadonlySet<string>>({
    source: this.lines,
    computation: (lines) => new Set(lines.filter(({ group, choosable }) => group === 'add' && choosable).map(({ key }) => key)),
  });
  protected readonly taken = computed(() => this.lines().filter(({ key, choosable }) => choosable && this.chosen().has(key)));
  protected readonly anyChoosable = computed(() => this.shown().some(({ choosable }) => choosable));
  protected readonly allChosen = computed(
    () => this.anyChoosable() && this.shown().every(({ key, choosable }) => !choosable || this.chosen().has(key)),
  );
  protected readonly planWords = computed(() => {
    const add = this.taken().filter(({ group }) => group === 'add').length;
    const move = this.taken().length - add;
    return [add > 0 && `lập ${formatCount(add)} ngày dự kiến`, move > 0 && `chuyển hoặc bỏ ${formatCount(move)} ngày dự kiến`]
      .filter(Boolean)
      .join(', ');
  });
  protected readonly busy = signal(false);
  protected readonly result = signal<PlannedProposal | null>(null);

  /** The year as it stands: what there is to publish. */
  protected readonly standing = rxResource({ params: () => this.year(), stream: ({ params }) => this.api.year(params) });
  private readonly byMonth = computed(() => {
    const days = this.standing.hasValue() ? this.standing.value().days : [];
    return Map.groupBy(
      days.filter(({ actions }) => actions.includes('publish')),
      ({ heldOn }) => heldOn.slice(0, 7),
    );
  });
  protected readonly months = computed(() =>
    (this.standing.hasValue() ? this.standing.value().months : []).map(({ month, published }) => ({
      month,
      number: Number(month.slice(5)),
      planned: this.byMonth().get(month)?.length ?? 0,
      published,
    })),
  );
  private readonly chosenMonths = signal<ReadonlySet<string>>(new Set());
  protected readonly toPublish = computed(() =>
    [...this.byMonth()].filter(([month]) => this.chosenMonths().has(month)).flatMap(([, days]) => days),
  );

  protected turn(step: 1 | -1): void {
    this.result.set(null);
    this.only.set('');
    this.chosenMonths.set(new Set());
    this.filters.set({ year: this.year() + step });
  }

  protected isChosen({ key }: ProposalLine): boolean {
    return this.chosen().has(key);
  }

  protected choose({ key }: ProposalLine, chosen: boolean): void {
    this.chosen.update((before) => withOne(before, key, chosen));
  }

  protected chooseAll(chosen: boolean): void {
    const keys = this.shown()
      .filter(({ choosable }) => choosable)
      .map(({ key }) => key);
    this.chosen.update((before) => keys.reduce((after, key) => withOne(after, key, chosen), before));
  }

  protected isMonthChosen(month: string): boolean {
    return this.chosenMonths().has(month);
  }

  protected chooseMonth(month: string, chosen: boolean): void {
    this.chosenMonths.update((before) => withOne(before, month, chosen));
  }

  /** Plans what was chosen; what the rules no longer give, or another officer has planned meanwhile, is said. */
  protected async plan(): Promise<void> {
    if (!this.proposal.hasValue() || this.taken().length === 0) return;
    const { add, differs } = this.proposal.value();
    const keys = new Set(this.taken().map(({ key }) => key));
    this.busy.set(true);
    try {
      const result = await firstValueFrom(
        this.ruleApi.plan({
          year: this.year(),
          add: add.filter((day) => keys.has(`${day.ruleId}.${day.on}`)).map(({ ruleId, on }) => ({ ruleId, on })),
          move: differs.filter(({ dayId }) => keys.has(dayId)).map(({ dayId, version }) => ({ dayId, version })),
        }),
      );
      this.result.set(result);
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.busy.set(false);
    }
    this.reload();
  }

  protected async publish(): Promise<void> {
    const days = this.toPublish();
    if (await this.acts.publish({ days, late: this.lateOf(days) })) {
      this.chosenMonths.set(new Set());
      this.reload();
    }
  }

  protected reload(): void {
    this.proposal.reload();
    this.standing.reload();
  }

  private lateOf(days: readonly YearDay[]): readonly YearDay[] {
    if (!this.standing.hasValue()) return [];
    const { calendar } = this.standing.value();
    const counted = makeCalendar(calendar.counting, calendar.rules);
    return days.filter(({ session, heldOn }) => session === 'periodic' && isPublishedLate(counted, this.session.today(), heldOn));
  }
}

function withOne(before: ReadonlySet<string>, key: string, chosen: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (chosen) after.add(key);
  else after.delete(key);
  return after;
}
