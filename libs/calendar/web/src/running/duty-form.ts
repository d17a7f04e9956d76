import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import type { RunningLimitList, RunningLimitView } from '@tiepdan/calendar/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayField, FormKeys, SavedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';

/** On which day a duty was done: the paper went out, the notice was given. */
@Component({
  selector: 'tiepdan-duty-form',
  imports: [DayField, FormKeys, MatButton, ReactiveFormsModule],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="save()" [attr.aria-label]="'Ghi nhận đã thực hiện: ' + limit().name">
      <tiepdan-day-field label="Ngày thực hiện" formControlName="on" [required]="true" [min]="limit().startedOn" [max]="today()" />
      @if (saver.refusal(); as body) {
        <p class="refused" role="alert">{{ body.message }}</p>
      }
      <div class="buttons">
        <button matButton type="button" (click)="cancelled.emit()">Thôi</button>
        <button matButton="filled" type="submit" [disabled]="saver.saving()">Ghi nhận</button>
      </div>
    </form>
  `,
  styles: `
    form {
      margin-top: 12px;
    }
    .buttons {
      display: flex;
      gap: 8px;
      justify-content: flex-end;
      margin-top: 8px;
    }
    .refused {
      color: var(--tiepdan-danger);
    }
  `,
})
export class DutyForm {
  readonly limit = input.required<RunningLimitView>();
  readonly address = input.required<string>();
  readonly today = input.required<PlainDate>();
  readonly recorded = output<RunningLimitList>();
  readonly cancelled = output();

  private readonly http = inject(HttpClient);
  protected readonly form = new FormGroup({ on: new FormControl<PlainDate | null>(inject(Session).today(), Validators.required) });
  protected readonly saver = new SavedForm(this.form);

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const { on } = this.form.getRawValue();
      this.recorded.emit(await firstValueFrom(this.http.post<RunningLimitList>(this.address(), { on })));
    });
  }
}
