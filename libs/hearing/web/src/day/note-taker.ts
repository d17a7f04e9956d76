import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import type { HearingDayView } from '@tiepdan/hearing/contract';
import { IdentityApi } from '@tiepdan/identity/web';
import { LateList, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';

/** Who keeps the minutes of a day (NĐ 154/2026 Đ.26 k.1): chosen and saved at once. */
@Component({
  selector: 'tiepdan-note-taker',
  imports: [LateList, MatFormField, MatLabel, MatOption, MatSelect],
  template: `
    @if (may()) {
      @if (colleagues.hasValue()) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Cán bộ ghi biên bản</mat-label>
          <mat-select [value]="view().noteTakerId ?? ''" [disabled]="saving()" (selectionChange)="choose($event.value)">
            <mat-option value="">Chưa phân công</mat-option>
            @for (one of offered(); track one.id) {
              <mat-option [value]="one.id">{{ one.fullName }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
      } @else {
        <tiepdan-late-list label="Cán bộ ghi biên bản" [list]="colleagues" />
      }
    } @else {
      <p>{{ view().noteTakerName ?? 'Chưa phân công' }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding-top: 8px;
    }
  `,
})
export class NoteTaker {
  private readonly api = inject(HearingApi);
  private readonly identity = inject(IdentityApi);
  private readonly notice = inject(Notice);

  readonly view = input.required<HearingDayView>();
  readonly may = input(false);
  readonly changed = output<void>();

  protected readonly colleagues = rxResource({ params: () => (this.may() ? true : undefined), stream: () => this.identity.colleagues() });
  protected readonly saving = signal(false);
  /** Whoever it is stays in the list, even if no longer among the colleagues. */
  protected readonly offered = computed(() => {
    const colleagues = this.colleagues.hasValue() ? (this.colleagues.value() ?? []) : [];
    const { noteTakerId: id, noteTakerName: fullName } = this.view();
    return !id || colleagues.some((one) => one.id === id) ? colleagues : [...colleagues, { id, fullName: fullName ?? '', position: '' }];
  });

  protected async choose(accountId: string): Promise<void> {
    this.saving.set(true);
    try {
      await firstValueFrom(this.api.setNoteTaker(this.view().day.id, { version: this.view().version, accountId: accountId || null }));
      this.notice.say(accountId ? 'Đã phân công người ghi biên bản.' : 'Đã bỏ phân công người ghi biên bản.');
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.saving.set(false);
      this.changed.emit();
    }
  }
}
