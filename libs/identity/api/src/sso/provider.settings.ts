import type { ProviderMatch } from '@tiepdan/identity/contract';

/** A sign-in service that speaks OpenID Connect. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The name people know it by: "Đăng nhập bằng …". */
  readonly name: string;
  /** Authentication context asked of it, and believed to be a second factor; empty: none asked. */
  readonly acr: string;
  readonly match: ProviderMatch;
  /** The address it sends people back to. */
  readonly returnAddress: string;
  /** Where it sends them after they have signed out there; null when signing out stays here. */
  readonly afterSignOut: string | null;
}
