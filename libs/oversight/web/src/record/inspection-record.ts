import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { INSPECTION_ACTIONS, type InspectionAction, type InspectionFact, type InspectionRow } from '@tiepdan/oversight/contract';
import { Chip, DayPipe, ErrorPanel, InstantPipe, openRecord, PageHeader, recordActs, RecordFrame, RecordHistory, SkeletonRows, SummaryList } from '@tiepdan/ui/web';
import { OversightActs } from '../oversight-acts';
import { OversightApi } from '../oversight-api';
import { doneWords, inspectionMark, inspectionSummary } from '../words';

const ICONS: Readonly<Record<InspectionAction, string>> = {
  conclude: 'gavel',
  'add-fact': 'add',
  complete: 'task_alt',
  'undo-completion': 'undo',
  reopen: 'undo',
  correct: 'edit',
  cancel: 'block',
  restore: 'replay',
};

/** One inspection: what it found, what was done about it, and what can be done next. */
@Component({
  selector: 'tiepdan-inspection-record',
  imports: [Chip, DayPipe, ErrorPanel, InstantPipe, MatButtonModule, MatIcon, PageHeader, RecordFrame, RecordHistory, SkeletonRows, SummaryList],
  templateUrl: './inspection-record.html',
  styleUrl: './inspection-record.scss',
})
export class InspectionRecord {
  readonly id = input.required<string>();
  private readonly api = inject(OversightApi);
  private readonly doing = inject(OversightActs);
  protected readonly record = openRecord({ id: this.id, load: (id) => this.api.inspection(id), history: (id) => this.api.history('inspections', id) });
  private readonly acts = recordActs({
    noun: 'cuộc thanh tra',
    cancel: (id, reason) => this.api.cancel('inspections', id, reason),
    restore: (id, reason) => this.api.restore('inspections', id, reason),
    means: {
      cancel: 'Cuộc thanh tra đã hủy vẫn xem được; kết luận và kết quả thi hành của nó không tính vào số liệu nào.',
      restore: 'Cuộc thanh tra, kết luận và kết quả thi hành của nó được tính lại vào số liệu.',
    },
    reload: () => this.record.reload(),
  });
  protected readonly heading = this.record.read(({ decisionNumber }) => `Cuộc thanh tra theo ${decisionNumber}`, 'Cuộc thanh tra');
  protected readonly rows = this.record.read(inspectionSummary, []);
  protected readonly mark = computed(() => {
    const view = this.record.view();
    return view && inspectionMark(view);
  });
  /** What comes next stands first and filled; what takes back or corrects stands as text. */
  protected readonly offered = this.record.read(
    ({ actions, state }) =>
      actions.map((name) => ({
        name,
        icon: ICONS[name],
        label: INSPECTION_ACTIONS[name],
        look: name === 'conclude' || name === 'add-fact' ? ('filled' as const) : name === 'complete' && state === 'enforcing' ? ('outlined' as const) : ('text' as const),
      })),
    [],
  );
  protected readonly mayTakeBack = this.record.read(({ actions }) => actions.includes('add-fact'), false);

  protected factWords(fact: InspectionFact): string {
    return doneWords(fact);
  }

  protected async act(action: InspectionAction, view: InspectionRow): Promise<void> {
    if (action === 'cancel' || action === 'restore') await this.acts[action](view);
    else await this.doing.run(action, view, () => this.record.reload());
  }

  protected async takeBack(view: InspectionRow, fact: InspectionFact): Promise<void> {
    await this.doing.cancelFact(view, fact, () => this.record.reload());
  }
}
