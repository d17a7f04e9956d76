import { Component, effect, input, output, untracked } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatExpansionModule } from '@angular/material/expansion';
import type { NarrativeFrame } from '@tiepdan/narrative/contract';
import { NARRATIVE_LIMITS } from '@tiepdan/narrative/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayField, TextField } from '@tiepdan/ui/web';

const text = (max: number, required: boolean) =>
  new FormControl('', { nonNullable: true, validators: [Validators.maxLength(max), ...(required ? [Validators.required] : [])] });

/** What stands above and below the text: number, day, title, addressee, copies, who signs. Folded away until it is needed. */
@Component({
  selector: 'tiepdan-frame-form',
  imports: [DayField, MatExpansionModule, ReactiveFormsModule, TextField],
  template: `
    <mat-expansion-panel class="mat-elevation-z0">
      <mat-expansion-panel-header>
        <mat-panel-title>Số, ngày, nơi gửi, người ký</mat-panel-title>
        <mat-panel-description>{{ summary() }}</mat-panel-description>
      </mat-expansion-panel-header>
      <form class="fields" [formGroup]="form">
        <tiepdan-text-field class="wide" name="title" label="Trích yếu" [control]="form.controls.title" />
        <tiepdan-text-field name="symbol" label="Số, ký hiệu" hint="Để trống thì chừa chỗ" [control]="form.controls.symbol" />
        <tiepdan-day-field label="Ngày báo cáo" formControlName="signedOn" />
        <tiepdan-text-field name="addressee" label="Kính gửi" [control]="form.controls.addressee" />
        <tiepdan-text-field name="signerTitle" label="Chức vụ người ký" [control]="form.controls.signerTitle" />
        <tiepdan-text-field name="signerName" label="Người ký" [control]="form.controls.signerName" />
        <tiepdan-text-field
          class="wide"
          name="recipients"
          label="Nơi nhận"
          hint="Mỗi nơi một dòng"
          [rows]="3"
          [control]="form.controls.recipients"
        />
      </form>
    </mat-expansion-panel>
  `,
  styles: `
    :host {
      display: block;
      max-width: 988px;
      margin: 8px 0 12px;
    }
    mat-expansion-panel {
      background: var(--mat-sys-surface-container-low);
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
      gap: 12px;
      padding-top: 6px;
    }
    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class FrameForm {
  readonly frame = input.required<NarrativeFrame>();
  readonly editable = input.required<boolean>();
  readonly changed = output<NarrativeFrame>();

  protected readonly form = new FormGroup({
    title: text(500, true),
    symbol: text(NARRATIVE_LIMITS.line, false),
    signedOn: new FormControl<PlainDate | null>(null),
    addressee: text(NARRATIVE_LIMITS.line, true),
    signerTitle: text(NARRATIVE_LIMITS.line, true),
    signerName: text(NARRATIVE_LIMITS.line, false),
    recipients: text(NARRATIVE_LIMITS.recipients, false),
  });

  constructor() {
    effect(() => {
      const frame = this.frame();
      const editable = this.editable();
      untracked(() => this.show(frame, editable));
    });
    this.form.valueChanges.subscribe(() => {
      if (this.form.dirty && this.form.valid) this.changed.emit(this.read());
    });
  }

  protected summary(): string {
    const { symbol, addressee } = this.frame();
    return `${symbol ?? 'Chưa có số'}; kính gửi ${addressee}`;
  }

  private show(frame: NarrativeFrame, editable: boolean): void {
    const { symbol, signerName, ...rest } = frame;
    // What comes back from the officer's own typing is not put in again: it would move the cursor.
    if (JSON.stringify(this.read()) !== JSON.stringify(frame))
      this.form.reset({ ...rest, symbol: symbol ?? '', signerName: signerName ?? '' }, { emitEvent: false });
    if (editable) this.form.enable({ emitEvent: false });
    else this.form.disable({ emitEvent: false });
  }

  private read(): NarrativeFrame {
    const { title, symbol, signedOn, addressee, signerTitle, signerName, recipients } = this.form.getRawValue();
    return { symbol: symbol.trim() || null, signedOn, title, addressee, recipients, signerTitle, signerName: signerName.trim() || null };
  }
}
