import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes. The binding's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** How a hash of that cost begins; one that begins otherwise is made anew when its password is next typed. */
const USUAL = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/** Whichever keyboard typed it: composed or not, full-width or not (NIST SP 800-63B names NFKC). */
const normal = (password: string): string => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

export async function passwordMatches(encoded: string, password: string): Promise<boolean> {
  if (await verify(encoded, normal(password))) return true;
  // Until step 6 passwords were hashed in NFC, which differs for the rare sign that NFKC replaces.
  const before = password.normalize('NFC');
  return before !== normal(password) && verify(encoded, before);
}

/** Whether a password just typed should be hashed anew, since its hash is of another cost than is usual now. */
export function needsRehash(encoded: string): boolean {
  return !encoded.startsWith(USUAL);
}

let decoy: Promise<string> | undefined;

/** Spends as long as a real check, so that an unknown username answers no sooner than a known one. */
export async function pretendToCheck(password: string): Promise<false> {
  await passwordMatches(await (decoy ??= hashPassword('no account has this password')), password);
  return false;
}
