import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { LIKENESS_REASONS, type CitizenMerge, type LikeCitizen } from '@tiepdan/citizen/contract';
import { Session } from '@tiepdan/identity/web';
import {
  askReason,
  CountPipe,
  DayPipe,
  ErrorPanel,
  InstantPipe,
  Notice,
  openRecord,
  PageHeader,
  RecordFrame,
  RecordHistory,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { CitizenApi } from '../citizen-api';
import { citizenFacts } from './citizen-facts';

/** One person or organisation: what is written down, who may be the same, what they came and wrote about. */
@Component({
  selector: 'tiepdan-citizen-record',
  imports: [
    CountPipe,
    DayPipe,
    ErrorPanel,
    InstantPipe,
    MatButtonModule,
    MatIconModule,
    PageHeader,
    RecordFrame,
    RecordHistory,
    RelatedPanels,
    RouterLink,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './citizen-record.html',
  styleUrl: './citizen-record.scss',
})
export class CitizenRecordPage {
  readonly id = input.required<string>();

  private readonly api = inject(CitizenApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);
  protected readonly record = openRecord({ id: this.id, load: (id) => this.api.one(id), history: (id) => this.api.history(id) });
  protected readonly heading = this.record.read(({ fullName }) => fullName, 'Công dân');
  protected readonly rows = this.record.read(citizenFacts, []);
  protected readonly remarks = this.record.read(({ remarks }) => remarks, []);
  /** Grows when records were moved, so that the panels are drawn anew. */
  protected readonly shown = signal(0);
  protected readonly like = rxResource({
    params: () => (this.shown(), this.id()),
    stream: ({ params }) => this.api.likenesses(params),
  });
  protected readonly canCorrect = computed(() => this.session.can('citizen.correct'));
  protected readonly canMerge = computed(() => this.session.can('citizen.merge'));

  protected reasonsOf({ reasons }: LikeCitizen): string {
    return reasons.map((reason) => LIKENESS_REASONS[reason]).join('; ');
  }

  /** Takes a merge back, with a reason. */
  protected async undo(merge: CitizenMerge): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: 'Tách lại hồ sơ đã gộp',
      explanation: `Hồ sơ “${merge.mergedName}” trở lại như trước khi gộp, cùng các lượt tiếp và đơn đã chuyển.`,
      action: 'Tách lại',
    });
    if (!reason) return;
    try {
      await firstValueFrom(this.api.unmerge(merge.id, reason));
      this.notice.say('Đã tách lại thành hai hồ sơ.');
      this.record.reload();
      this.shown.update((times) => times + 1);
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}
