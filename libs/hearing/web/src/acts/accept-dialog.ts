import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { LateList } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { placeWords } from '../words/hearing-words';
import { ActDialog } from './act-dialog';
import { ActForm } from './act-form';

/** The request is taken for its day; at what time, where the day has slots. */
@Component({
  selector: 'tiepdan-accept-dialog',
  imports: [ActDialog, LateList, MatFormFieldModule, MatSelectModule, ReactiveFormsModule],
  template: `
    <tiepdan-hearing-act-dialog heading="Xếp lịch tiếp" [act]="act" [explanation]="'Ngày tiếp: ' + place + '.'">
      @if (slots().length > 0) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="slotAt">
          <mat-label>Giờ tiếp</mat-label>
          <mat-select [formControl]="act.controls.slotAt">
            <mat-option value="">Theo thứ tự, không hẹn giờ</mat-option>
            @for (slot of slots(); track slot.at) {
              <mat-option [value]="slot.at" [disabled]="slot.taken >= slot.capacity && slot.at !== act.hearing.slotAt">
                {{ slot.at }}{{ slot.taken >= slot.capacity ? ' (đã đủ người)' : '' }}
              </mat-option>
            }
          </mat-select>
        </mat-form-field>
      } @else if (day.error() || day.isLoading()) {
        <tiepdan-late-list label="Giờ tiếp" [list]="day" />
      }
    </tiepdan-hearing-act-dialog>
  `,
})
export class AcceptDialog {
  private readonly api = inject(HearingApi);
  protected readonly act = new ActForm({
    name: 'accept',
    controls: ({ slotAt }) => ({ slotAt: new FormControl(slotAt ?? '', { nonNullable: true }) }),
    send: (api, { slotAt }, { id, version }) => firstValueFrom(api.accept(id, { version, slotAt: slotAt.value || null })),
  });
  protected readonly place = placeWords({ ...this.act.hearing, slotAt: null });
  protected readonly day = rxResource({
    params: () => this.act.hearing.leaderDayId ?? undefined,
    stream: ({ params }) => this.api.day(params),
  });
  protected readonly slots = computed(() => (this.day.hasValue() ? this.day.value().slots : []));
}
