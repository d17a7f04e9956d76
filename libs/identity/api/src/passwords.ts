import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes. The binding's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

export function passwordMatches(encoded: string, password: string): Promise<boolean> {
  return verify(encoded, password.normalize('NFC'));
}

let decoy: Promise<string> | undefined;

/** Spends as long as a real check, so that an unknown username answers no sooner than a known one. */
export async function pretendToCheck(password: string): Promise<false> {
  await passwordMatches(await (decoy ??= hashPassword('no account has this password')), password);
  return false;
}
