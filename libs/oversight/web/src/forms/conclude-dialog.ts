import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import type { InspectionRow } from '@tiepdan/oversight/contract';
import { DialogForm, DialogFrame } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { OversightApi } from '../oversight-api';
import { inspectionSummary } from '../words';
import { conclusionControls, conclusionOf, InspectionConclusionFields } from './conclusion-fields';

/** Ends an inspection with its conclusion and what that recommends. */
@Component({
  selector: 'tiepdan-conclude-inspection-dialog',
  imports: [DialogFrame, InspectionConclusionFields],
  template: `
    <tiepdan-dialog-frame heading="Ban hành kết luận" verb="Ghi kết luận" explanation="Kết luận và kiến nghị tính vào kỳ có ngày kết luận; kết luận được theo dõi cho đến khi ghi thi hành xong." [form]="act">
      <p about class="about">{{ record.title }}</p>
      <tiepdan-inspection-conclusion-fields [controls]="act.controls" [from]="record.startedOn" [today]="today" />
    </tiepdan-dialog-frame>
  `,
})
export class ConcludeInspectionDialog {
  private readonly api = inject(OversightApi);
  protected readonly record = inject<{ readonly record: InspectionRow }>(MAT_DIALOG_DATA).record;
  protected readonly today = inject(Session).today();
  protected readonly act = new DialogForm({
    name: `oversight.conclude.${this.record.id}`,
    record: this.record,
    load: () => this.api.inspection(this.record.id),
    summary: inspectionSummary,
    rename: { number: 'conclusionNumber' },
    controls: conclusionControls(null),
    send: (controls, version) => firstValueFrom(this.api.conclude(this.record.id, { ...conclusionOf(controls), version })),
  });
}
