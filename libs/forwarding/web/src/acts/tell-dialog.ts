import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TELLING_WAYS, type TellingWay } from '@tiepdan/forwarding/contract';
import { choiceControl, ChoiceField, choicesOf, DayField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm, dayControl } from './act-form';

/** The citizen was told of the answer, or did not ask to be (Luật Tiếp công dân Điều 28 khoản 2). */
@Component({
  selector: 'tiepdan-tell-dialog',
  imports: [ActDialog, ChoiceField, DayField, ReactiveFormsModule],
  template: `
    <tiepdan-act-dialog heading="Ghi đã thông báo cho công dân" verb="Ghi đã thông báo" [act]="act" [explanation]="explanation">
      <tiepdan-choice-field name="how" label="Cách thông báo" [control]="act.controls.how" [choices]="ways" />
      <tiepdan-day-field
        label="Ngày thông báo"
        data-field="on"
        [formControl]="act.controls.on"
        [min]="act.earliest"
        [max]="act.today"
        [required]="true"
      />
    </tiepdan-act-dialog>
  `,
})
export class TellDialog {
  protected readonly act = new ActForm({
    name: 'tell',
    controls: (_delivery, today) => ({ how: choiceControl<TellingWay>(), on: dayControl(today) }),
    send: (api, { how, on }, { id, version }) => firstValueFrom(api.tell(id, { version, on: on.value ?? '', how: how.value ?? 'notice' })),
  });
  protected readonly ways = choicesOf(TELLING_WAYS);
  protected readonly explanation =
    'Công dân yêu cầu thì Ban thông báo kết quả trong 05 ngày làm việc kể từ ngày nhận được trả lời (Luật Tiếp công dân Điều 28 khoản 2).';
}
