import type { SecretSealer } from './secret-sealer.js';
import type { ProviderSettings } from './sso/provider.settings.js';

/** What the process decides for signing in; provided by apps/api. */
export abstract class SignInSettings {
  /** Seals secrets of second factors, and what a browser carries to the sign-in service and back. */
  abstract readonly secrets: SecretSealer;
  /** The sign-in service beside the password; null when none is set. */
  abstract readonly provider: ProviderSettings | null;
  /** Writes one line of the log; never what anybody typed. */
  abstract readonly log: (line: Readonly<Record<string, unknown>>) => void;
}
