import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { OfficeView } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  type BlockView,
  type NarrativeFrame,
  type NarrativeList,
  type NarrativeView,
  type Variant,
  lastQuarterOf,
} from '@tiepdan/narrative/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { comparablePeriod } from '@tiepdan/statistics/contract';
import type { EntityManager } from 'typeorm';
import {
  type NarrativeRow,
  frameOf,
  periodOfRow,
  readBlocks,
  readFinished,
  readNarrative,
  readNarratives,
  summaryOf,
} from './narrative-rows.js';
import { GatherNumbers, type Gathered } from './numbers/gather-numbers.js';
import type { FrozenBlock } from './tables/narrative-report.entity.js';
import { assemble } from './text/assemble.js';
import { checksOf } from './text/checks.js';
import { plainText } from './text/resolve.js';

type Reader = Pick<EntityManager, 'query'>;

/** A report put together: its paragraphs with the numbers of this moment, and what those were read from. */
export interface Composed {
  readonly row: NarrativeRow;
  readonly office: OfficeView;
  readonly gathered: Gathered;
  readonly blocks: readonly BlockView[];
}

/** What a finished report says, for whoever keeps what was sent: words and numbers as they were. */
export interface FrozenNarrative {
  readonly id: string;
  readonly variant: Variant;
  readonly version: number;
  readonly frame: NarrativeFrame;
  readonly finishedAt: string;
  readonly finishedByName: string;
  readonly paragraphs: readonly { readonly key: string; readonly text: string }[];
}

/** Reports in words, with their numbers. */
@Injectable()
export class NarrativeQueries {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyQueries,
    private readonly numbers: GatherNumbers,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** Every report of the office, latest period first. */
  async list(actor: Actor): Promise<NarrativeList> {
    return (await this.database.read((reader) => readNarratives(reader, actor.officeId))).map(summaryOf);
  }

  /** One report with its numbers, its margin and its tables. @throws Refusal RECORD.NOT_FOUND */
  async one(actor: Actor, id: string): Promise<NarrativeView> {
    const office = await this.office(actor);
    return this.viewOf(await this.database.snapshot((reader) => this.compose(reader, office, id)));
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  async history(actor: Actor, id: string): Promise<HistoryEntry[]> {
    await this.database.read((reader) => readNarrative(reader, actor.officeId, id));
    return this.chronicle.historyOf(actor.officeId, 'report', id);
  }

  /** The finished reports of an official period as they stand on paper; empty where none is finished. */
  async frozen(officeId: string, period: { readonly code: string | null }, reader?: Reader): Promise<FrozenNarrative[]> {
    if (!period.code) return [];
    const { code } = period;
    const read = (on: Reader) => readFinished(on, officeId, code);
    const rows = await (reader ? read(reader) : this.database.read(read));
    return rows.map((row) => ({
      id: row.id,
      variant: row.variant,
      version: row.version,
      frame: frameOf(row),
      finishedAt: row.finishedAt?.toISOString() ?? '',
      finishedByName: row.finishedByName ?? '',
      paragraphs: (row.frozen ?? []).map(({ key, pieces }) => ({ key, text: plainText(pieces) })),
    }));
  }

  /** The office that a report is headed by; to be read before the transaction that the report is read in. */
  office(actor: Actor): Promise<OfficeView> {
    return this.agencies.office(actor.officeId);
  }

  /** Puts a report together from its stored words and the numbers of this moment. @throws Refusal RECORD.NOT_FOUND */
  async compose(reader: Reader, office: OfficeView, id: string): Promise<Composed> {
    const row = await readNarrative(reader, office.id, id);
    const period = periodOfRow(row);
    const gathered = await this.numbers.of(reader, office, row.variant, period);
    const names = { office: office.name, committee: office.committeeName };
    const blocks = assemble(await readBlocks(reader, office.id, id), { variant: row.variant, period, book: gathered.book, names });
    return { row, office, gathered, blocks };
  }

  private viewOf({ row, office, gathered, blocks }: Composed): NarrativeView {
    const period = periodOfRow(row);
    const view = {
      ...summaryOf(row),
      comparison: comparablePeriod(period),
      quarter: lastQuarterOf(period),
      officeName: office.name,
      frame: frameOf(row),
      declared: gathered.declared,
      finishedAt: row.finishedAt?.toISOString() ?? null,
      finishedByName: row.finishedByName,
      computedAt: this.clock.now().toISOString(),
    };
    if (row.frozen) return { ...view, blocks: asFinished(row.frozen, blocks), checks: [], catalogue: [] };
    const catalogue = gathered.book
      .entries()
      .map(({ cell, figure: { label, unit, place, now } }) => ({ ...cell, label, unit, place, value: now }));
    return { ...view, blocks, checks: checksOf(blocks, gathered), catalogue };
  }
}

/** What was said when the report was finished, with what it would say today where that differs. */
function asFinished(frozen: readonly FrozenBlock[], now: readonly BlockView[]): BlockView[] {
  const today = new Map(now.map((block) => [block.key, block]));
  return frozen.map(({ key, style, table, pieces }) => {
    const block = today.get(key);
    const text = block ? plainText(block.pieces) : null;
    return {
      key,
      text: block?.text ?? null,
      basis: null,
      hidden: false,
      style,
      origin: table ? ('table' as const) : (block?.origin ?? ('written' as const)),
      hint: null,
      table,
      template: block?.template ?? '',
      pieces,
      proposal: null,
      differs: text === null || text === plainText(pieces) ? null : text,
    };
  });
}
