import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { rungWords, type LeftOut, type UrgeManyResult } from '@tiepdan/forwarding/contract';
import { formatDay, TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { ErrorPanel, ErrorSummary, FormKeys, SavedForm, SkeletonRows, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ForwardingApi } from '../forwarding-api';
import { rungInWords } from '../words/delivery-words';
import type { ActQuestion } from './act-form';
import { LeftOutList } from './left-out';

/** Urges one body about one paper: the rung that is due, as the system proposes it. Closes with what came of it. */
@Component({
  selector: 'tiepdan-urge-dialog',
  imports: [ErrorPanel, ErrorSummary, FormKeys, LeftOutList, MatButton, MatDialogModule, ReactiveFormsModule, SkeletonRows, TextField],
  templateUrl: './urge-dialog.html',
  styleUrl: './act-dialog.scss',
})
export class UrgeDialog {
  private readonly api = inject(ForwardingApi);
  private readonly dialog = inject<MatDialogRef<UrgeDialog, UrgeManyResult>>(MatDialogRef);
  protected readonly delivery = inject<ActQuestion>(MAT_DIALOG_DATA).delivery;
  protected readonly last = this.delivery.rung ? `Lần gần nhất: ${rungInWords(this.delivery.rung)}.` : 'Chưa đôn đốc lần nào.';

  protected readonly proposals = rxResource({ stream: () => this.api.proposals({ agencyId: this.delivery.agencyId }) });
  protected readonly proposal = computed(() =>
    this.proposals.hasValue() ? (this.proposals.value()?.items.find(({ id }) => id === this.delivery.id) ?? null) : null,
  );
  protected readonly words = computed(() => {
    const proposal = this.proposal();
    return proposal && rungWords(proposal.proposed, proposal.proposedOrdinal);
  });
  protected readonly since = computed(() => {
    const proposal = this.proposal();
    return proposal ? `Đến bước này từ ngày ${formatDay(proposal.proposedSince)}.` : '';
  });
  protected readonly reminds = computed(() => this.proposal()?.proposed === 'reminder');
  protected readonly form = new FormGroup({ note: textControl(TEXT_LIMITS.reason, false) });
  protected readonly saver = new SavedForm(this.form);
  protected readonly left = signal<readonly LeftOut[]>([]);

  protected async done(): Promise<void> {
    if (!this.proposal()) return;
    await this.saver.save(async () => {
      const note = this.reminds() ? tidyText(this.form.controls.note.value) || null : null;
      const result = await firstValueFrom(this.api.urge({ deliveryIds: [this.delivery.id], grouping: 'each', note }));
      this.left.set(result.leftOut);
      if (result.leftOut.length === 0) this.dialog.close(result);
    });
  }
}
