import { Component, computed, inject, input, type Resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatExpansionPanel, MatExpansionPanelHeader, MatExpansionPanelTitle } from '@angular/material/expansion';
import { type AuditChainView, type AuditVerification, auditPaths } from '@tiepdan/audit/contract';
import { Chip, CountPipe, DayPipe, ErrorPanel, FetchFile, InstantPipe, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AuditApi } from '../audit-api';

/** How the office's chain stands: a check of its newest links, and its anchors. */
@Component({
  selector: 'tiepdan-audit-chain',
  imports: [Chip, CountPipe, DayPipe, ErrorPanel, InstantPipe, MatButton, MatExpansionPanel, MatExpansionPanelHeader, MatExpansionPanelTitle],
  templateUrl: './audit-chain.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }

    mat-expansion-panel {
      --mat-expansion-container-text-size: 14px;
      --mat-expansion-container-text-line-height: 20px;
      --mat-expansion-header-text-size: 14px;
      border: 1px solid var(--mat-sys-outline-variant);
    }

    .anchors {
      display: flex;
      flex-direction: column;
      gap: 10px;
      align-items: flex-start;
    }

    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }

    .hash {
      font-family: monospace;
      font-size: 12px;
      overflow-wrap: anywhere;
    }
  `,
})
export class AuditChain {
  private readonly api = inject(AuditApi);
  private readonly files = inject(FetchFile);
  private readonly notice = inject(Notice);
  readonly chain = input.required<Resource<AuditChainView | undefined>>();
  protected readonly checking = signal(false);
  protected readonly found = signal<AuditVerification | null>(null);
  protected readonly view = computed(() => (this.chain().hasValue() ? this.chain().value() : null));

  protected async check(): Promise<void> {
    this.checking.set(true);
    try {
      this.found.set(await firstValueFrom(this.api.verify()));
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.checking.set(false);
    }
  }

  protected async saveAnchors(): Promise<void> {
    try {
      await this.files.save(auditPaths.anchorsFile, 'moc-nhat-ky.txt');
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}
