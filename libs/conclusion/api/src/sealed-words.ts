import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { CONCLUSION_AROUND, SEALED_MATTERS_SQL } from './conclusion-sql.js';

/** The texts of a form by the path of their field: what the field is called, and what was typed. */
type Texts = Parameters<SealedTexts['check']>[3];

/** Keeps the people of sealed matters out of what is written of a conclusion, and masks what was written before the sealing. */
@Injectable()
export class SealedWords {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
  ) {}

  /** @throws Refusal SEALED.TEXT_NAMES_PERSON */
  async check(tx: EntityManager, officeId: string, conclusionId: string, texts: Texts): Promise<void> {
    const [found] = await tx.query<{ matters: string[] }[]>(`SELECT ${SEALED_MATTERS_SQL} AS matters FROM conclusion c ${CONCLUSION_AROUND} WHERE c.office_id = $1 AND c.id = $2`, [
      officeId,
      conclusionId,
    ]);
    for (const matterId of found?.matters ?? []) await this.texts.check(tx, officeId, matterId, texts);
  }

  /** Masks every text that names somebody of these sealed matters. */
  async masked<T>(on: EntityManager, officeId: string, matters: readonly string[], value: T): Promise<T> {
    let kept = value;
    for (const matterId of matters) kept = await this.texts.mask(on, officeId, matterId, kept);
    return kept;
  }

  /** The same for the rows of a list: those of one set of sealed matters together. */
  async maskedRows<T extends { readonly sealedMatters: readonly string[] }>(officeId: string, rows: readonly T[]): Promise<T[]> {
    const bySet = Map.groupBy(rows.filter(({ sealedMatters }) => sealedMatters.length), ({ sealedMatters }) => sealedMatters.join());
    if (!bySet.size) return [...rows];
    const said = new Map<T, T>();
    await this.database.read(async (on) => {
      for (const group of bySet.values()) {
        const masked = await this.masked(on, officeId, group[0]?.sealedMatters ?? [], group);
        group.forEach((row, position) => said.set(row, masked[position] ?? row));
      }
    });
    return rows.map((row) => said.get(row) ?? row);
  }
}
