import { Component, type ElementRef, afterNextRender, inject, input, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { ErrorPanel, fieldError, readError } from '@tiepdan/ui/web';
import { Session } from '../session';

const REMEMBERED = 'tiepdan.username';

/** Name and password, nothing else. Remembers the name on this machine and leads back to where one was. */
@Component({
  selector: 'tiepdan-sign-in',
  imports: [ReactiveFormsModule, MatFormFieldModule, MatInput, MatButton, MatIconButton, MatIcon, ErrorPanel],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignIn {
  /** The address one was sent here from (query parameter). */
  readonly return = input<string>();

  protected readonly form = new FormGroup({
    username: new FormControl(localStorage.getItem(REMEMBERED) ?? '', { nonNullable: true, validators: [Validators.required] }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly shown = signal(false);
  /** Why the server could not be asked; null when it answers. */
  protected readonly away = signal<unknown>(null);
  protected readonly fieldError = fieldError;

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly username = viewChild.required<ElementRef<HTMLInputElement>>('username');
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');

  constructor() {
    afterNextRender(() => {
      (this.form.value.username ? this.password() : this.username()).nativeElement.focus();
      void this.passIfSignedIn();
    });
  }

  /** Goes on at once when the session is still good. */
  protected async passIfSignedIn(): Promise<void> {
    try {
      this.away.set(null);
      if (await this.session.load()) await this.goOn();
    } catch (failure) {
      this.away.set(failure);
    }
  }

  protected async signIn(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    const { username, password } = this.form.getRawValue();
    try {
      await this.session.signIn({ username: username.trim(), password });
      localStorage.setItem(REMEMBERED, username.trim());
      await this.goOn();
    } catch (failure) {
      this.refusal.set(readError(failure).message);
      this.password().nativeElement.select();
    } finally {
      this.busy.set(false);
    }
  }

  private goOn(): Promise<boolean> {
    const target = this.return() ?? '/desk';
    return this.router.navigateByUrl(target.startsWith('/') && !target.startsWith('//') && !target.startsWith('/sign-in') ? target : '/desk');
  }
}
