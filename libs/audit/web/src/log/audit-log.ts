import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { AUDIT_COUNTED, AUDIT_GROUPS, type AuditRow, auditPaths, searchesAll, SUBJECTS } from '@tiepdan/audit/contract';
import { Chip, type ChipTone, DayField, EmptyState, FetchFile, filteredList, FilterSelect, FilterWords, InstantPipe, Notice, RecordList } from '@tiepdan/ui/web';
import { AuditApi } from '../audit-api';
import { AuditChain } from '../chain/audit-chain';
import { AuditEntryPanel } from '../entry/audit-entry-panel';
import { type AuditFilters, partsOf, sent, UNFILTERED } from './audit-filters';

const TONES: Readonly<Partial<Record<string, ChipTone>>> = { reading: 'info', export: 'warning', permission: 'warning', account: 'warning' };

/** Who did what, from where and why: the audit of the office, which nobody can rewrite unnoticed. */
@Component({
  selector: 'tiepdan-audit-log',
  imports: [AuditChain, AuditEntryPanel, Chip, DayField, EmptyState, FilterSelect, FilterWords, InstantPipe, MatButton, MatIcon, ReactiveFormsModule, RecordList, RouterLink],
  templateUrl: './audit-log.html',
  styleUrl: './audit-log.scss',
})
export class AuditLog {
  private readonly api = inject(AuditApi);
  private readonly files = inject(FetchFile);
  private readonly notice = inject(Notice);
  protected readonly groups = Object.entries(AUDIT_GROUPS);
  protected readonly subjects = Object.entries(SUBJECTS);
  /** The row whose everything is shown beside the list. */
  protected readonly chosen = signal<string | null>(null);
  /** The file that is being made. */
  protected readonly making = signal(false);
  protected readonly chain = rxResource({ stream: () => this.api.chain() });
  protected readonly mayExport = computed(() => this.chain.hasValue() && this.chain.value().mayExport);
  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'from', 'to', 'person', 'group', 'subject', 'ip'],
    load: (filters: AuditFilters, cursor) => this.api.list(sent(filters), cursor),
    parts: partsOf,
    loading: 'Đang tải nhật ký hệ thống',
    countedUpTo: AUDIT_COUNTED,
    counted: (filters) => (!filters.from && searchesAll(filters) ? 'dòng nhật ký trong 12 tháng gần nhất' : 'dòng nhật ký'),
  });

  protected toneOf({ group }: AuditRow): ChipTone {
    return TONES[group] ?? 'neutral';
  }

  protected groupOf({ group }: AuditRow): string {
    return AUDIT_GROUPS[group];
  }

  /** Narrows the list to what one row has. */
  protected narrow(filter: Partial<AuditFilters>): void {
    this.list.show(filter);
  }

  /** Saves what the filters leave. */
  protected async save(format: 'xlsx' | 'csv'): Promise<void> {
    this.making.set(true);
    try {
      await this.files.save(this.api.fileOf(sent(this.list.filters()), auditPaths[format]), `nhat-ky.${format}`);
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.making.set(false);
    }
  }
}
