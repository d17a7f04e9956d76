import { Component, computed, inject, input, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { AUDIT_GROUPS, type AuditEntry, LINK_STATES, SUBJECTS, type SubjectKind } from '@tiepdan/audit/contract';
import { Chip, type ChipTone, ErrorPanel, formatInstant, RECORD_ADDRESS, SidePanel, SkeletonRows, SummaryList, type SummaryRow } from '@tiepdan/ui/web';
import { AuditApi } from '../audit-api';
import type { AuditFilters } from '../log/audit-filters';

const LINK_TONES: Readonly<Record<keyof typeof LINK_STATES, ChipTone>> = { whole: 'good', broken: 'danger', 'not-linked': 'neutral' };
/** Everything one audit record says, and whether it still fits the chain. */
@Component({
  selector: 'tiepdan-audit-entry-panel',
  imports: [Chip, ErrorPanel, MatButton, RouterLink, SidePanel, SkeletonRows, SummaryList],
  template: `
    <tiepdan-side-panel [heading]="heading()" [over]="over()" [shows]="id()" closing="Đóng chi tiết" (closed)="closed.emit()">
      @if (entry.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="entry.reload()" />
      } @else if (shown(); as shown) {
        <p>
          <tiepdan-chip [tone]="tones[shown.link.state]">{{ states[shown.link.state] }}</tiepdan-chip>
        </p>
        <tiepdan-summary-list [rows]="rows()" />
        @if (shown.link.hash; as hash) {
          <p class="muted hash">Mã băm: {{ hash }}</p>
        }
        <div class="acts">
          @if (shown.actorName; as name) {
            <button matButton type="button" (click)="narrow.emit({ person: name })">Mọi việc của người này</button>
          }
          @if (shown.subjectId; as recordId) {
            <button matButton type="button" (click)="narrow.emit({ recordId })">Mọi việc với hồ sơ này</button>
          }
          @if (address(); as address) {
            <a matButton [routerLink]="address">Mở hồ sơ</a>
          }
        </div>
      } @else {
        <tiepdan-skeleton-rows [rows]="8" [columns]="2" />
      }
    </tiepdan-side-panel>
  `,
  styles: `
    .hash {
      font-size: 12px;
      overflow-wrap: anywhere;
    }

    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class AuditEntryPanel {
  private readonly api = inject(AuditApi);
  /** Who may not read the record is refused there. */
  private readonly addressOf = inject(RECORD_ADDRESS);
  readonly id = input.required<string>();
  /** Filters that show what belongs to the row. */
  readonly narrow = output<Partial<AuditFilters>>();
  readonly closed = output();
  protected readonly states = LINK_STATES;
  protected readonly tones = LINK_TONES;
  protected readonly entry = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly shown = computed(() => (this.entry.hasValue() ? this.entry.value() : null));
  protected readonly heading = computed(() => this.shown()?.label ?? 'Dòng nhật ký');
  protected readonly over = computed(() => `Dòng số ${this.id()}`);
  protected readonly rows = computed(() => rowsOf(this.shown()));
  protected readonly address = computed(() => {
    const entry = this.shown();
    return entry?.subjectKind && entry.subjectId ? this.addressOf(entry.subjectKind, entry.subjectId) : null;
  });
}

function rowsOf(entry: AuditEntry | null): readonly SummaryRow[] {
  if (!entry) return [];
  return [
    { label: 'Thời điểm', value: formatInstant(entry.at) },
    { label: 'Nhóm', value: AUDIT_GROUPS[entry.group] },
    { label: 'Người thực hiện', value: entry.actorName ?? 'Không đăng nhập' },
    { label: 'Thuộc cơ quan', value: entry.actorOffice },
    { label: 'Thay mặt', value: entry.onBehalfOf },
    { label: 'Loại hồ sơ', value: entry.subjectKind && (SUBJECTS[entry.subjectKind as SubjectKind] ?? entry.subjectKind) },
    { label: 'Lý do', value: entry.reason },
    { label: 'Địa chỉ mạng', value: entry.ip },
    { label: 'Trình duyệt', value: entry.userAgent },
    ...entry.details.filter(({ name }) => !(name === 'Lý do' && entry.reason)).map(({ name, value }) => ({ label: name, value })),
    { label: 'Mã yêu cầu', value: entry.requestId },
    { label: 'Mắt xích số', value: entry.link.seq },
  ];
}
