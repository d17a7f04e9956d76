import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MovedLimit, MovedLimits } from '@tiepdan/calendar/contract';
import { Session } from '@tiepdan/identity/web';
import { CountPipe, DayPipe } from '@tiepdan/ui/web';

const RECORDS = {
  petition: { noun: 'Đơn số', path: '/petitions', permission: 'petition.read' },
  reception: { noun: 'Lượt tiếp số', path: '/receptions', permission: 'reception.read' },
} as const;

/** The limits that a change of the calendar moves. Each opens into its record, beside what is being typed, for who may read it. */
@Component({
  selector: 'tiepdan-moved-limits',
  imports: [CountPipe, DayPipe, RouterLink],
  template: `
    <table>
      <thead>
        <tr>
          <th scope="col">Hồ sơ</th>
          <th scope="col">Thời hạn</th>
          <th scope="col">Hạn cũ</th>
          <th scope="col">Hạn mới</th>
        </tr>
      </thead>
      <tbody>
        @for (limit of moved().limits; track limit.limitId) {
          <tr>
            <td>
              @if (mayOpen(limit)) {
                <a [routerLink]="[records[limit.record.kind].path, limit.record.id]" target="_blank"
                  >{{ records[limit.record.kind].noun }} {{ limit.record.number }}</a
                >
              } @else {
                {{ records[limit.record.kind].noun }} {{ limit.record.number }}
              }
            </td>
            <td>{{ limit.name }} ({{ limit.code }})</td>
            <td class="day">{{ limit.before | day }}</td>
            <td class="day">
              @if (limit.after) {
                {{ limit.after | day }}
              } @else {
                Tạm dừng
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
    @if (unnamed() > 0) {
      <p class="muted">và {{ unnamed() | count }} thời hạn khác.</p>
    }
  `,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 4px 8px 4px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      text-align: left;
      vertical-align: top;
    }
    th {
      font-weight: 500;
      font-size: 12.5px;
      color: var(--mat-sys-on-surface-variant);
    }
    .day {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class MovedLimitsList {
  readonly moved = input.required<MovedLimits>();

  private readonly session = inject(Session);
  protected readonly records = RECORDS;
  protected readonly unnamed = computed(() => this.moved().count - this.moved().limits.length);

  protected mayOpen({ record }: MovedLimit): boolean {
    return this.session.can(RECORDS[record.kind].permission);
  }
}
