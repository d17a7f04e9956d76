import { inject, Injectable, type Type } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { InspectionAction, InspectionFact, InspectionRow } from '@tiepdan/oversight/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { askReason, HistoryDialog, Notice, type HistoryQuestion, type ReasonQuestion, dialogSize } from '@tiepdan/ui/web';
import { firstValueFrom, type Observable } from 'rxjs';
import { OversightApi, type OversightKind } from './oversight-api';

const FORMS: Readonly<Record<OversightKind, () => Promise<Type<unknown>>>> = {
  instruments: () => import('./forms/instrument-dialog').then((m) => m.InstrumentDialog),
  trainings: () => import('./forms/training-dialog').then((m) => m.TrainingDialog),
  inspections: () => import('./forms/inspection-dialog').then((m) => m.InspectionDialog),
};

/** What is said after a record was entered, and after it was corrected. */
const SAID: Readonly<Record<OversightKind, readonly [entered: string, corrected: string]>> = {
  instruments: ['Đã ghi văn bản.', 'Đã sửa văn bản.'],
  trainings: ['Đã ghi lớp tập huấn, tuyên truyền.', 'Đã sửa lớp tập huấn, tuyên truyền.'],
  inspections: ['Đã ghi cuộc thanh tra.', 'Đã sửa cuộc thanh tra.'],
};

type Asked = Extract<InspectionAction, 'conclude' | 'add-fact' | 'complete'>;
const DIALOGS: Readonly<Record<Asked, () => Promise<Type<unknown>>>> = {
  conclude: () => import('./forms/conclude-dialog').then((m) => m.ConcludeInspectionDialog),
  'add-fact': () => import('./forms/fact-dialog').then((m) => m.InspectionFactDialog),
  complete: () => import('./forms/complete-dialog').then((m) => m.CompleteInspectionDialog),
};

const REASONS: Readonly<Record<'reopen' | 'undo-completion' | 'cancel-fact', ReasonQuestion>> = {
  reopen: { heading: 'Bỏ kết luận', explanation: 'Cuộc thanh tra lại được tính là đang tiến hành; kết luận và kiến nghị không còn được tính.', action: 'Bỏ kết luận' },
  'undo-completion': { heading: 'Bỏ ghi thi hành xong', explanation: 'Kết luận lại được chuyển sang kỳ sau cho đến khi ghi thi hành xong.', action: 'Bỏ ghi thi hành xong' },
  'cancel-fact': { heading: 'Bỏ kết quả thi hành', explanation: 'Kết quả đã bỏ vẫn được giữ trong diễn biến và không tính vào số liệu nào.', action: 'Bỏ kết quả' },
};

const AT_ONCE = 'Hoàn tác ngay sau khi ghi';
const ABOUT = { ...dialogSize('usual'), autoFocus: 'input, textarea' } as const;

/** Does what is offered on the records of this domain: asks what it needs, and tells what came of it. */
@Injectable({ providedIn: 'root' })
export class OversightActs {
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly api = inject(OversightApi);

  /** Enters a new record, or corrects one. `reload` shows what stands now. */
  async edit(kind: OversightKind, record: WrittenRecord | null, reload: () => void): Promise<void> {
    const opened = this.dialog.open(await FORMS[kind](), { data: { record }, ...ABOUT });
    if (!(await firstValueFrom(opened.afterClosed()))) return;
    this.notice.say(SAID[kind][record ? 1 : 0]);
    reload();
  }

  /** What happened to a record. */
  history(kind: OversightKind, { id }: WrittenRecord, heading: string): void {
    const data: HistoryQuestion = { heading, load: () => this.api.history(kind, id) };
    this.dialog.open(HistoryDialog, { data, ...dialogSize('usual') });
  }

  /** Does an act on an inspection. */
  async run(action: InspectionAction, record: InspectionRow, reload: () => void): Promise<void> {
    if (action === 'correct') return this.edit('inspections', record, reload);
    if (action === 'reopen') return this.withReason(REASONS.reopen, 'Đã bỏ kết luận.', (reason) => this.api.reopen(record.id, { version: record.version, reason }), reload);
    if (action === 'undo-completion')
      return this.withReason(REASONS['undo-completion'], 'Đã bỏ ghi thi hành xong.', (reason) => this.api.undoCompletion(record.id, { version: record.version, reason }), reload);
    if (action === 'cancel' || action === 'restore') throw new Error(`${action} is done by the record's own acts`);
    const opened = this.dialog.open<unknown, unknown, WrittenRecord>(await DIALOGS[action](), { data: { record }, ...ABOUT });
    const written = await firstValueFrom(opened.afterClosed());
    if (!written) return;
    this.tell(action, written, reload);
    reload();
  }

  /** Takes one fact back. */
  cancelFact({ id, version }: InspectionRow, { id: factId }: InspectionFact, reload: () => void): Promise<void> {
    return this.withReason(REASONS['cancel-fact'], 'Đã bỏ kết quả thi hành.', (reason) => this.api.cancelFact(id, { version, factId, reason }), reload);
  }

  private tell(action: Asked, { id, version }: WrittenRecord, reload: () => void): void {
    if (action === 'add-fact') return this.notice.say('Đã ghi kết quả thi hành.');
    const undo = { version, reason: AT_ONCE };
    this.notice.undoable(action === 'conclude' ? 'Đã ghi kết luận thanh tra.' : 'Đã ghi thi hành xong.', async () => {
      await firstValueFrom(action === 'conclude' ? this.api.reopen(id, undo) : this.api.undoCompletion(id, undo));
      reload();
    });
  }

  private async withReason(question: ReasonQuestion, said: string, write: (reason: string) => Observable<WrittenRecord>, reload: () => void): Promise<void> {
    const reason = await askReason(this.dialog, question);
    if (reason === null) return;
    try {
      await firstValueFrom(write(reason));
      this.notice.say(said);
    } catch (failure) {
      this.notice.fail(failure);
    }
    reload();
  }
}
