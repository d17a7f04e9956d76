import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { DELEGATION_STATES, type DelegationList, type DelegationState, type DelegationView, LONGEST_DELEGATION, delegationPaths } from '@tiepdan/identity/contract';
import { Chip, type ChipTone, DayPipe, EmptyState, ErrorPanel, HistoryDialog, type HistoryQuestion, Notice, PageHeader, SkeletonRows, askReason, dialogSize } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session';
import { DelegateDialog, type DelegateQuestion } from './delegate-dialog';
import { DelegationApi } from './delegation-api';
import { MoveEndDialog, type MoveEndQuestion } from './move-end-dialog';

const TONES: Readonly<Record<DelegationState, ChipTone>> = { current: 'good', coming: 'info', over: 'neutral', ended: 'neutral', cancelled: 'neutral' };

/** Some delegations under one heading. */
interface Part {
  readonly heading: string;
  readonly rows: readonly DelegationView[];
}

/** Who acts for whom while they are away: those from and to oneself, or all of the office. */
@Component({
  selector: 'tiepdan-delegations-page',
  imports: [Chip, DayPipe, EmptyState, ErrorPanel, MatButtonModule, MatIconModule, PageHeader, SkeletonRows],
  templateUrl: './delegations-page.html',
  styles: `
    section {
      margin-top: 16px;
    }
    h2 {
      margin-bottom: 8px;
    }
    summary {
      cursor: pointer;
    }

    /* Two beside two: the reason keeps its room. */
    .acts {
      display: flex;
      flex-wrap: wrap;
      width: 244px;
    }
    details ul {
      margin: 4px 0 0;
      padding-inline-start: 18px;
    }
  `,
})
export class DelegationsPage {
  /** Whether the whole office is shown; from the route. */
  readonly all = input(false);

  private readonly api = inject(DelegationApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);

  protected readonly list = httpResource<DelegationList>(() => (this.all() ? delegationPaths.list : delegationPaths.own));
  protected readonly states = DELEGATION_STATES;
  protected readonly print = delegationPaths.print;
  protected readonly mayMake = computed(() => this.list.hasValue() && (this.all() ? this.list.value().mayMakeForOthers : this.list.value().mayMake));
  private readonly longest = computed(() => (this.list.hasValue() ? this.list.value().longest : LONGEST_DELEGATION.usual));
  protected readonly parts = computed<readonly Part[]>(() => {
    const items = this.list.hasValue() ? this.list.value().items : [];
    const alive = items.filter(({ state }) => state === 'current' || state === 'coming');
    const past = items.filter((row) => !alive.includes(row));
    const mine = this.session.view()?.accountId;
    const parts = this.all()
      ? [
          { heading: 'Đang có hiệu lực và sắp tới', rows: alive },
          { heading: 'Đã qua', rows: past },
        ]
      : [
          { heading: 'Đồng chí ủy quyền', rows: alive.filter(({ from }) => from.id === mine) },
          { heading: 'Đồng chí được ủy quyền', rows: alive.filter(({ from }) => from.id !== mine) },
          { heading: 'Đã qua', rows: past },
        ];
    return parts.filter(({ rows }) => rows.length > 0);
  });

  protected readonly hints = {
    all: 'Ủy quyền của mọi người trong cơ quan, ai thay ai từ ngày nào đến ngày nào, hiện ở đây.',
    own: 'Trước khi nghỉ phép, đi công tác, giao quyền của mình cho người làm thay trong những ngày ấy. Hết ngày cuối, ủy quyền tự hết hiệu lực.',
  };

  protected tone(state: DelegationState): ChipTone {
    return TONES[state];
  }

  protected async make(): Promise<void> {
    const opened = this.dialog.open<DelegateDialog, DelegateQuestion>(DelegateDialog, { data: { forOthers: this.all(), longest: this.longest() }, ...dialogSize('wide') });
    if (await firstValueFrom(opened.afterClosed())) this.told('Đã ghi ủy quyền. Hết ngày cuối, ủy quyền tự hết hiệu lực.');
  }

  protected async moveEnd(row: DelegationView): Promise<void> {
    const opened = this.dialog.open<MoveEndDialog, MoveEndQuestion>(MoveEndDialog, { data: { row, longest: this.longest() }, ...dialogSize('narrow') });
    if (await firstValueFrom(opened.afterClosed())) this.told('Đã đổi ngày cuối.');
  }

  protected async end(row: DelegationView): Promise<void> {
    const begun = row.state === 'current';
    const heading = begun ? 'Kết thúc ủy quyền' : 'Hủy ủy quyền';
    const explanation = begun ? `${row.to.fullName} thôi thay ${row.from.fullName} ngay từ lần bấm tiếp theo.` : `Ủy quyền chưa bắt đầu; ${row.to.fullName} sẽ không thay ${row.from.fullName}.`;
    const reason = await askReason(this.dialog, { heading, explanation, action: heading });
    if (reason === null) return;
    try {
      await firstValueFrom(this.api.end(row.id, { version: row.version, reason }));
      this.notice.say(begun ? 'Đã kết thúc ủy quyền.' : 'Đã hủy ủy quyền.');
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.list.reload();
  }

  protected history(row: DelegationView): void {
    const data: HistoryQuestion = { heading: `ủy quyền cho ${row.to.fullName}`, load: () => this.api.history(row.id) };
    this.dialog.open(HistoryDialog, { data, ...dialogSize('usual') });
  }

  private told(text: string): void {
    this.notice.say(text);
    this.list.reload();
  }
}
