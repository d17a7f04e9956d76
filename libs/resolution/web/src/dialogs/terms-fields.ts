import { Component, computed, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatExpansionModule } from '@angular/material/expansion';
import { AgencyField } from '@tiepdan/agency/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { AmountField, DayField, formEvents, TextField } from '@tiepdan/ui/web';
import { recommendedLines } from '../words';
import { recommendationsOf, type TermsControls } from './terms-form';

/** What a decision demands, folded until somebody wants it, and how it is to be carried out. */
@Component({
  selector: 'tiepdan-terms-fields',
  imports: [AgencyField, AmountField, DayField, MatExpansionModule, ReactiveFormsModule, TextField],
  template: `
    @let its = controls();
    @let demands = its.recommendations.controls;
    <mat-expansion-panel class="mat-elevation-z0" [expanded]="open()">
      <mat-expansion-panel-header>
        <mat-panel-title>Kiến nghị xử lý</mat-panel-title>
        <mat-panel-description>{{ demanded() }}</mat-panel-description>
      </mat-expansion-panel-header>
      <fieldset class="field-group">
        <legend>Kiến nghị thu hồi cho Nhà nước</legend>
        <div class="beside">
          <tiepdan-amount-field name="recommendations.recover.money" label="Tiền" kind="money" hint="Ghi được: 12,5 triệu" [control]="demands.recover.controls.money" />
          <tiepdan-amount-field name="recommendations.recover.land" label="Đất" kind="land" [control]="demands.recover.controls.land" />
        </div>
      </fieldset>
      <fieldset class="field-group">
        <legend>Trả lại cho tổ chức, cá nhân</legend>
        <div class="beside">
          <tiepdan-amount-field name="recommendations.restore.money" label="Tiền" kind="money" [control]="demands.restore.controls.money" />
          <tiepdan-amount-field name="recommendations.restore.land" label="Đất" kind="land" [control]="demands.restore.controls.land" />
          <tiepdan-amount-field name="recommendations.restoreOrganisations" label="Số tổ chức được trả" [control]="demands.restoreOrganisations" />
          <tiepdan-amount-field name="recommendations.restorePeople" label="Số cá nhân được trả" [control]="demands.restorePeople" />
        </div>
      </fieldset>
      <fieldset class="field-group" data-field="recommendations">
        <legend>Kiến nghị xử lý hành chính</legend>
        <div class="beside three">
          <tiepdan-amount-field name="recommendations.disciplineOrganisations" label="Tổ chức" [control]="demands.disciplineOrganisations" />
          <tiepdan-amount-field name="recommendations.disciplinePeople" label="Người" [control]="demands.disciplinePeople" />
          <tiepdan-amount-field
            name="recommendations.disciplineOfficials"
            label="Trong đó cán bộ"
            hint="Cán bộ, công chức, viên chức"
            [control]="demands.disciplineOfficials"
          />
        </div>
        @if (its.recommendations.hasError('officials')) {
          <p class="problem" role="alert">{{ its.recommendations.getError('officials') }}</p>
        }
      </fieldset>
    </mat-expansion-panel>
    <mat-expansion-panel class="mat-elevation-z0" [expanded]="open()">
      <mat-expansion-panel-header>
        <mat-panel-title>Hiệu lực, thi hành</mat-panel-title>
        <mat-panel-description>Không bắt buộc, ghi sau được</mat-panel-description>
      </mat-expansion-panel-header>
      <div class="stack">
        <div class="beside">
          <tiepdan-day-field label="Ngày có hiệu lực" data-field="inEffectOn" [formControl]="its.inEffectOn" [min]="from()" />
          <tiepdan-day-field label="Hạn thi hành" data-field="enforceBy" [formControl]="its.enforceBy" [min]="from()" />
        </div>
        <tiepdan-agency-field name="agencyId" label="Cơ quan thi hành" [control]="its.agencyId" />
      </div>
    </mat-expansion-panel>
    <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="its.note" [rows]="2" />
  `,
  styles: `
    :host,
    .stack {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    .stack {
      padding-top: 6px;
    }
    mat-expansion-panel {
      /* What is demanded may take two lines, folded or not. */
      --mat-expansion-header-collapsed-state-height: auto;
      --mat-expansion-header-expanded-state-height: auto;
      --mat-expansion-header-text-size: 14px;

      border: 1px solid var(--mat-sys-outline-variant);
    }
    mat-expansion-panel-header {
      min-height: 44px;
      padding-block: 8px;
    }
    mat-panel-title {
      flex: 0 0 140px;
    }
    mat-panel-description {
      font-weight: 400;
    }
    .beside {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 10px 12px;
      padding-top: 6px;
    }
    .three {
      grid-template-columns: repeat(3, 1fr);
    }
    fieldset + fieldset {
      margin-top: 12px;
    }
  `,
})
export class TermsFields {
  readonly controls = input.required<TermsControls>();
  /** The day of issue: nothing of it is before. */
  readonly from = input<PlainDate | null>(null);
  /** Whether its parts stand open from the beginning: where they are corrected. */
  readonly open = input(false);
  private readonly group = computed(() => this.controls().recommendations);
  private readonly events = formEvents(this.group);
  protected readonly demanded = computed(() => {
    this.events();
    return recommendedLines(recommendationsOf(this.group())).join('; ') || 'Không có; mở ra để ghi';
  });
}
