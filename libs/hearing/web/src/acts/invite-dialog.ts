import { Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { TOLD_WAYS, type DayAgency, type HearingRow, type InviteResult, type ToldWay } from '@tiepdan/hearing/contract';
import { Session } from '@tiepdan/identity/web';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { ChoiceField, choicesOf, CountPipe, DayField, ErrorSummary, FormKeys, SavedForm, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom, startWith } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { peopleWords } from '../words/hearing-words';

/** Who may be invited to one day, all of them chosen at first. */
export interface InviteQuestion {
  readonly dayId: string;
  readonly hearings: readonly HearingRow[];
  readonly agencies: readonly DayAgency[];
}

/** Invites citizens and bodies to a day, by papers that are drafted, or writes down how they were told. Closes with what came of it. */
@Component({
  selector: 'tiepdan-invite-dialog',
  imports: [
    ChoiceField,
    CountPipe,
    DayField,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatDialogModule,
    ReactiveFormsModule,
    RouterLink,
    TextField,
  ],
  templateUrl: './invite-dialog.html',
  styleUrl: './invite-dialog.scss',
})
export class InviteDialog {
  private readonly api = inject(HearingApi);
  private readonly dialog = inject<MatDialogRef<InviteDialog, InviteResult | null>>(MatDialogRef);
  protected readonly question = inject<InviteQuestion>(MAT_DIALOG_DATA);
  protected readonly today = inject(Session).today();
  protected readonly ways = choicesOf(TOLD_WAYS);
  protected readonly people = peopleWords;

  private readonly chosen = signal<ReadonlySet<string>>(
    new Set([...this.question.hearings.map(({ id }) => id), ...this.question.agencies.map(({ id }) => id)]),
  );
  protected readonly form = new FormGroup({
    how: new FormControl<ToldWay | null>('paper'),
    on: new FormControl<PlainDate | null>(this.today),
    note: textControl(TEXT_LIMITS.line, false),
  });
  protected readonly saver = new SavedForm(this.form);
  protected readonly nobody = signal(false);
  protected readonly result = signal<InviteResult | null>(null);

  constructor() {
    const { how, on } = this.form.controls;
    // A paper is told on the day it is issued.
    how.valueChanges.pipe(startWith(how.value)).subscribe((way) => (way === 'paper' ? on.disable() : on.enable()));
  }

  protected has(id: string): boolean {
    return this.chosen().has(id);
  }

  protected choose(id: string, chosen: boolean): void {
    this.nobody.set(false);
    this.chosen.update((before) => new Set(chosen ? [...before, id] : [...before].filter((other) => other !== id)));
  }

  protected async invite(): Promise<void> {
    const { dayId, hearings, agencies } = this.question;
    const those = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).filter((id) => this.has(id));
    this.nobody.set(this.chosen().size === 0);
    if (this.nobody()) return;
    await this.saver.save(async () => {
      const { how, on, note } = this.form.getRawValue();
      const result = await firstValueFrom(
        this.api.invite(dayId, {
          hearingIds: those(hearings),
          agencyIds: those(agencies),
          how: how ?? 'paper',
          on: how === 'paper' ? null : on,
          note: tidyText(note) || null,
        }),
      );
      this.result.set(result);
      if (result.leftOut.length === 0 && result.late === 0 && result.documentIds.length === 0) this.close();
    });
  }

  protected nameOf(id: string): string {
    const hearing = this.question.hearings.find((row) => row.id === id);
    return hearing ? peopleWords(hearing) : (this.question.agencies.find((agency) => agency.id === id)?.name ?? '');
  }

  protected close(): void {
    this.dialog.close(this.result());
  }
}
