import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { hearingPaths, type HearingDayView } from '@tiepdan/hearing/contract';
import { DAY_OUTCOMES, type DayOutcome } from '@tiepdan/leader-day/contract';
import { formatCount, formatDay, type ErrorBody } from '@tiepdan/platform/contract';
import { CountPipe, dialogSize, EmptyState, ErrorPanel, Notice, PageHeader, readError, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { TakeAct } from '../acts/take-act';
import { TakeFile } from '../files/take-file';
import { HearingApi } from '../hearing-api';
import { dayWithWeekday, hostWords, hoursWords } from '../words/hearing-words';
import { Agenda } from './agenda';
import { AgendaOrder } from './agenda-order';
import { DayAgencies } from './day-agencies';
import { NoteTaker } from './note-taker';
import { OnlineCard } from './online-card';
import { ReadinessList } from './readiness-list';

/** Refusals of an order that somebody else has changed meanwhile: what was arranged here is kept until one chooses. */
const OVERTAKEN: readonly string[] = ['RECORD.CHANGED_MEANWHILE', 'HEARING.AGENDA_OTHER_DAY', 'HEARING.AGENDA_LEFT_OUT'];

/** Preparing one reception day: who is heard, in what order and when; who is invited; what is still to be done. */
@Component({
  selector: 'tiepdan-day-page',
  imports: [
    Agenda,
    CountPipe,
    DayAgencies,
    EmptyState,
    ErrorPanel,
    MatButton,
    MatIcon,
    NoteTaker,
    OnlineCard,
    PageHeader,
    ReadinessList,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './day-page.html',
  styleUrl: './day-page.scss',
})
export class DayPage {
  private readonly api = inject(HearingApi);
  private readonly notice = inject(Notice);
  private readonly dialog = inject(MatDialog);
  private readonly acts = inject(TakeAct);
  private readonly files = inject(TakeFile);

  readonly id = input.required<string>();
  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.day(params) });
  protected readonly view = computed(() => (this.loaded.hasValue() ? (this.loaded.value() ?? null) : null));
  protected readonly agenda = new AgendaOrder();
  protected readonly heading = computed(() => {
    const day = this.view()?.day;
    return day ? `Buổi tiếp ${dayWithWeekday(day.heldOn)}` : 'Chuẩn bị buổi tiếp';
  });
  protected readonly lead = computed(() => {
    const day = this.view()?.day;
    return day ? [hostWords(day), hoursWords(day)].filter(Boolean).join(' · ') : '';
  });
  /** Why nothing can be arranged, or what to know first. */
  protected readonly standing = computed(() => standingWords(this.view()));
  protected readonly over = computed(() => ['held', 'held-nobody', 'not-held'].includes(this.view()?.day.outcome ?? ''));
  protected readonly mayOrder = computed(() => (this.view()?.may.order ?? false) && !this.over());
  protected readonly mayPrepare = computed(() => (this.view()?.may.prepare ?? false) && !this.over());
  protected readonly proposed = computed(() =>
    (this.view()?.hearings ?? []).filter(({ actions, orderNo }) => orderNo !== null && actions.includes('accept')),
  );
  /** Accepted, and nobody has told them. */
  protected readonly untold = computed(() =>
    (this.view()?.hearings ?? []).filter(({ actions, told }) => told === null && actions.includes('invite')),
  );
  protected readonly uninvited = computed(() => (this.view()?.agencies ?? []).filter(({ invitation }) => invitation === null));

  protected readonly saving = signal(false);
  protected readonly overtaken = signal<ErrorBody | null>(null);
  protected readonly making = this.files.making;

  constructor() {
    effect(() => {
      const view = this.view();
      if (!view) return;
      // What is being arranged outlives what is read anew, such as after an invitation.
      untracked(() => (this.agenda.changed() ? this.agenda.rebase(view) : this.agenda.take(view)));
    });
  }

  protected reload(): void {
    this.loaded.reload();
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      await firstValueFrom(this.api.setAgenda(this.id(), this.agenda.toRequest()));
      await this.readAnew((view) => this.agenda.take(view));
      this.notice.say('Đã lưu thứ tự tiếp.');
    } catch (failure) {
      const refusal = readError(failure);
      if (OVERTAKEN.includes(refusal.code)) this.overtaken.set(refusal);
      else this.notice.fail(failure);
    } finally {
      this.saving.set(false);
    }
  }

  /** Goes on from what somebody else saved: with the order arranged here, or without it. */
  protected async goOn(keep: boolean): Promise<void> {
    this.overtaken.set(null);
    if (!keep) this.agenda.drop();
    await this.readAnew();
  }

  protected async suggest(): Promise<void> {
    try {
      const { order } = await firstValueFrom(this.api.suggestion(this.id()));
      if (order.length === 0) return this.notice.say('Chưa có vụ việc nào để gợi ý thứ tự.');
      this.agenda.suggest(order);
      this.notice.say('Đã xếp theo gợi ý: vụ việc kéo dài, phức tạp, đông người trước. Xem lại rồi lưu.');
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  protected async acceptAll(): Promise<void> {
    const { AcceptManyDialog } = await import('./accept-many-dialog');
    const opened = this.dialog.open(AcceptManyDialog, { data: { hearings: this.proposed() }, ...dialogSize('usual') });
    await firstValueFrom(opened.afterClosed());
    this.reload();
  }

  protected async addWaiting(): Promise<void> {
    const { AddWaitingDialog } = await import('./add-waiting-dialog');
    const opened = this.dialog.open(AddWaitingDialog, { data: { dayId: this.id() }, ...dialogSize('wide') });
    await firstValueFrom(opened.afterClosed());
    this.reload();
  }

  protected async invite(): Promise<void> {
    await this.acts.invite(this.id(), this.untold(), this.uninvited(), () => this.reload());
  }

  protected async briefs(form: 'pdf' | 'docx'): Promise<void> {
    const day = this.view()?.day.heldOn ?? '';
    if (!(await this.files.take((made) => hearingPaths.briefFiles(this.id(), made), form, `tom-tat-ho-so-${day}`)) || !this.mayPrepare()) return;
    try {
      await firstValueFrom(this.api.notePrinted(this.id()));
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.reload();
  }

  /** What is read replaces what is shown only once it is here. */
  private async readAnew(first: (view: HearingDayView) => void = () => undefined): Promise<void> {
    try {
      const view = await firstValueFrom(this.api.day(this.id()));
      first(view);
      this.loaded.set(view);
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}

function standingWords(view: HearingDayView | null): string {
  if (!view) return '';
  const { outcome, publishedOn, registrationClosesOn } = view.day;
  if (outcome === 'planned') return 'Ngày này mới dự kiến, chưa công bố nên chưa nhận đăng ký. Trưởng Ban công bố ở trang ngày tiếp.';
  if (outcome === 'not-held') return 'Ngày này không tổ chức. Chuyển các đăng ký còn lại sang ngày khác.';
  if (outcome !== 'announced') return `${DAY_OUTCOMES[outcome as DayOutcome] ?? 'Đã tiếp'}. Thứ tự và biên bản chỉ còn để xem.`;
  const published = publishedOn ? `Đã công bố ngày ${formatDay(publishedOn)}` : 'Đã công bố';
  const closes = registrationClosesOn ? `, nhận đăng ký đến ${formatDay(registrationClosesOn)}` : '';
  const places = view.capacity === null ? '' : `; nhận nhiều nhất ${formatCount(view.capacity)} vụ việc`;
  return `${published}${closes}${places}.`;
}
