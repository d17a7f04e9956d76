import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { type DelegationOffer, delegationPaths } from '@tiepdan/identity/contract';
import { type PlainDate, TEXT_LIMITS, addDays, tidyText } from '@tiepdan/platform/contract';
import { DayField, DialogForm, DialogFrame, ErrorPanel, LateList, SkeletonRows, TextField, choiceControl, fieldError, textControl } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { IdentityApi } from '../identity-api';
import { Session } from '../session';
import { DelegationApi } from './delegation-api';
import { PartsField, partsControl, usualParts } from './parts-field';

export interface DelegateQuestion {
  /** Whether it is made for somebody else, as the head does. */
  readonly forOthers: boolean;
  /** Most days, as the office has set it. */
  readonly longest: number;
}

const dayControl = (day: PlainDate | null) => new FormControl<PlainDate | null>(day, Validators.required);

/** Entrusts permissions to a colleague from a day to a day. */
@Component({
  selector: 'tiepdan-delegate-permissions-dialog',
  imports: [DayField, DialogFrame, ErrorPanel, LateList, MatFormFieldModule, MatSelectModule, PartsField, ReactiveFormsModule, SkeletonRows, TextField],
  template: `
    <tiepdan-dialog-frame heading="Ủy quyền khi vắng mặt" verb="Ủy quyền" [explanation]="explanation" [form]="form">
      @if (!colleagues.hasValue()) {
        @if (question.forOthers && !colleagues.error()) {
          <tiepdan-late-list label="Người vắng mặt" [list]="colleagues" />
        }
        <tiepdan-late-list label="Người làm thay" [list]="colleagues" />
      } @else {
        @if (question.forOthers) {
          <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="fromId">
            <mat-label>Người vắng mặt</mat-label>
            <mat-select [formControl]="form.controls.fromId">
              @for (person of givers(); track person.id) {
                <mat-option [value]="person.id">{{ person.fullName }} – {{ person.position }}</mat-option>
              }
            </mat-select>
            <mat-error>{{ fromProblem() }}</mat-error>
          </mat-form-field>
        }
        <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="toId">
          <mat-label>Người làm thay</mat-label>
          <mat-select [formControl]="form.controls.toId">
            @for (person of receivers(); track person.id) {
              <mat-option [value]="person.id">{{ person.fullName }} – {{ person.position }}</mat-option>
            }
          </mat-select>
          <mat-error>{{ toProblem() }}</mat-error>
        </mat-form-field>
      }
      <div class="days">
        <tiepdan-day-field label="Từ ngày" data-field="fromOn" [formControl]="form.controls.fromOn" [min]="today" [required]="true" />
        <tiepdan-day-field label="Đến hết ngày" data-field="toOn" [formControl]="form.controls.toOn" [min]="from()" [max]="latest()" [required]="true" />
      </div>
      @if (offer.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="offer.reload()" />
      } @else if (offer.isLoading()) {
        <tiepdan-skeleton-rows [rows]="4" [columns]="1" />
      } @else if (offer.hasValue()) {
        @if (offer.value().groups.length) {
          <tiepdan-delegation-parts [control]="form.controls.permissions" [offer]="offer.value()" />
        } @else {
          <p role="status">Người này đã có đủ các quyền ấy theo vai trò của mình, không cần ủy quyền.</p>
        }
      }
      <tiepdan-text-field name="reason" label="Lý do" hint="Ví dụ: nghỉ phép năm, đi công tác" [control]="form.controls.reason" [rows]="2" />
      <tiepdan-text-field name="paper" label="Số giấy ủy quyền (không bắt buộc)" hint="Ví dụ: 12/GUQ-BTCD" [control]="form.controls.paper" />
    </tiepdan-dialog-frame>
  `,
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 12px;
    }
  `,
})
export class DelegateDialog {
  private readonly api = inject(DelegationApi);
  private readonly identity = inject(IdentityApi);
  private readonly session = inject(Session);
  protected readonly question = inject<DelegateQuestion>(MAT_DIALOG_DATA);
  protected readonly today = this.session.today();
  protected readonly explanation = `Người làm thay dùng tài khoản của chính họ; việc làm theo ủy quyền được ghi “thay” người vắng mặt. Mỗi lần không quá ${this.question.longest} ngày.`;
  protected readonly form = new DialogForm({
    name: this.question.forOthers ? 'delegation.office' : 'delegation.own',
    controls: {
      fromId: this.question.forOthers ? choiceControl<string>() : new FormControl<string | null>(null),
      toId: choiceControl<string>(),
      fromOn: dayControl(this.today),
      toOn: dayControl(null),
      permissions: partsControl(),
      reason: textControl(TEXT_LIMITS.reason, true),
      paper: textControl(TEXT_LIMITS.name, false),
    },
    send: ({ fromId, toId, fromOn, toOn, permissions, reason, paper }) =>
      firstValueFrom(
        this.api.delegate({
          ...(fromId.value ? { fromId: fromId.value } : {}),
          toId: toId.value ?? '',
          fromOn: fromOn.value ?? '',
          toOn: toOn.value ?? '',
          permissions: permissions.value,
          reason: tidyText(reason.value),
          paper: tidyText(paper.value) || null,
        }),
      ),
  });

  protected readonly colleagues = rxResource({ stream: () => this.identity.colleagues() });
  private readonly giver = toSignal(this.form.controls.fromId.valueChanges, { initialValue: this.form.controls.fromId.value });
  private readonly receiver = toSignal(this.form.controls.toId.valueChanges, { initialValue: this.form.controls.toId.value });
  protected readonly from = toSignal(this.form.controls.fromOn.valueChanges, { initialValue: this.form.controls.fromOn.value });
  protected readonly latest = computed(() => addDays(this.from() ?? this.today, this.question.longest - 1));
  private readonly people = computed(() => (this.colleagues.hasValue() ? this.colleagues.value() : []));
  private readonly me = computed(() => this.session.view()?.accountId ?? null);
  /** Who makes it for another is neither of the two. */
  protected readonly givers = computed(() => this.people().filter(({ id }) => id !== this.me()));
  protected readonly receivers = computed(() => this.givers().filter(({ id }) => id !== this.giver()));
  protected readonly offer = httpResource<DelegationOffer>(() => {
    const [fromId, toId] = [this.giver(), this.receiver()];
    if (!toId || (this.question.forOthers && !fromId)) return undefined;
    return { url: delegationPaths.offer, params: { toId, ...(fromId ? { fromId } : {}) } };
  });
  private readonly fromEvents = toSignal(this.form.controls.fromId.events);
  protected readonly fromProblem = computed(() => (this.fromEvents(), fieldError(this.form.controls.fromId)));
  private readonly toEvents = toSignal(this.form.controls.toId.events);
  protected readonly toProblem = computed(() => (this.toEvents(), fieldError(this.form.controls.toId)));

  constructor() {
    // Another person holds other permissions: what is ticked is proposed anew.
    effect(() => this.form.controls.permissions.setValue(this.offer.hasValue() ? usualParts(this.offer.value()) : []));
  }
}
