import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import type { OpenDay } from '@tiepdan/hearing/contract';
import { DayPipe, ErrorPanel, fieldError, formEvents, SkeletonRows } from '@tiepdan/ui/web';
import { HearingApi } from '../hearing-api';
import { dayWithWeekday, freeWords, hostWords, hoursWords } from '../words/hearing-words';

/** Stands for the waiting list among the days; a day's id is never this. */
export const WAITING_LIST = 'waiting';

type DayChoiceControls = { leaderDayId: FormControl<string | null>; slotAt: FormControl<string> };

/** Which day is asked for, or the waiting list; and at what time, where the day has slots. */
export class DayChoiceForm extends FormGroup<DayChoiceControls> {
  constructor() {
    super({
      leaderDayId: new FormControl<string | null>(null, chosenDay),
      slotAt: new FormControl('', { nonNullable: true }),
    });
  }

  toRequest(): { readonly leaderDayId: string | null; readonly slotAt: string | null } {
    const { leaderDayId, slotAt } = this.getRawValue();
    const day = leaderDayId === WAITING_LIST ? null : leaderDayId;
    return { leaderDayId: day, slotAt: day ? slotAt || null : null };
  }
}

const chosenDay = ({ value }: AbstractControl<string | null>) =>
  value ? null : { unchosen: 'Xin chọn một ngày tiếp hoặc danh sách chờ.' };

/** The published days that still take requests, with what is free on each; and the waiting list. */
@Component({
  selector: 'tiepdan-day-choice',
  imports: [DayPipe, ErrorPanel, MatFormFieldModule, MatRadioModule, MatSelectModule, ReactiveFormsModule, SkeletonRows],
  template: `
    @if (days.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="days.reload()" />
    } @else if (!days.hasValue()) {
      <tiepdan-skeleton-rows [rows]="3" [columns]="2" />
    } @else {
      <fieldset class="field-group" data-field="leaderDayId">
        <legend>Ngày tiếp của lãnh đạo</legend>
        <mat-radio-group aria-label="Ngày tiếp của lãnh đạo" [formControl]="form().controls.leaderDayId">
          @for (day of offered(); track day.id) {
            <mat-radio-button [value]="day.id" [disabled]="full(day)">
              {{ weekday(day.heldOn) }} · {{ host(day) }}
              <span class="under muted">
                {{ hours(day) }}{{ hours(day) ? ' · ' : '' }}{{ free(day) }}
                @if (day.registrationClosesOn) {
                  · nhận đăng ký đến {{ day.registrationClosesOn | day }}
                }
              </span>
            </mat-radio-button>
          } @empty {
            <p class="muted">Chưa có ngày tiếp nào đã công bố còn nhận đăng ký. Ghi vào danh sách chờ, Trưởng Ban xếp khi có lịch.</p>
          }
          @if (except() !== waitingList) {
            <mat-radio-button [value]="waitingList">
              Danh sách chờ
              <span class="under muted">Chưa chọn ngày; được xếp khi có lịch tiếp.</span>
            </mat-radio-button>
          }
        </mat-radio-group>
        @if (message(); as words) {
          <p class="problem" role="alert">{{ words }}</p>
        }
      </fieldset>
      @if (slots(); as slots) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="slotAt">
          <mat-label>Giờ tiếp</mat-label>
          <mat-select [formControl]="form().controls.slotAt">
            <mat-option value="">Trưởng Ban xếp giờ sau</mat-option>
            @for (slot of slots; track slot.at) {
              <mat-option [value]="slot.at" [disabled]="slot.taken >= slot.capacity">
                {{ slot.at }} · {{ slot.taken >= slot.capacity ? 'đã đủ người' : 'còn ' + (slot.capacity - slot.taken) + ' chỗ' }}
              </mat-option>
            }
          </mat-select>
        </mat-form-field>
      }
    }
  `,
  styles: `
    :host,
    mat-radio-group {
      display: flex;
      flex-direction: column;
      gap: 6px;
    }

    .under {
      display: block;
      font-size: 12.5px;
    }
  `,
})
export class DayChoice {
  readonly form = input.required<DayChoiceForm>();
  /** The day, or the waiting list, that it is moved from and that is therefore not offered. */
  readonly except = input<string | null>(null);

  private readonly api = inject(HearingApi);
  private readonly events = formEvents(this.form);
  protected readonly waitingList = WAITING_LIST;
  protected readonly days = rxResource({ stream: () => this.api.openDays() });
  protected readonly offered = computed(() => (this.days.hasValue() ? this.days.value() : []).filter(({ id }) => id !== this.except()));
  protected readonly slots = computed(() => {
    this.events();
    const day = this.offered().find(({ id }) => id === this.form().controls.leaderDayId.value);
    return day && day.slots.length > 0 ? day.slots : null;
  });
  protected readonly message = computed(() => {
    this.events();
    const { leaderDayId } = this.form().controls;
    return leaderDayId.touched ? fieldError(leaderDayId) : '';
  });
  protected readonly weekday = dayWithWeekday;
  protected readonly host = hostWords;
  protected readonly hours = hoursWords;
  protected readonly free = freeWords;

  protected full({ capacity, taken }: OpenDay): boolean {
    return capacity !== null && taken >= capacity;
  }
}
