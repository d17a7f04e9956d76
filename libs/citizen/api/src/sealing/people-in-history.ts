import { Injectable } from '@nestjs/common';
import type { FieldChange, HistoryEntry } from '@tiepdan/audit/contract';
import { type PersonOnRecord, SEALED_NAME } from '@tiepdan/citizen/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { SealedTexts } from './sealed-texts.js';

/** What a reader sees for a person whose record was merged into another, or went into the sealed table. */
export const NO_LONGER_LISTED = '(không còn trong danh sách)';

const TOKEN = /⟨(citizen|sealed):([0-9a-f-]{36})⟩/g;
type Named = Pick<PersonOnRecord, 'citizenId' | 'sealedId'>;

/** The people of a record for its history: tokens, never names. They become words when the history is read. */
export function peopleInHistory(people: readonly Named[]): string {
  const tokens = people.map(({ citizenId, sealedId }) => (sealedId ? `⟨sealed:${sealedId}⟩` : `⟨citizen:${citizenId}⟩`));
  return tokens.join(', ') || '(không ghi)';
}

/** A record for the `before` of a history event: as it was, without its people. */
export function withoutPeople<Record extends object, Field extends keyof Record>(record: Record, field: Field): Omit<Record, Field> {
  const { [field]: _people, ...rest } = record;
  return rest;
}

/** Whose history it is: whether the record is sealed, and its matter. */
export interface HistoryOf {
  readonly sealed: boolean;
  readonly matterId: string | null;
}

/** Puts the people of a history into words when it is read. */
@Injectable()
export class PeopleInHistory {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
  ) {}

  /** A sealed record of the matter names nobody, also not those it named while it was open, in lists of people or in texts. */
  async read(officeId: string, { sealed, matterId }: HistoryOf, entries: readonly HistoryEntry[]): Promise<HistoryEntry[]> {
    return this.said(officeId, { sealed, matterId }, await this.named(officeId, sealed, entries));
  }

  /** What a record says that may be older than its sealing: the texts of a sealed one that name its people are masked. */
  async said<T>(officeId: string, { sealed, matterId }: HistoryOf, value: T): Promise<T> {
    return sealed ? this.database.read((manager) => this.texts.mask(manager, officeId, matterId, value)) : value;
  }

  private async named(officeId: string, sealed: boolean, entries: readonly HistoryEntry[]): Promise<HistoryEntry[]> {
    const texts = entries.flatMap((entry) => entry.changes.flatMap(({ before, after }) => [before ?? '', after ?? '']));
    const ids = sealed ? [] : texts.flatMap((text) => [...text.matchAll(TOKEN)].flatMap(([, kind, id]) => (kind === 'citizen' && id ? id : [])));
    const names = ids.length ? await this.database.read((manager) => namesOf(manager, officeId, ids)) : new Map<string, string>();
    const word = (kind: string, id: string): string => (sealed || kind === 'sealed' ? SEALED_NAME : (names.get(id) ?? NO_LONGER_LISTED));
    const words = (text: string | null): string | null => text && text.replace(TOKEN, (_token, kind: string, id: string) => word(kind, id));
    const read = (change: FieldChange): FieldChange => ({ ...change, before: words(change.before), after: words(change.after) });
    return entries.map((entry) => ({ ...entry, changes: entry.changes.map(read) }));
  }
}

async function namesOf(manager: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(`SELECT id, full_name AS name FROM citizen WHERE office_id = $1 AND id = ANY($2)`, [officeId, ids]);
  return new Map(rows.map((row) => [row.id, row.name]));
}
