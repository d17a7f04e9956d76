import type { MatDialog } from '@angular/material/dialog';
import type { BatchAction, DocumentRow } from '@tiepdan/document/contract';
import { firstValueFrom } from 'rxjs';
import type { PrintDialog, PrintQuestion } from './print-dialog';
import type { StepBatchAnswer, StepBatchDialog, StepBatchQuestion } from './step-batch-dialog';
import { dialogSize } from '@tiepdan/ui/web';

/** Opens the dialogs that do something with several papers; each is loaded when it is first wanted. */
export class DocumentBatches {
  constructor(private readonly dialog: MatDialog) {}

  async take(action: BatchAction, rows: readonly DocumentRow[]): Promise<StepBatchAnswer> {
    const component = (await import('./step-batch-dialog')).StepBatchDialog;
    const opened = this.dialog.open<StepBatchDialog, StepBatchQuestion, StepBatchAnswer>(component, {
      data: { action, rows },
      ...dialogSize('widest'),
    });
    return (await firstValueFrom(opened.afterClosed())) ?? { tried: false, print: [] };
  }

  async print(ids: readonly string[]): Promise<void> {
    const component = (await import('./print-dialog')).PrintDialog;
    const opened = this.dialog.open<PrintDialog, PrintQuestion>(component, { data: { ids }, ...dialogSize('usual') });
    await firstValueFrom(opened.afterClosed());
  }
}
