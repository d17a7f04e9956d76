import { HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, Injectable, InjectionToken, computed, inject, signal } from '@angular/core';
import { type SessionView, type SignInRequest, type StandingIn, identityPaths } from '@tiepdan/identity/contract';
import { type PlainDate, dayAt } from '@tiepdan/platform/contract';
import { Drafts } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { IdentityApi } from './identity-api';

/** Leaves the application for an address that is a page of its own. */
export const LEAVE_FOR = new InjectionToken<(address: string) => void>('LEAVE_FOR', {
  factory: () => {
    const { location } = inject(DOCUMENT);
    return (address) => location.assign(address);
  },
});

/** Who is signed in, and what the screens may offer them. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(IdentityApi);
  private readonly drafts = inject(Drafts);
  private readonly document = inject(DOCUMENT);
  private readonly leave = inject(LEAVE_FOR);
  private readonly current = signal<SessionView | null>(null);
  private readonly held = computed(() => new Set(this.current()?.permissions));
  private loading: Promise<SessionView | null> | null = null;

  /** Null while nobody is signed in. */
  readonly view = this.current.asReadonly();
  /** The day it is in the office. */
  readonly today = computed<PlainDate>(() => this.current()?.today ?? dayAt(new Date()));

  constructor() {
    this.document.addEventListener('visibilitychange', () => void this.refreshAfterMidnight());
  }

  /** Whether the signed-in officer holds `permission`. */
  can(permission: string): boolean {
    return this.held().has(permission);
  }

  /**
   * Colleagues for whom the account acts today in something of a part of the house ("petition"), and so may want to see their records alone.
   * None for who sees only what is assigned to themselves: a delegation does not widen how far they see.
   */
  actsFor(part: string): readonly StandingIn[] {
    const view = this.current();
    if (view?.reach.records !== 'office') return [];
    return view.standsInFor.filter(({ permissions }) => permissions.some((permission) => permission.startsWith(`${part}.`)));
  }

  /** Asks the server who is signed in, once; null when nobody is. Fails only when the server cannot be asked. */
  load(): Promise<SessionView | null> {
    this.loading ??= this.ask().catch((failure: unknown) => {
      this.loading = null;
      throw failure;
    });
    return this.loading;
  }

  /** Opens a session; fails with the server's refusal. */
  async signIn(request: SignInRequest): Promise<void> {
    await firstValueFrom(this.api.signIn(request), { defaultValue: undefined });
    await this.refresh();
  }

  /** Asks anew who is signed in: a code was passed, a password changed, or somebody is still at the keyboard. */
  refresh(): Promise<SessionView | null> {
    this.loading = null;
    return this.load();
  }

  /** Ends the session and forgets the drafts kept for it on this machine; goes on to the sign-in service where the session came from it and the settings say so. */
  async signOut(): Promise<void> {
    const goesOn = this.current()?.endsAtProvider === true;
    await firstValueFrom(this.api.signOut(), { defaultValue: undefined });
    this.drafts.forgetAll();
    this.expired();
    if (goesOn) this.leave(identityPaths.providerEnd);
  }

  /** The server no longer knows the session. Drafts stay for the next sign-in. */
  expired(): void {
    this.current.set(null);
    this.loading = Promise.resolve(null);
  }

  /** What is known of the session is known no longer: the server asks for more of it. */
  forget(): void {
    this.loading = null;
  }

  /** Whether the server still knows the session; asking does not prolong it. True when the server cannot be asked. */
  async stillOpen(): Promise<boolean> {
    const view = await firstValueFrom(this.api.sessionUnattended()).catch((failure: unknown) => failure);
    return !(view instanceof HttpErrorResponse && view.status === 401);
  }

  private async ask(): Promise<SessionView | null> {
    try {
      const view = await firstValueFrom(this.api.session());
      this.drafts.belongTo(view.accountId);
      this.current.set(view);
      return view;
    } catch (failure) {
      if (!(failure instanceof HttpErrorResponse) || failure.status !== 401) throw failure;
      this.current.set(null);
      return null;
    }
  }

  /** A window left open overnight must not offer yesterday as today. */
  private async refreshAfterMidnight(): Promise<void> {
    const view = this.current();
    if (this.document.visibilityState !== 'visible' || !view || view.today === dayAt(new Date())) return;
    await this.ask().catch(() => null);
  }
}
