import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  ErrorPanel,
  InstantPipe,
  openRecord,
  PageHeader,
  RecordHistory,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
} from '@tiepdan/ui/web';
import { MatterApi } from '../matter-api';

/** One matter: what it is, everything received about it, and how its record was changed. */
@Component({
  selector: 'tiepdan-matter-record',
  imports: [
    MatButtonModule,
    MatIconModule,
    RouterLink,
    Chip,
    ErrorPanel,
    InstantPipe,
    PageHeader,
    RecordHistory,
    RelatedPanels,
    SkeletonRows,
    SummaryList,
  ],
  template: `
    <div class="page">
      <tiepdan-page-header [heading]="heading()" [lead]="record.view()?.fieldName ?? ''">
        @if (record.view(); as view) {
          @if (canCorrect()) {
            <a matButton="outlined" [routerLink]="['/matters', view.id, 'edit']"><mat-icon svgIcon="edit" /> Sửa</a>
          }
          @if (canRegister()) {
            <a matButton="outlined" routerLink="/petitions/new" [queryParams]="{ matterId: view.id }">Vào sổ đơn</a>
          }
          @if (canLog()) {
            <a matButton="filled" routerLink="/receptions/new" [queryParams]="{ matterId: view.id }">Ghi lượt tiếp</a>
          }
        }
      </tiepdan-page-header>
      @if (record.loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="record.reload()" />
      } @else if (record.view(); as view) {
        <div class="columns">
          <div class="column">
            <section class="card" aria-labelledby="facts-heading">
              <h2 id="facts-heading">Vụ việc</h2>
              @if (view.kind === 'denunciation') {
                <tiepdan-chip tone="info" icon="lock">Danh tính người tố cáo được giữ bí mật</tiepdan-chip>
              }
              <tiepdan-summary-list [rows]="rows()" />
              <p class="muted">Mở bởi {{ view.createdByName }}, {{ view.createdAt | instant }}</p>
            </section>
            <tiepdan-record-history class="card" heading="Lịch sử sửa" [history]="record.history" />
          </div>
          <tiepdan-related-panels record="matter" [recordId]="view.id" [matterId]="view.id" />
        </div>
      } @else {
        <tiepdan-skeleton-rows [rows]="10" [columns]="2" />
      }
    </div>
  `,
  styles: `
    .columns {
      display: grid;
      grid-template-columns: minmax(300px, 2fr) minmax(0, 3fr);
      gap: 16px;
      align-items: start;
    }
    .column {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
    .card {
      padding: 14px 16px;
    }
    .muted {
      margin-top: 8px;
    }
    @media (max-width: 1000px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class MatterRecord {
  readonly id = input.required<string>();

  private readonly api = inject(MatterApi);
  private readonly session = inject(Session);
  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly heading = this.record.read((view) => `Vụ việc ${view.number}`, 'Vụ việc');
  protected readonly rows = computed(() => {
    const view = this.record.view();
    if (!view) return [];
    return [
      { label: 'Số', value: view.number },
      { label: 'Loại', value: MATTER_KINDS[view.kind] },
      { label: 'Lĩnh vực', value: view.fieldName },
      { label: 'Tóm tắt', value: view.summary },
      { label: 'Ngày mở', value: formatDay(view.openedOn) },
    ];
  });
  protected readonly canCorrect = computed(() => this.session.can('matter.correct'));
  protected readonly canRegister = computed(() => this.session.can('petition.register'));
  protected readonly canLog = computed(() => this.session.can('reception.log'));
}
