import { Injectable } from '@nestjs/common';
import { type CitizenMatch, showPhone } from '@tiepdan/citizen/contract';
import { COUNTED_UP_TO, type SearchHit, type SearchResult } from '@tiepdan/desk/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Conditions, Database, onePlan } from '@tiepdan/platform/api';
import { CandidateQueries } from '../candidates/candidate.queries.js';
import { type Line, join, namesInWords, toEntry } from '../entries/entry.js';
import { DOCUMENT_LINES, petitionLines, receptionLines } from '../entries/lines.js';
import { matterNamesSql } from '../matters/matter-names.js';
import { type NamedPeople, namedPeople } from '../finding/named-people.js';
import type { Asked } from '../finding/ways.js';
import { foundSql } from '../found.js';
import { enoughTyped } from '../words.js';
import { type Branches, documentBranches, matterBranches, petitionBranches, receptionBranches } from './branches.js';
import { kindsFor } from './groups.js';

type Group = SearchResult['groups'][number];
type Found = Pick<Group, 'total' | 'hits'>;
type RecordKind = 'reception' | 'petition' | 'document';

interface FoundMatter {
  readonly id: string;
  readonly number: string;
  readonly kind: MatterKind;
  readonly summary: string;
  readonly people: readonly string[];
  readonly on: string;
  readonly status: 'active' | 'cancelled';
  readonly total: number;
}

const BRANCHES: Readonly<Record<RecordKind, Branches>> = {
  reception: receptionBranches,
  petition: petitionBranches,
  document: documentBranches,
};

@Injectable()
export class SearchQueries {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidateQueries,
  ) {}

  /** What was typed, looked for in everything the actor may read; one statement a kind, all at once. Groups without a hit are left out. */
  async search(actor: Actor, typed: string | null | undefined): Promise<SearchResult> {
    const text = typed?.trim() ?? '';
    if (!enoughTyped(text)) return { groups: [] };
    const kinds = kindsFor(actor, text);
    const named = kinds.some((kind) => kind !== 'citizen') ? this.database.read((manager) => namedPeople(manager, actor.officeId, text)) : null;
    const groups = await Promise.all(
      kinds.map(async (kind) =>
        kind === 'citizen'
          ? this.citizens(actor, text, await named)
          : this.group(kind, { actor, typed: text, params: new Conditions(), people: await named }),
      ),
    );
    return { groups: groups.filter(({ hits }) => hits.length) };
  }

  /** Of a common name only the newest people are followed for the count, so there are more. */
  private async group(kind: RecordKind | 'matter', asked: Asked): Promise<Group> {
    const { hits, total } = await (kind === 'matter' ? this.matters(asked) : this.records(kind, asked));
    const least = Math.max(total, hits.length);
    return { kind, total: least, more: least >= COUNTED_UP_TO || asked.people?.complete === false, hits };
  }

  private async citizens(actor: Actor, typed: string, people: NamedPeople | null): Promise<Group> {
    const { matches, total } = await this.candidates.find(actor, typed, people);
    return { kind: 'citizen', total, more: total >= COUNTED_UP_TO, hits: matches.map(citizenHit) };
  }

  private async matters(asked: Asked): Promise<Found> {
    const { params, actor } = asked;
    const branches = matterBranches(asked);
    if (!branches.length) return { total: 0, hits: [] };
    const rows = await this.database.read((manager) =>
      manager.query<FoundMatter[]>(
        onePlan(`WITH ${foundSql(branches)}
         SELECT m.id, ${MATTER_NUMBER_SQL} AS number, m.kind, m.summary, m.status, m.opened_on::text AS "on", ${matterNamesSql()} AS people, counted.total
         FROM best JOIN matter m ON m.office_id = ${params.param(actor.officeId)} AND m.id = best.id CROSS JOIN counted
         ORDER BY best.rank, m.opened_on DESC, m.id DESC`),
        params.params,
      ),
    );
    return { total: rows[0]?.total ?? 0, hits: rows.map(matterHit) };
  }

  private async records(kind: RecordKind, asked: Asked): Promise<Found> {
    const { params, actor } = asked;
    const branches = BRANCHES[kind](asked);
    if (!branches.length) return { total: 0, hits: [] };
    const rows = await this.database.read((manager) =>
      manager.query<(Line & { total: number })[]>(
        onePlan(`WITH ${foundSql(branches)}
         SELECT line.kind, line.id, line."on"::text AS "on", line.status, line.data, counted.total
         FROM best JOIN LATERAL (${lineSql(actor, kind, params)}) line ON true CROSS JOIN counted
         ORDER BY best.rank, line."on" DESC, line.id DESC`),
        params.params,
      ),
    );
    return { total: rows[0]?.total ?? 0, hits: rows.map((row) => recordHit(kind, row)) };
  }
}

function lineSql(actor: Actor, kind: RecordKind, params: Conditions): string {
  const office = params.param(actor.officeId);
  if (kind === 'reception')
    return `${receptionLines('coalesce(r.content, m.summary)')} WHERE r.office_id = ${office} AND r.id = best.id`;
  if (kind === 'petition') return `${petitionLines()} WHERE p.office_id = ${office} AND p.id = best.id`;
  return `${DOCUMENT_LINES} WHERE d.office_id = ${office} AND d.id = best.id`;
}

const CANCELLED = 'Đã hủy';

function recordHit(kind: RecordKind, line: Line): SearchHit {
  const { id, on, status, title, detail } = toEntry(line);
  return { kind, id, title, detail: join([status === 'cancelled' ? CANCELLED : null, detail], ' · '), on };
}

function matterHit({ id, number, kind, summary, people, on, status }: FoundMatter): SearchHit {
  const detail = join([status === 'cancelled' ? CANCELLED : null, namesInWords(people), summary], ' · ');
  return { kind: 'matter', id, title: `${number} – ${MATTER_KINDS[kind]}`, detail, on };
}

function citizenHit({ citizen }: CitizenMatch): SearchHit {
  const { id, fullName, birthYear, paperNumber, phone, address } = citizen;
  const born = birthYear ? `Sinh năm ${birthYear}` : null;
  return { kind: 'citizen', id, title: fullName, detail: join([born, paperNumber ?? null, phone ? showPhone(phone) : null, address], ' · '), on: null };
}
