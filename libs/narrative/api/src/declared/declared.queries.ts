import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { DECLARED_TABLES, type DeclaredPeriod, type DeclaredReturn, narrativeErrors } from '@tiepdan/narrative/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { type Period, comparablePeriod, parsePeriodCode, statisticsErrors } from '@tiepdan/statistics/contract';
import type { EntityManager } from 'typeorm';
import { returnsAround } from './declared-rows.js';
import { returnView } from './return-view.js';

type Reader = Pick<EntityManager, 'query'>;

/** An official period by its code. @throws Refusal PERIOD.UNKNOWN, NARRATIVE.NOT_OFFICIAL when none is named */
export function officialPeriodOf(code: string | null | undefined): Period {
  if (!code) throw new Refusal(narrativeErrors, 'NARRATIVE.NOT_OFFICIAL');
  const period = parsePeriodCode(code);
  if (!period) throw new Refusal(statisticsErrors, 'PERIOD.UNKNOWN', { code });
  return period;
}

/** What other departments declared. */
@Injectable()
export class DeclaredQueries {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** Every table of a period. @throws Refusal PERIOD.UNKNOWN, NARRATIVE.NOT_OFFICIAL */
  async ofPeriod(actor: Actor, code: string | null | undefined): Promise<DeclaredPeriod> {
    const period = officialPeriodOf(code);
    const tables = await this.database.read((reader) => this.tables(reader, actor.officeId, period));
    return { period, tables };
  }

  /** Every table of a period, in the order of the report, with its checks. */
  async tables(reader: Reader, officeId: string, period: Period): Promise<DeclaredReturn[]> {
    const comparison = comparablePeriod(period);
    const rows = await returnsAround(reader, officeId, period.from, period.to);
    const before = await returnsAround(reader, officeId, comparison.from, comparison.to);
    return DECLARED_TABLES.map((table) =>
      returnView(
        table,
        period,
        rows.filter((row) => row.table === table.code),
        before.find((row) => row.table === table.code && row.period === comparison.code),
      ),
    );
  }

  /** What happened to one return. @throws Refusal RECORD.NOT_FOUND */
  async history(actor: Actor, id: string): Promise<HistoryEntry[]> {
    const found = await this.database.read((reader) =>
      reader.query<unknown[]>(`SELECT 1 FROM declared_return WHERE office_id = $1 AND id = $2`, [actor.officeId, id]),
    );
    if (!found.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return this.chronicle.historyOf(actor.officeId, 'report', id);
  }
}
