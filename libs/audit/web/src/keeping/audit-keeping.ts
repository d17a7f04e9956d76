import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type AuditArchiveRow, type AuditKeepingView, KEEPING_LIMITS, USUAL_KEEPING, auditPaths } from '@tiepdan/audit/contract';
import { CountPipe, DayPipe, FetchFile, Notice, OfficeTerms, TermsFrame } from '@tiepdan/ui/web';
import { tap } from 'rxjs';
import { AuditApi } from '../audit-api';

const term = (name: 'usualYears' | 'sealedYears', label: string) => ({ name, label, unit: 'năm', limits: KEEPING_LIMITS[name], hint: `Khi chưa đặt: ${USUAL_KEEPING[name]} năm` });

/** How long the audit is kept in the system, and the signed files it went into afterwards. */
@Component({
  selector: 'tiepdan-audit-keeping',
  imports: [CountPipe, DayPipe, MatButton, TermsFrame],
  templateUrl: './audit-keeping.html',
  styles: `
    .archives {
      display: flex;
      flex-direction: column;
      gap: 10px;
      margin-bottom: 16px;
    }

    .hash {
      font-family: monospace;
      font-size: 12px;
      overflow-wrap: anywhere;
    }
  `,
})
export class AuditKeeping {
  private readonly api = inject(AuditApi);
  private readonly files = inject(FetchFile);
  private readonly notice = inject(Notice);
  protected readonly view = signal<AuditKeepingView | null>(null);
  protected readonly terms = new OfficeTerms({
    terms: [term('usualYears', 'Giữ nhật ký trong hệ thống'), term('sealedYears', 'Giữ nhật ký về danh tính được giữ bí mật')],
    read: () => this.api.keeping().pipe(tap((view) => this.view.set(view))),
    write: (request) => this.api.changeKeeping(request).pipe(tap((view) => this.view.set(view))),
    may: () => this.view()?.mayChange ?? false,
    said: 'Đã lưu thời hạn giữ nhật ký.',
  });
  protected readonly archives = computed(() => this.view()?.archives ?? []);

  protected async save({ id, throughDay }: AuditArchiveRow, part: 'file' | 'signature'): Promise<void> {
    try {
      await this.files.save(auditPaths.archive(id, part), `nhat-ky-den-${throughDay}.jsonl${part === 'file' ? '' : '.sig'}`);
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}
