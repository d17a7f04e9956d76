import { Component, computed, DestroyRef, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { OPEN_HEARINGS, type TodayView } from '@tiepdan/hearing/contract';
import { Session } from '@tiepdan/identity/web';
import { formatCount } from '@tiepdan/platform/contract';
import { EmptyState, ErrorPanel, Notice, PageHeader, readError, Shortcuts, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom, interval } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { dayWithWeekday, hostWords, hoursWords } from '../words/hearing-words';
import { KeptBegin } from './kept-begin';
import { LiveList } from './live-list';
import { Sitting } from './sitting';

/** How often what others wrote is fetched, in milliseconds. */
const LOOK_EVERY = 20_000;

/** Outcomes of a day on which nothing more is written here. */
const SHUT: readonly string[] = ['planned', 'held-nobody', 'not-held'];

/**
 * The screen of a reception day, made for a tablet: the matters on the left, one of them open. What was read last stays on the
 * screen when the network is gone.
 */
@Component({
  selector: 'tiepdan-live-page',
  imports: [EmptyState, ErrorPanel, LiveList, MatButton, MatIcon, PageHeader, RouterLink, Sitting, SkeletonRows],
  templateUrl: './live-page.html',
  styleUrl: './live-page.scss',
})
export class LivePage {
  private readonly api = inject(HearingApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly notice = inject(Notice);
  private readonly dialog = inject(MatDialog);
  private readonly session = inject(Session);

  /** The day; left out, the reader's own of today or the next one. */
  readonly id = input<string>();
  /** The matter that is open, in the address. */
  readonly hearing = input<string>();

  protected readonly loaded = rxResource({ params: () => ({ id: this.id() ?? null }), stream: ({ params }) => this.api.today(params.id) });
  /** What was read last, whatever became of reading it anew. */
  protected readonly last = linkedSignal<TodayView | null, TodayView | null>({
    source: () => (this.loaded.hasValue() ? (this.loaded.value() ?? null) : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly failure = computed(() => this.loaded.error());
  protected readonly offline = computed(() => {
    const failure = this.failure();
    return failure !== undefined && readError(failure).code.startsWith('NETWORK.');
  });
  protected readonly view = computed(() => this.last()?.day ?? null);
  /** Who is heard, in their order; who only asks is not on this screen. */
  protected readonly hearings = computed(() =>
    (this.view()?.hearings ?? [])
      .filter(({ state, orderNo }) => orderNo !== null && state !== 'refused' && state !== 'withdrawn')
      .sort((one, other) => (one.orderNo ?? 0) - (other.orderNo ?? 0)),
  );
  protected readonly current = computed(() => {
    const rows = this.hearings();
    return (
      rows.find(({ id }) => id === this.hearing()) ??
      rows.find(({ state }) => state === 'begun') ??
      rows.find(({ state }) => state === 'accepted') ??
      rows[0] ??
      null
    );
  });
  protected readonly brief = computed(() => this.last()?.briefs.find(({ hearingId }) => hearingId === this.current()?.id) ?? null);
  protected readonly begins = new KeptBegin(() => this.reload());

  protected readonly heading = computed(() => {
    const day = this.view()?.day;
    return day ? `Buổi tiếp ${dayWithWeekday(day.heldOn)}` : 'Buổi tiếp hôm nay';
  });
  protected readonly lead = computed(() => {
    const day = this.view()?.day;
    return day ? [hostWords(day), hoursWords(day)].filter(Boolean).join(' · ') : '';
  });
  protected readonly early = computed(() => (this.view()?.day.heldOn ?? '') > this.session.today());
  protected readonly maySit = computed(
    () => (this.view()?.may.sit ?? false) && !this.early() && !SHUT.includes(this.view()?.day.outcome ?? ''),
  );
  protected readonly over = computed(() => ['held', 'held-nobody'].includes(this.view()?.day.outcome ?? ''));
  /** A leader's visit is kept by an officer: without one nothing can be concluded, and it is better known before than at the end. */
  protected readonly unkept = computed(
    () => this.maySit() && this.left() > 0 && !this.view()?.noteTakerId && !this.session.can('hearing.prepare'),
  );
  protected readonly left = computed(() => this.hearings().filter(({ state }) => OPEN_HEARINGS.includes(state)).length);
  protected readonly mayClose = computed(
    () => (this.view()?.may.close ?? false) && !this.early() && this.view()?.day.outcome === 'announced',
  );
  protected readonly whyNot = computed(() => {
    const left = this.left();
    return left > 0 ? `Còn ${formatCount(left)} vụ việc chưa tiếp xong: kết luận, ghi vắng mặt, hoặc chuyển sang ngày khác.` : '';
  });
  protected readonly closing = signal(false);
  private readonly sitting = viewChild(Sitting);

  constructor() {
    const destroyRef = inject(DestroyRef);
    const shortcuts = inject(Shortcuts);
    shortcuts.on('alt+arrowdown', () => this.step(1), destroyRef, 'Vụ việc sau');
    shortcuts.on('alt+arrowup', () => this.step(-1), destroyRef, 'Vụ việc trước');
    shortcuts.on('alt+b', () => void this.sitting()?.begin(), destroyRef, 'Bắt đầu tiếp');
    shortcuts.on('alt+k', () => this.sitting()?.conclude(), destroyRef, 'Kết luận');
    interval(LOOK_EVERY)
      .pipe(takeUntilDestroyed())
      .subscribe(() => document.visibilityState === 'visible' && this.dialog.openDialogs.length === 0 && this.reload());
    // A day that is named in the address keeps its list while the one before is still read.
    effect(() => this.id() && this.view() && this.view()?.day.id !== this.id() && this.last.set(null));
  }

  protected reload(): void {
    this.loaded.reload();
  }

  protected open(id: string): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { hearing: id }, replaceUrl: true });
  }

  protected async close(): Promise<void> {
    const view = this.view();
    if (!view || this.left() > 0 || this.closing()) return;
    this.closing.set(true);
    try {
      await firstValueFrom(this.api.close(view.day.id, { version: view.version }));
      this.notice.say('Đã kết thúc buổi tiếp.');
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.closing.set(false);
      this.reload();
    }
  }

  private step(by: number): void {
    const rows = this.hearings();
    const next = rows[rows.findIndex(({ id }) => id === this.current()?.id) + by];
    if (next) this.open(next.id);
  }
}
