import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, decodeCursor, toPage } from '@tiepdan/platform/api';
import { type Actor, PAGE_SIZE } from '@tiepdan/platform/contract';
import { periodOf, sourceOf } from '@tiepdan/statistics/api';
import { type Period, comparablePeriod } from '@tiepdan/statistics/contract';
import { OTHERS, PICTURES, type Picture, type PictureCode, type PictureRecords, type Step, trendErrors } from '@tiepdan/trend/contract';
import type { EntityManager } from 'typeorm';
import { PICTURE_SOURCES } from './pictures/index.js';
import { SPAN } from './pictures/picture-source.js';
import { type CellRow, arrange } from './queries/arrange.js';
import { cellPageStatement, cellTotalStatement, cellsStatement } from './queries/statements.js';
import type { PictureQuery, PictureRecordsQuery } from './trend.query.js';

interface ShownRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly mark: string;
  readonly on_day: string;
}

/** The pictures of an office's records, and what stands behind each of their cells. */
@Injectable()
export class TrendQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One picture of a period. @throws Refusal TREND.UNKNOWN, the refusals of `periodOf` */
  picture(actor: Actor, code: string, query: PictureQuery): Promise<Picture> {
    const known = pictureOf(code);
    const [period, step] = [periodOf(query), stepOf(known, query)];
    return this.database.snapshot((manager) => this.draw(manager, actor.officeId, known, period, step));
  }

  /** Exactly the records behind one cell, or one row. @throws Refusal TREND.UNKNOWN, NO_ROW, REQUEST.INVALID for a cursor that is none */
  records(actor: Actor, code: string, query: PictureRecordsQuery): Promise<PictureRecords> {
    const known = pictureOf(code);
    const [period, step] = [periodOf(query), stepOf(known, query)];
    const [limit, after] = [query.limit ?? PAGE_SIZE.usual, query.cursor ? decodeCursor(query.cursor) : null];
    return this.database.snapshot(async (manager) => {
      // What "the others" are follows from the whole picture, so it is drawn first.
      const picture = await this.draw(manager, actor.officeId, known, period, step);
      const row = picture.rows.find(({ key }) => key === query.row);
      const column = query.column ? (picture.columns.find(({ key }) => key === query.column) ?? null) : null;
      if (!row || (query.column && !column)) throw new Refusal(trendErrors, 'TREND.NO_ROW');
      const keys = row.key === OTHERS ? picture.rows.map(({ key }) => key) : [row.key];
      const cell = [...this.span(actor.officeId, period), keys, row.key === OTHERS, column?.key ?? null];
      const source = PICTURE_SOURCES[known];
      const shown = sourceOf(source.shows);
      const joins = shown.display.joins(SPAN);
      const [totals] = await manager.query<{ total: number }[]>(cellTotalStatement(source, step), cell);
      const rows = await manager.query<ShownRow[]>(cellPageStatement(source, step, { columns: shown.display.columns, joins }), [...cell, limit + 1, after?.on ?? null, after?.id ?? null]);
      const total = totals?.total ?? 0;
      const page = toPage(
        rows,
        limit,
        total,
        ({ on_day, mark }) => ({ on: on_day, id: mark }),
        (line) => ({ kind: shown.kind, id: line.id, on: line.on_day, ...shown.describe(line), contributes: 1 }),
      );
      return { ...page, code: known, row, column, value: total };
    });
  }

  private async draw(manager: EntityManager, officeId: string, code: PictureCode, period: Period, step: Step | null): Promise<Picture> {
    const source = PICTURE_SOURCES[code];
    const statement = cellsStatement(source, step);
    const cells = await manager.query<CellRow[]>(statement, this.span(officeId, period));
    const before = step ? await manager.query<CellRow[]>(statement, this.span(officeId, comparablePeriod(period))) : [];
    return arrange(code, source, period, step, cells, before);
  }

  private span(officeId: string, { from, to }: Period): unknown[] {
    return [officeId, from, to, this.clock.today()];
  }
}

function pictureOf(code: string): PictureCode {
  if (!Object.hasOwn(PICTURES, code)) throw new Refusal(trendErrors, 'TREND.UNKNOWN', { code: code.slice(0, 20) });
  return code as PictureCode;
}

const stepOf = (code: PictureCode, { step }: PictureQuery): Step | null => (PICTURES[code].overTime ? (step ?? 'month') : null);
