import type { NarrativeFrame, NarrativeSummary, Variant } from '@tiepdan/narrative/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { type Period, parsePeriodCode } from '@tiepdan/statistics/contract';
import type { EntityManager } from 'typeorm';
import type { FrozenBlock } from './tables/narrative-report.entity.js';
import type { StoredBlock } from './text/assemble.js';

type Reader = Pick<EntityManager, 'query'>;

/** A report as the database holds it, without its paragraphs. */
export interface NarrativeRow extends NarrativeFrame {
  readonly id: string;
  readonly version: number;
  readonly variant: Variant;
  readonly period: string;
  readonly frozen: readonly FrozenBlock[] | null;
  readonly finishedAt: Date | null;
  readonly finishedByName: string | null;
  readonly updatedAt: Date;
  readonly updatedByName: string;
}

const COLUMNS = `n.id, n.version, n.variant, n.period_code AS period, n.symbol, n.signed_on::text AS "signedOn", n.title, n.addressee, n.recipients,
  n.signer_title AS "signerTitle", n.signer_name AS "signerName", n.finished_at AS "finishedAt", f.full_name AS "finishedByName",
  n.updated_at AS "updatedAt", w.full_name AS "updatedByName"`;
const FROM = `narrative_report n JOIN account w ON w.office_id = n.office_id AND w.id = n.updated_by
  LEFT JOIN account f ON f.office_id = n.office_id AND f.id = n.finished_by`;

/** One report. @throws Refusal RECORD.NOT_FOUND */
export async function readNarrative(reader: Reader, officeId: string, id: string): Promise<NarrativeRow> {
  const [row] = await reader.query<NarrativeRow[]>(`SELECT ${COLUMNS}, n.frozen FROM ${FROM} WHERE n.office_id = $1 AND n.id = $2`, [
    officeId,
    id,
  ]);
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return row;
}

/** The reports of an office, latest period first. Seven periods a year of two kinds: 500 are decades. */
export function readNarratives(reader: Reader, officeId: string): Promise<Omit<NarrativeRow, 'frozen'>[]> {
  return reader.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE n.office_id = $1 ORDER BY n.to_day DESC, n.from_day, n.variant LIMIT 500`, [
    officeId,
  ]);
}

/** The finished reports of a period. */
export function readFinished(reader: Reader, officeId: string, period: string): Promise<NarrativeRow[]> {
  return reader.query(
    `SELECT ${COLUMNS}, n.frozen FROM ${FROM} WHERE n.office_id = $1 AND n.period_code = $2 AND n.finished_at IS NOT NULL ORDER BY n.variant`,
    [officeId, period],
  );
}

export function readBlocks(reader: Reader, officeId: string, id: string): Promise<StoredBlock[]> {
  return reader.query<StoredBlock[]>(
    `SELECT key, text, basis, hidden FROM narrative_block WHERE office_id = $1 AND narrative_id = $2 ORDER BY position, key`,
    [officeId, id],
  );
}

/** The period of a stored report; its code was checked before it was stored. */
export function periodOfRow({ period }: Pick<NarrativeRow, 'period'>): Period {
  const found = parsePeriodCode(period);
  if (!found) throw new Error(`a stored report names the period ${period}`);
  return found;
}

export function summaryOf(row: Omit<NarrativeRow, 'frozen'>): NarrativeSummary {
  const { id, variant, version, symbol, updatedAt, updatedByName, finishedAt } = row;
  return {
    id,
    variant,
    version,
    symbol,
    period: periodOfRow(row),
    state: finishedAt ? 'finished' : 'draft',
    updatedAt: updatedAt.toISOString(),
    updatedByName,
  };
}

export function frameOf({ symbol, signedOn, title, addressee, recipients, signerTitle, signerName }: NarrativeFrame): NarrativeFrame {
  return { symbol, signedOn: signedOn satisfies PlainDate | null, title, addressee, recipients, signerTitle, signerName };
}
