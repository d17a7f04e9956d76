import { SealedIdentities } from '../vault/sealed-identities.js';
import { KeyRing, newIdentityKey } from '../vault/key-ring.js';
import { Vault } from '../vault/vault.js';

/** Keys for the specs of this run, as the setting IDENTITY_KEYS takes them. */
export const TEST_IDENTITY_KEYS = newIdentityKey('spec');

/** The vault with the keys of this run. For specs. */
export const testVault = (): Vault => new Vault(KeyRing.parse(TEST_IDENTITY_KEYS));

/** Sealed identities with the keys of this run. For specs. */
export const testIdentities = (): SealedIdentities => new SealedIdentities(testVault());
