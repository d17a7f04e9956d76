/** Claims by which an account is found the first time somebody comes from the sign-in service. */
export const PROVIDER_MATCHES = ['email', 'preferred_username'] as const;
export type ProviderMatch = (typeof PROVIDER_MATCHES)[number];

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
}
