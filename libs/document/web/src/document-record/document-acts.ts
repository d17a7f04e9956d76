import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { DocumentAction, DocumentRouteAction, DocumentView, TakenDocumentStep } from '@tiepdan/document/contract';
import { askReason, dialogSize, Notice, recordActs } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { DocumentApi } from '../document-api';
import { numberOf } from '../document-words';
import type { IssueDialog, IssueQuestion } from './issue-dialog';

/** Steps that are taken at once and told; some offer the way back. */
const PLAIN: Readonly<Partial<Record<DocumentAction, { readonly said: string; readonly back?: DocumentRouteAction }>>> = {
  submit: { said: 'Đã trình duyệt.', back: 'recall' },
  recall: { said: 'Đã rút lại; văn bản là dự thảo.', back: 'submit' },
  approve: { said: 'Đã duyệt; văn bản chờ phát hành.' },
  discard: { said: 'Đã bỏ dự thảo.', back: 'take-back' },
  'take-back': { said: 'Đã lấy lại dự thảo.' },
};

/** Does what a document's page offers. Make it where injection is possible. */
export class DocumentActs {
  private readonly api = inject(DocumentApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly recorded;

  /** @param reload shows the document anew */
  constructor(private readonly reload: () => void) {
    this.recorded = recordActs({
      noun: 'văn bản',
      cancel: (id, reason) => this.api.cancel(id, reason),
      restore: (id, reason) => this.api.restore(id, reason),
      reload,
    });
  }

  async run(action: DocumentAction, document: DocumentView): Promise<void> {
    const plain = PLAIN[action];
    if (plain) return await this.take(document, action as DocumentRouteAction, plain.said, plain.back);
    switch (action) {
      case 'edit':
        return void (await this.router.navigate(['/documents', document.id, 'draft']));
      case 'correct':
        return void (await this.router.navigate(['/documents', document.id, 'edit']));
      case 'return':
        return await this.sendBack(document);
      case 'issue':
        return await this.issue(document);
      case 'cancel':
        return await this.recorded.cancel(document);
      case 'restore':
        return await this.recorded.restore(document);
      default:
        return;
    }
  }

  private async take({ id, version }: DocumentView, action: DocumentRouteAction, said: string, back?: DocumentRouteAction): Promise<void> {
    await this.told(async () => {
      const taken = await firstValueFrom(this.api.take(id, action, { version }));
      if (!back) return this.notice.say(said);
      this.notice.undoable(said, async () => {
        await firstValueFrom(this.api.take(id, back, { version: taken.version }));
        this.reload();
      });
    });
  }

  private async sendBack({ id, version }: DocumentView): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: 'Trả lại văn bản',
      explanation: 'Văn bản trở lại dự thảo để sửa; người soạn đọc được lý do.',
      action: 'Trả lại',
    });
    if (reason === null) return;
    await this.told(async () => {
      await firstValueFrom(this.api.take(id, 'return', { version, reason }));
      this.notice.say('Đã trả lại để sửa.');
    });
  }

  /** A number once given is never taken back, so its dialog asks first. */
  private async issue(document: DocumentView): Promise<void> {
    const component = (await import('./issue-dialog')).IssueDialog;
    const opened = this.dialog.open<IssueDialog, IssueQuestion, TakenDocumentStep>(component, {
      data: { document },
      ...dialogSize('usual'),
    });
    const taken = await firstValueFrom(opened.afterClosed());
    if (!taken) return;
    this.notice.say(taken.number === null ? 'Đã phát hành.' : `Đã phát hành, số ${numberOf(taken)}.`);
    this.reload();
  }

  private async told(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.reload();
  }
}
