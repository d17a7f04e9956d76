import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { DayField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm, dayControl } from './act-form';

/** The receiving body has the paper; it says so itself when it opens the paper here. */
@Component({
  selector: 'tiepdan-receive-dialog',
  imports: [ActDialog, DayField, ReactiveFormsModule],
  template: `
    <tiepdan-act-dialog heading="Ghi nơi nhận đã nhận" verb="Ghi đã nhận" [act]="act">
      <tiepdan-day-field
        label="Ngày nơi nhận nhận được"
        data-field="on"
        [formControl]="act.controls.on"
        [min]="act.earliest"
        [max]="act.today"
        [required]="true"
      />
    </tiepdan-act-dialog>
  `,
})
export class ReceiveDialog {
  protected readonly act = new ActForm({
    name: 'receive',
    controls: (_delivery, today) => ({ on: dayControl(today) }),
    send: (api, { on }, { id, version }) => firstValueFrom(api.receive(id, { version, on: on.value ?? '' })),
  });
}
