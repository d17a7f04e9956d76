import { CITIZEN_ENTRIES } from './citizens.js';
import type { RegisterEntry } from './entry.js';
import { STAFF_ENTRIES } from './staff.js';

/**
 * The data-protection register: every purpose for which data about people are kept. Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 asks a
 * keeper to know this; what is read in the law and what is custom of the trade is told by `keptBy`.
 */
export const REGISTER = { ...CITIZEN_ENTRIES, ...STAFF_ENTRIES } as const satisfies Readonly<Record<string, RegisterEntry>>;
export type RegisterKey = keyof typeof REGISTER;

/** The register as a list, in its order. */
export function registerEntries(): readonly (RegisterEntry & { readonly key: RegisterKey })[] {
  return (Object.keys(REGISTER) as RegisterKey[]).map((key) => ({ key, ...REGISTER[key] }));
}

/** The columns with data about people, by table, over all entries. */
export function personalColumns(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { columns } of registerEntries()) {
    for (const [table, names] of Object.entries(columns)) {
      const of = found.get(table) ?? new Set<string>();
      for (const name of names.split(' ')) of.add(name);
      found.set(table, of);
    }
  }
  return found;
}
