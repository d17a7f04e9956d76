import { inject, Injectable, type Type } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import type { CaseAction, DecidedOutcome, DecisionAction, DecisionView, ProtectionView, ResolutionView, VerificationView } from '@tiepdan/resolution/contract';
import { askReason, dialogSize, Notice, type ReasonQuestion, RecordChanges } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { type Cancelled, ResolutionApi } from './resolution-api';

/** What the panel does about the case as a whole; the decision itself is issued from the petition's own acts. */
export type PanelAction = Exclude<CaseAction, 'decide'>;

const CASE_DIALOGS: Readonly<Record<PanelAction, () => Promise<Type<unknown>>>> = {
  verify: () => import('./dialogs/verification-dialog').then((m) => m.VerificationDialog),
  transfer: () => import('./dialogs/transfer-dialog').then((m) => m.TransferDialog),
  protect: () => import('./dialogs/protection-dialog').then((m) => m.ProtectionDialog),
};

/** What is said after each act, and what its undoing cancels. */
const CASE_SAID: Readonly<Record<PanelAction, readonly [said: string, undoes: Cancelled]>> = {
  verify: ['Đã ghi việc giao xác minh.', 'verification'],
  transfer: ['Đã ghi việc chuyển cơ quan điều tra.', 'transfer'],
  protect: ['Đã ghi biện pháp bảo vệ.', 'protection'],
};

const REASONS: Readonly<Record<Cancelled, ReasonQuestion>> = {
  verification: { heading: 'Hủy việc xác minh', explanation: 'Việc xác minh đã hủy vẫn được giữ trong diễn biến của đơn.', action: 'Hủy việc xác minh' },
  transfer: { heading: 'Hủy việc chuyển cơ quan điều tra', explanation: 'Việc chuyển đã hủy không tính vào số liệu nào.', action: 'Hủy việc chuyển' },
  protection: { heading: 'Hủy biện pháp bảo vệ', explanation: 'Dùng khi ghi nhầm. Biện pháp không còn cần thì ghi chấm dứt.', action: 'Hủy biện pháp' },
  decision: { heading: 'Hủy quyết định, kết luận', explanation: 'Văn bản đã hủy không tính vào số liệu nào; đơn phải được mở lại trước.', action: 'Hủy văn bản' },
  fact: { heading: 'Bỏ kết quả thi hành', explanation: 'Kết quả đã bỏ vẫn được giữ trong diễn biến và không tính vào số liệu nào.', action: 'Bỏ kết quả' },
};

const CANCELLED: Readonly<Record<Cancelled, string>> = {
  verification: 'Đã hủy việc xác minh.',
  transfer: 'Đã hủy việc chuyển cơ quan điều tra.',
  protection: 'Đã hủy biện pháp bảo vệ.',
  decision: 'Đã hủy văn bản.',
  fact: 'Đã bỏ kết quả thi hành.',
};

const AT_ONCE = 'Hoàn tác ngay sau khi ghi';
const ABOUT = { ...dialogSize('wide'), autoFocus: 'input, textarea' } as const;

/** Does what is offered about a case and its decisions: asks what it needs, and tells the record's page what came of it. */
@Injectable({ providedIn: 'root' })
export class ResolutionActs {
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly api = inject(ResolutionApi);
  private readonly changes = inject(RecordChanges);

  /** Verifies, transfers or protects. */
  async run(action: PanelAction, view: ResolutionView): Promise<void> {
    const written = await this.ask(await CASE_DIALOGS[action](), { view });
    const [said, undoes] = CASE_SAID[action];
    if (written) this.undoable(said, undoes, written);
  }

  async report(petitionId: string, verification: VerificationView): Promise<void> {
    const { ReportVerificationDialog } = await import('./dialogs/report-dialog');
    if (await this.ask(ReportVerificationDialog, { petitionId, verification })) this.told('Đã ghi báo cáo xác minh.');
  }

  async endProtection(petitionId: string, protection: ProtectionView): Promise<void> {
    const { EndProtectionDialog } = await import('./dialogs/end-protection-dialog');
    if (await this.ask(EndProtectionDialog, { petitionId, protection })) this.told('Đã chấm dứt biện pháp bảo vệ.');
  }

  /** Does an act on a decision. */
  async decision(action: DecisionAction, decision: DecisionView, outcomes: readonly DecidedOutcome[]): Promise<void> {
    if (action === 'cancel') return this.cancel('decision', decision);
    if (action === 'correct') {
      const { CorrectDecisionDialog } = await import('./dialogs/correct-decision-dialog');
      if (await this.ask(CorrectDecisionDialog, { decision, outcomes })) this.told('Đã sửa văn bản.');
      return;
    }
    const { FactDialog } = await import('./dialogs/fact-dialog');
    const completes = action === 'complete';
    const written = await this.ask(FactDialog, { decision, completes });
    if (written) this.undoable(completes ? 'Đã ghi thi hành xong.' : 'Đã ghi kết quả thi hành.', 'fact', written);
  }

  /** Takes something back, with its reason. */
  async cancel(what: Cancelled, { id, version }: WrittenRecord): Promise<void> {
    const reason = await askReason(this.dialog, REASONS[what]);
    if (reason === null) return;
    try {
      await firstValueFrom(this.api.cancel(what, id, { version, reason }));
      this.notice.say(CANCELLED[what]);
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.changes.tell();
  }

  private async ask(dialog: Type<unknown>, data: object): Promise<WrittenRecord | null> {
    const opened = this.dialog.open<unknown, object, WrittenRecord>(dialog, { data, ...ABOUT });
    return (await firstValueFrom(opened.afterClosed())) ?? null;
  }

  private told(said: string): void {
    this.notice.say(said);
    this.changes.tell();
  }

  private undoable(said: string, what: Cancelled, { id, version }: WrittenRecord): void {
    this.notice.undoable(said, async () => {
      await firstValueFrom(this.api.cancel(what, id, { version, reason: AT_ONCE }));
      this.changes.tell();
    });
    this.changes.tell();
  }
}
