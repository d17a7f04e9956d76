import { Component, computed, inject, output } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { PASSWORD_LENGTH, passwordLength, type PasswordVerdict } from '@tiepdan/identity/contract';
import { DayPipe, ErrorPanel, ErrorSummary, FormKeys, SavedForm, SkeletonRows } from '@tiepdan/ui/web';
import { catchError, debounceTime, distinctUntilChanged, firstValueFrom, map, of, switchMap, type Observable } from 'rxjs';
import { Session } from '../session';
import { PasswordApi } from './password-api';
import { SecretField } from './secret-field';

/** How long after the last key the server is asked what it thinks, in milliseconds. */
const ASK_AFTER = 400;

const secret = () => new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(PASSWORD_LENGTH.most)] });

/**
 * Changing one's own password: with the current one, and with what is to be said of the new one while it is typed. Nothing of it
 * is kept as a draft. Stands on the page of one's account, and between signing in and the first page.
 */
@Component({
  selector: 'tiepdan-password-form',
  imports: [DayPipe, ErrorPanel, ErrorSummary, FormKeys, MatButtonModule, MatIconModule, ReactiveFormsModule, SecretField, SkeletonRows],
  templateUrl: './password-form.html',
  styleUrl: './password-form.scss',
})
export class PasswordForm {
  /** How many other browsers were signed out. */
  readonly changed = output<number>();

  private readonly api = inject(PasswordApi);
  private readonly session = inject(Session);

  protected readonly loaded = rxResource({ stream: () => this.api.view() });
  protected readonly view = computed(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly username = computed(() => this.session.view()?.username ?? '');
  protected readonly form = new FormGroup({ current: secret(), password: secret() });
  protected readonly saver = new SavedForm(this.form);
  private readonly typed = toSignal(this.form.controls.password.valueChanges, { initialValue: '' });
  private readonly told = toSignal(
    this.form.controls.password.valueChanges.pipe(
      debounceTime(ASK_AFTER),
      distinctUntilChanged(),
      switchMap((password) => this.judge(password).pipe(map((verdict) => ({ password, verdict })))),
    ),
    { initialValue: null },
  );
  /** What the server says of what is in the field now; null until it has said it. */
  protected readonly verdict = computed(() => {
    const told = this.told();
    return told && told.password === this.typed() ? told.verdict : null;
  });
  /** How many signs are still missing; 0 when it is long enough. */
  protected readonly missing = computed(() => Math.max(0, (this.view()?.shortest ?? PASSWORD_LENGTH.fewest) - passwordLength(this.typed())));

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const { sessionsEnded } = await firstValueFrom(this.api.change(this.form.getRawValue()));
      this.form.reset();
      this.loaded.reload();
      this.changed.emit(sessionsEnded);
    });
  }

  /** Short ones are told by their length, without asking. A server that cannot say now says when it is saved. */
  private judge(password: string): Observable<PasswordVerdict | null> {
    const shortest = this.view()?.shortest ?? PASSWORD_LENGTH.fewest;
    return passwordLength(password) < shortest ? of(null) : this.api.check(password).pipe(catchError(() => of(null)));
  }
}
