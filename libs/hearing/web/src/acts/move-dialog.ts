import { Component } from '@angular/core';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm } from './act-form';
import { DayChoice, DayChoiceForm, WAITING_LIST } from './day-choice';

/** The request goes to another day, or back to the waiting list. */
@Component({
  selector: 'tiepdan-move-dialog',
  imports: [ActDialog, DayChoice, TextField],
  template: `
    <tiepdan-hearing-act-dialog heading="Chuyển sang ngày khác" verb="Chuyển" [act]="act">
      <tiepdan-day-choice [form]="act.controls.day" [except]="from" />
      <tiepdan-text-field name="reason" label="Lý do (không bắt buộc)" [control]="act.controls.reason" [rows]="2" />
    </tiepdan-hearing-act-dialog>
  `,
})
export class MoveDialog {
  protected readonly act = new ActForm({
    name: 'move',
    controls: () => ({ day: new DayChoiceForm(), reason: textControl(TEXT_LIMITS.reason, false) }),
    send: (api, { day, reason }, { id, version }) =>
      firstValueFrom(api.move(id, { version, ...day.toRequest(), reason: tidyText(reason.value) || null })),
    rename: { leaderDayId: 'day.leaderDayId', slotAt: 'day.slotAt' },
  });
  protected readonly from = this.act.hearing.leaderDayId ?? WAITING_LIST;
}
