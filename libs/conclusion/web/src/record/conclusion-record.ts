import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { ConclusionAction, ConclusionView, TaskAction, TaskView } from '@tiepdan/conclusion/contract';
import { DOCUMENT_STATES } from '@tiepdan/document/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { Chip, dialogSize, ErrorPanel, InstantPipe, Notice, openRecord, PageHeader, recordActs, RecordFrame, RecordHistory, SkeletonRows, SummaryList, type SummaryRow } from '@tiepdan/ui/web';
import { firstValueFrom, type Observable } from 'rxjs';
import { TakeTaskAct } from '../acts/take-task-act';
import { ConclusionApi } from '../conclusion-api';
import { conclusionMark, noticeMark } from '../words/task-words';
import { TaskCard } from './task-card';

/** One conclusion: what was concluded, its tasks with their deliveries, its notices, and what happened to it. */
@Component({
  selector: 'tiepdan-conclusion-record',
  imports: [Chip, ErrorPanel, InstantPipe, MatButton, MatIcon, PageHeader, RecordFrame, RecordHistory, RouterLink, SkeletonRows, SummaryList, TaskCard],
  templateUrl: './conclusion-record.html',
  styleUrl: './conclusion-record.scss',
})
export class ConclusionRecord {
  private readonly api = inject(ConclusionApi);
  private readonly taskActs = inject(TakeTaskAct);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);

  readonly id = input.required<string>();

  protected readonly record = openRecord({ id: this.id, load: (id) => this.api.one(id), history: (id) => this.api.history(id) });
  protected readonly acts = recordActs({
    noun: 'kết luận',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.record.reload(),
  });
  protected readonly busy = signal(false);
  protected readonly heading = this.record.read((view) => `Kết luận ngày ${formatDay(view.concludedOn)}`, 'Kết luận');
  protected readonly lead = this.record.read((view) => `${view.hostName}, ${view.hostPosition}`, '');
  protected readonly rows = this.record.read(summaryOf, []);
  protected readonly marks = computed(() => {
    const view = this.record.view();
    return view ? [conclusionMark(view), noticeMark(view)] : [];
  });
  protected readonly documentStates = DOCUMENT_STATES;

  protected may(action: ConclusionAction): boolean {
    return this.record.view()?.actions.includes(action) ?? false;
  }

  protected async act(action: TaskAction, task: TaskView): Promise<void> {
    await this.taskActs.run(action, task, () => this.record.reload());
  }

  /** Drafts the notice and opens it: it is looked over, approved and numbered as every paper. */
  protected async draftNotice(view: ConclusionView): Promise<void> {
    this.busy.set(true);
    try {
      const { documentId } = await firstValueFrom(this.api.draftNotice(view.id));
      await this.router.navigate(['/documents', documentId]);
    } catch (failure) {
      this.notice.fail(failure);
      this.record.reload();
    } finally {
      this.busy.set(false);
    }
  }

  protected async correct(conclusion: ConclusionView): Promise<void> {
    const { CorrectDialog } = await import('./correct-dialog');
    if (await this.closed(this.dialog.open(CorrectDialog, { data: { conclusion }, ...dialogSize('wide') }).afterClosed())) this.said('Đã sửa kết luận.');
  }

  protected async addTask(conclusion: ConclusionView): Promise<void> {
    const { AddTaskDialog } = await import('./add-task-dialog');
    if (await this.closed(this.dialog.open(AddTaskDialog, { data: { conclusion }, ...dialogSize('wide') }).afterClosed())) this.said('Đã giao thêm nhiệm vụ.');
  }

  private async closed(after: Observable<unknown>): Promise<boolean> {
    return Boolean(await firstValueFrom(after));
  }

  private said(words: string): void {
    this.notice.say(words);
    this.record.reload();
  }
}

function summaryOf(view: ConclusionView): readonly SummaryRow[] {
  return [
    { label: 'Ngày tiếp', value: formatDay(view.heldOn), link: ['/leader-days', view.leaderDayId] },
    { label: 'Lãnh đạo', value: view.hostName },
    { label: 'Ngày kết luận', value: formatDay(view.concludedOn) },
    { label: 'Lượt tiếp', value: view.receptionNumber, link: view.receptionId ? ['/receptions', view.receptionId] : null },
    { label: 'Vụ việc', value: view.matterNumber, link: view.matterId ? ['/matters', view.matterId] : null },
    { label: 'Hạn thông báo', value: formatDay(view.noticeDueOn) },
    { label: 'Bí mật', value: view.sealed ? 'Giữ bí mật danh tính' : null },
  ];
}
