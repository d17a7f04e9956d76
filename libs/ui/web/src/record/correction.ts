import { DestroyRef, inject } from '@angular/core';
import type { AbstractControl, FormGroup } from '@angular/forms';
import { Router } from '@angular/router';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { Drafts, type KeptDraft } from '../drafts/drafts';
import { Notice } from '../notice/notice';
import type { SummaryRow } from './summary-list';
import { VersionedForm } from './versioned-form';

/** What correcting one kind of record has of its own. */
export interface CorrectionOptions<V extends WrittenRecord> {
  /** The record as its drafts call it: "petition". */
  readonly name: string;
  /** The route under which the record is shown: "/petitions". */
  readonly route: string;
  /** Its `reason` control says why the record is corrected. */
  readonly form: FormGroup;
  /** The record as it was when the page was opened. */
  readonly record: () => V;
  /** The form's value as its draft may keep it; all of it when left out. See `Drafts`. */
  readonly omit?: () => unknown;
  /** A control that otherwise follows others: in a record it is what was written. */
  readonly written?: AbstractControl;
  readonly fill: (view: V) => void;
  readonly load: (id: string) => Observable<V>;
  /** Saves the form over `version`; null when there is nothing fit to be saved. */
  readonly write: (id: string, version: number) => Observable<WrittenRecord> | null;
  /** The record in a few lines, for when another officer's version is shown. */
  readonly summary: (view: V) => readonly SummaryRow[];
  /** The record corrected, in a sentence. */
  readonly said: (view: V) => string;
}

/** Correcting a record, as a `CorrectionFrame` shows it: the form, its draft, its save. Make it where injection is possible. */
export class Correction<V extends WrittenRecord> extends VersionedForm<V> {
  private readonly drafts = inject(Drafts);
  private readonly said = inject(Notice);
  private readonly router = inject(Router);
  private readonly destroyRef = inject(DestroyRef);
  private draft: KeptDraft | null = null;

  constructor(private readonly own: CorrectionOptions<V>) {
    super({ form: own.form, fill: own.fill, load: () => own.load(own.record().id), summary: own.summary });
  }

  /** Fills the form from the record and keeps drafts of it; call when the record is there. */
  begin(): void {
    const record = this.own.record();
    this.take(record);
    this.form.markAsPristine();
    this.own.written?.markAsDirty();
    this.draft = this.drafts.keep(`${this.own.name}.${record.id}.${record.version}`, this.form, { destroyRef: this.destroyRef, omit: this.own.omit });
  }

  async correct(): Promise<void> {
    const record = this.own.record();
    await this.save(async () => {
      const written = this.own.write(record.id, this.version);
      if (!written) return;
      await firstValueFrom(written);
      this.draft?.clear();
      this.said.say(this.own.said(record));
      await this.leave();
    });
  }

  async leave(): Promise<void> {
    await this.router.navigate([this.own.route, this.own.record().id]);
  }

  override dropTyped(): void {
    super.dropTyped();
    this.draft?.clear();
  }
}
