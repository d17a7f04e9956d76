import { Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayField, fieldError } from '@tiepdan/ui/web';
import type { ReceptionForm } from './reception-form';

/** A petition handed over during the sitting; it gets its own number in the petition book when the reception is saved. */
@Component({
  selector: 'tiepdan-petition-fields',
  imports: [ReactiveFormsModule, MatFormFieldModule, MatIconModule, MatInputModule, DayField],
  template: `
    <fieldset [formGroup]="petition()">
      <legend><mat-icon svgIcon="description" aria-hidden="true" /> Đơn nhận tại chỗ</legend>
      <p class="muted">Loại, vụ việc và người gửi lấy theo lượt tiếp. Số đơn được cấp khi lưu.</p>
      <div class="grid">
        <mat-form-field appearance="outline" class="whole">
          <mat-label>Tóm tắt nội dung đơn</mat-label>
          <textarea matInput rows="2" formControlName="summary"></textarea>
          <mat-error>{{ error(petition().controls.summary) }}</mat-error>
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Số người đứng tên</mat-label>
          <input matInput type="number" inputmode="numeric" min="1" formControlName="signatoryCount" />
          <mat-error>{{ error(petition().controls.signatoryCount) }}</mat-error>
        </mat-form-field>
        <tiepdan-day-field label="Ngày viết đơn" formControlName="writtenOn" [max]="receivedOn()" />
        <mat-form-field appearance="outline" class="wide" subscriptSizing="dynamic">
          <mat-label>Người, cơ quan bị khiếu nại, tố cáo</mat-label>
          <input matInput autocomplete="off" formControlName="respondent" />
          <mat-error>{{ error(petition().controls.respondent) }}</mat-error>
        </mat-form-field>
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 4px 12px 12px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
    }
    legend {
      display: flex;
      align-items: center;
      gap: 6px;
      padding: 0 6px;
      font-weight: 500;
    }
    p {
      margin: 0 0 8px;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 0 12px;
      align-items: start;
    }
    mat-form-field {
      width: 100%;
    }
    .wide {
      grid-column: span 2;
    }
    .whole {
      grid-column: 1 / -1;
    }
  `,
})
export class PetitionFields {
  readonly petition = input.required<ReceptionForm['controls']['petition']>();
  /** A petition is written no later than it is handed over. */
  readonly receivedOn = input<PlainDate | null>(null);
  protected readonly error = fieldError;
}
