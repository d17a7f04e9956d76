import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { LeaderDetails, LeaderView } from '@tiepdan/leader-day/contract';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import {
  ChangedMeanwhile,
  DayField,
  ErrorPanel,
  ErrorSummary,
  fieldError,
  FormKeys,
  SkeletonRows,
  textControl,
  TextField,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom, map } from 'rxjs';
import { LeaderApi } from '../leader-api';

/** Who is to be corrected, or nobody for a new leader. `order` is where a new one stands in lists. */
export interface LeaderQuestion {
  readonly leader: LeaderView | null;
  readonly order: number;
}

/** Days that one month can hold. */
const MOST_DAYS = 23;

/** Adds a leader who receives citizens, or corrects one: office held, body, account. Closes with what was written. */
@Component({
  selector: 'tiepdan-leader-dialog',
  imports: [
    ChangedMeanwhile,
    DayField,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    ReactiveFormsModule,
    SkeletonRows,
    TextField,
  ],
  templateUrl: './leader-dialog.html',
  styleUrl: '../acts/act-dialog.scss',
})
export class LeaderDialog {
  private readonly api = inject(LeaderApi);
  private readonly dialog = inject<MatDialogRef<LeaderDialog, WrittenRecord>>(MatDialogRef);
  protected readonly asked = inject<LeaderQuestion>(MAT_DIALOG_DATA);
  protected readonly leader = this.asked.leader;

  protected readonly form = new FormGroup({
    fullName: textControl(TEXT_LIMITS.name, true),
    position: textControl(TEXT_LIMITS.name, true),
    chair: new FormControl(false, { nonNullable: true }),
    active: new FormControl(true, { nonNullable: true }),
    bodyId: new FormControl('', { nonNullable: true }),
    accountId: new FormControl('', { nonNullable: true }),
    positionOrder: new FormControl<number | null>(this.asked.order, [Validators.required, Validators.min(1), Validators.max(999)]),
    requiredDaysPerMonth: new FormControl<number | null>(null, [Validators.min(0), Validators.max(MOST_DAYS)]),
    dutyFrom: new FormControl<PlainDate | null>(null),
    dutyTo: new FormControl<PlainDate | null>(null),
  });
  protected readonly saver = new VersionedForm<LeaderView>({
    form: this.form,
    fill: (leader) => this.fill(leader),
    load: () => this.api.all().pipe(map((leaders) => leaders.find(({ id }) => id === this.leader?.id) ?? this.leaderOrFail())),
    summary: ({ fullName, position, bodyName, active }) => [
      { label: 'Họ tên', value: fullName },
      { label: 'Chức vụ', value: position },
      { label: 'Cơ quan', value: bodyName ?? 'Ủy ban nhân dân' },
      { label: 'Tình trạng', value: active ? 'Đang giữ chức vụ' : 'Đã thôi giữ chức vụ' },
    ],
  });
  protected readonly choices = rxResource({ stream: () => this.api.choices() });
  /** Accounts of nobody else. */
  protected readonly accounts = computed(() =>
    (this.choices.hasValue() ? this.choices.value().accounts : []).filter(({ leaderId }) => !leaderId || leaderId === this.leader?.id),
  );
  protected readonly fieldError = fieldError;

  constructor() {
    if (this.leader) this.saver.take(this.leader);
    this.form.controls.bodyId.valueChanges.subscribe((bodyId) => bodyId && this.form.controls.chair.setValue(false));
  }

  protected async done(): Promise<void> {
    await this.saver.save(async () => {
      const { leader } = this;
      const details = this.details();
      const written = leader ? this.api.correct(leader.id, { ...details, version: this.saver.version }) : this.api.add(details);
      this.dialog.close(await firstValueFrom(written));
    });
  }

  private fill(leader: LeaderView): void {
    const { fullName, position, chair, active, positionOrder, requiredDaysPerMonth, dutyFrom, dutyTo } = leader;
    this.form.setValue({
      ...{ fullName, position, chair, active, positionOrder, requiredDaysPerMonth, dutyFrom, dutyTo },
      bodyId: leader.bodyId ?? '',
      accountId: leader.accountId ?? '',
    });
  }

  private details(): LeaderDetails {
    const { fullName, position, bodyId, accountId, positionOrder, ...rest } = this.form.getRawValue();
    return {
      ...rest,
      fullName: tidyText(fullName),
      position: tidyText(position),
      bodyId: bodyId || null,
      accountId: accountId || null,
      positionOrder: positionOrder ?? this.asked.order,
    };
  }

  private leaderOrFail(): LeaderView {
    if (!this.leader) throw new Error('a new leader has no other version');
    return this.leader;
  }
}
