import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { FiledReport } from '@tiepdan/filing/contract';
import { dialogSize, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import type { SubmitQuestion } from './submit-dialog';

/** Asks for what filing needs, files, and opens the filed report. */
@Injectable({ providedIn: 'root' })
export class FileReport {
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);

  /** Whether it was filed. */
  async ask(question: SubmitQuestion): Promise<boolean> {
    const { SubmitDialog } = await import('./submit-dialog');
    const opened = this.dialog.open<unknown, SubmitQuestion, FiledReport>(SubmitDialog, {
      data: question,
      ...dialogSize('usual'),
      autoFocus: 'input, textarea',
    });
    const filed = await firstValueFrom(opened.afterClosed());
    if (!filed) return false;
    const which = question.filingId ? `báo cáo bổ sung lần ${filed.sequence}` : 'báo cáo';
    this.notice.say(`Đã nộp ${which} ${question.period.label}.`);
    await this.router.navigate(['/reports/filings', filed.id]);
    return true;
  }
}
