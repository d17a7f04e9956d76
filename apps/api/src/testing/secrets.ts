import { inflateRawSync } from 'node:zlib';
import type { Vault } from '@tiepdan/citizen/api';
import type { PersonDetails } from '@tiepdan/citizen/contract';
import type { DataSource } from 'typeorm';

/** One thing about a sealed person that must stand nowhere: as written, and what to look for. */
export interface Secret {
  readonly what: 'name' | 'paper' | 'phone' | 'address';
  readonly text: string;
}

/** What every sealed person of the database would be known by, without what somebody on the open list shares. */
export async function secretsOf(source: DataSource, vault: Vault): Promise<Secret[]> {
  const rows = await source.query<{ officeId: string; id: string; keyId: string; nonce: Buffer; ciphertext: Buffer }[]>(
    `SELECT office_id AS "officeId", id, key_id AS "keyId", nonce, ciphertext FROM sealed_identity WHERE kind = 'person' AND erased_at IS NULL`,
  );
  const secrets = new Map<string, Secret>();
  for (const row of rows) {
    const person = vault.open(row.officeId, row.id, row) as PersonDetails;
    for (const [what, text] of [
      ['name', person.fullName],
      ['paper', person.paperNumber],
      ['phone', person.phone],
      ['phone', localPhone(person.phone)],
      ['address', person.address],
    ] as const)
      if (text) secrets.set(text, { what, text });
  }
  for (const text of await openTextsOf(source)) secrets.delete(text);
  return [...secrets.values()];
}

/** What stands on the open list of people, and the names of those who work here: read by everybody in any case. */
export async function openTextsOf(source: DataSource): Promise<string[]> {
  const open = await source.query<{ text: string | null }[]>(`
    SELECT full_name AS text FROM citizen UNION SELECT address FROM citizen UNION SELECT phone FROM citizen UNION SELECT paper_number FROM citizen
    UNION SELECT full_name FROM account UNION SELECT full_name FROM leader`);
  return open.flatMap(({ text }) => (text ? [text] : []));
}

/** The secrets that stand in a text, whole: a name inside a longer name is somebody else's. */
export function leaksIn(text: string, secrets: readonly Secret[]): string[] {
  return [...found(text, secrets)].map((secret) => `${secret.what}: ${secret.text}`);
}

/** Signs that two secrets are told apart by; every secret is longer. */
const HEAD = 6;

/** One pass over the text however many secrets there are: megabytes are looked through for hundreds of them. */
function found(text: string, secrets: readonly Secret[]): Set<Secret> {
  const [pairs, heads] = [new Set<number>(), new Map<string, Secret[]>()];
  for (const secret of secrets) {
    const head = secret.text.slice(0, HEAD);
    pairs.add(pairAt(secret.text, 0));
    heads.set(head, [...(heads.get(head) ?? []), secret]);
  }
  const leaks = new Set<Secret>();
  for (let at = 0; at < text.length; at += 1)
    if (pairs.has(pairAt(text, at)))
      for (const secret of heads.get(text.slice(at, at + HEAD)) ?? []) if (isWholeAt(text, secret.text, at)) leaks.add(secret);
  return leaks;
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

/** Every row of every table as text; bytes are looked for in hexadecimal, as PostgreSQL writes them out. */
export async function leaksInDatabase(source: DataSource, secrets: readonly Secret[]): Promise<string[]> {
  const tables = await source.query<{ name: string }[]>(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`);
  const inHex = secrets.map(({ what, text }) => ({ what, text: Buffer.from(text).toString('hex') }));
  const leaks: string[] = [];
  for (const { name } of tables) {
    const rows = await source.query<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`);
    const text = rows.map(({ row }) => row).join('\n');
    leaks.push(...leaksIn(text, secrets).map((leak) => `${name} ${leak}`));
    if (text.includes('\\x')) leaks.push(...inHex.filter((secret) => text.includes(secret.text)).map((secret) => `${name} ${secret.what} in bytes`));
  }
  return leaks;
}

/** The files of a zip archive (an Office file is one) as text, with their names. */
export function unzipped(archive: Buffer): string {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files: string[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < archive.readUInt16LE(end + 10); entry += 1) {
    const [method, size, nameLength] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const packed = archive.subarray(start, start + size);
    files.push(archive.toString('utf8', at + 46, at + 46 + nameLength), (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files.join('\n');
}

const localPhone = (phone: string | null | undefined): string | null => (phone?.startsWith('+84') ? `0${phone.slice(3)}` : null);

const LETTER = /[\p{L}\p{N}]/u;

function isWholeAt(text: string, part: string, at: number): boolean {
  if (!text.startsWith(part, at)) return false;
  const end = at + part.length;
  // A following word with a capital letter makes it a longer name: "Lê Thị Lan" is not in "Lê Thị Lan Anh".
  const longer = / \p{Lu}/u.test(text.slice(end, end + 2));
  return !LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ') && !longer;
}
