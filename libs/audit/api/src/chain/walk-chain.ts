import { type Span, isAmong, readPlaces } from './places.js';
import { BEFORE_FIRST, type RecordColumns, contentOf, linkHash } from './link-hash.js';

/** Runs one statement; all of them must see the same moment. */
export type ChainQuery = <Row>(sql: string, params?: unknown[]) => Promise<Row[]>;

/** What is wrong with the first link that does not hold. */
export const CHAIN_FAULTS = {
  changed: 'bản ghi nhật ký đã bị sửa',
  removed: 'bản ghi nhật ký đã bị xóa',
  'link-removed': 'mắt xích đã bị xóa',
  reordered: 'bản ghi nhật ký bị đặt sai thứ tự',
  'link-changed': 'mắt xích đã bị sửa',
  'end-changed': 'điểm cuối của chuỗi đã bị sửa',
  'not-linked': 'bản ghi nhật ký được thêm vào mà không có mắt xích',
  anchor: 'không khớp với mốc đã ghi',
} as const;
export type ChainFaultKind = keyof typeof CHAIN_FAULTS;

export interface ChainFault {
  readonly kind: ChainFaultKind;
  readonly seq: string | null;
  readonly recordId: string | null;
  /** The day of the anchor that disagrees. */
  readonly day?: string;
}

/** Where a chain once stood, as written down elsewhere. */
export interface Anchor {
  readonly day: string;
  readonly seq: bigint;
  readonly hash: string;
}

export interface WalkedChain {
  readonly fault: ChainFault | null;
  readonly links: number;
  /** Links whose record is in an archive: the chain holds, what they said is in the file. */
  readonly archived: number;
  readonly anchors: number;
  readonly firstSeq: bigint | null;
  readonly lastSeq: bigint | null;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

interface LinkRow extends Omit<RecordColumns, 'id' | 'officeId'> {
  readonly seq: string;
  readonly recordId: string;
  readonly content: Buffer;
  readonly hash: Buffer;
  /** Null where the record is gone. */
  readonly id: string | null;
}

const READ_LINKS = `
  SELECT l.seq::text AS seq, l.record_id::text AS "recordId", l.content, l.hash, r.id::text AS id, r.action, r.subject_kind AS "subjectKind", r.subject_id::text AS "subjectId",
    r.actor_id::text AS "actorId", r.actor_name AS "actorName", r.actor_office_id::text AS "actorOfficeId", r.on_behalf_of::text AS "onBehalfOf", r.request_id AS "requestId",
    r.ip, r.user_agent AS "userAgent", r.reason, r.details::text AS details, (extract(epoch FROM r.at) * 1000000)::bigint::text AS micros
  FROM audit_link l LEFT JOIN audit_record r ON r.office_id = l.office_id AND r.id = l.record_id
  WHERE l.office_id = $1 AND l.seq > $2::bigint ORDER BY l.seq LIMIT $3`;
/** Links read at once. */
const BATCH = 5_000;

/** How far to walk, and what to compare with on the way. */
export interface Walk {
  /** Walk only the last so many links; all of them when left out. */
  readonly last?: number;
  readonly anchors?: readonly Anchor[];
  /** Told after each batch how many links have been walked. */
  readonly tell?: (links: number) => void;
}

/** Walks one office's chain from its beginning, or its last links, and names the first that does not hold. */
export async function walkChain(query: ChainQuery, officeId: string, { last, anchors = [], tell }: Walk = {}): Promise<WalkedChain> {
  const [end] = await query<{ seq: string; hash: Buffer }>(`SELECT seq::text AS seq, hash FROM audit_chain WHERE office_id = $1`, [officeId]);
  const walker = new Walker(query, officeId, await archivedPlaces(query, officeId), anchors);
  const start = last && end ? BigInt(end.seq) - BigInt(last) : 0n;
  if (start > 0n) await walker.begin(start);
  for (;;) {
    const rows = await query<LinkRow>(READ_LINKS, [officeId, walker.seq.toString(), BATCH]);
    for (const row of rows) if (await walker.take(row)) return walker.told();
    tell?.(walker.links);
    if (rows.length < BATCH) break;
  }
  await walker.finish(end ? { seq: BigInt(end.seq), hash: end.hash } : null, start);
  return walker.told();
}

/** One way along a chain: what stood before, and what was found. */
class Walker {
  seq = 0n;
  links = 0;
  private before: Buffer = BEFORE_FIRST;
  private archived = 0;
  private met = 0;
  private firstSeq: bigint | null = null;
  private firstMicros: string | null = null;
  private lastMicros: string | null = null;
  private fault: ChainFault | null = null;
  private readonly anchorsAt = new Map<bigint, Anchor[]>();

  constructor(
    private readonly query: ChainQuery,
    private readonly officeId: string,
    private readonly archives: readonly Span[],
    private readonly anchors: readonly Anchor[],
  ) {
    for (const anchor of anchors) this.anchorsAt.set(anchor.seq, [...(this.anchorsAt.get(anchor.seq) ?? []), anchor]);
  }

  /** Goes on from the link at `seq`, which is believed. */
  async begin(seq: bigint): Promise<void> {
    const [row] = await this.query<{ hash: Buffer }>(`SELECT hash FROM audit_link WHERE office_id = $1 AND seq = $2::bigint`, [this.officeId, seq.toString()]);
    this.seq = seq;
    this.before = row?.hash ?? BEFORE_FIRST;
  }

  /** Goes over one link. @returns whether it does not hold */
  async take(row: LinkRow): Promise<boolean> {
    const seq = BigInt(row.seq);
    const record = row.id === null ? null : ({ ...row, id: row.id, officeId: this.officeId } satisfies RecordColumns);
    if (seq !== this.seq + 1n) return this.broken('link-removed', this.seq + 1n, null);
    if (!record && !isAmong(this.archives, seq)) return this.broken('removed', seq, row.recordId);
    if (record) {
      const content = contentOf(record);
      if (!content.equals(row.content)) return this.broken(await this.changedOrMoved(content), seq, row.recordId);
    } else this.archived++;
    if (!linkHash(this.before, seq, row.content).equals(row.hash)) return this.broken('link-changed', seq, row.recordId);
    for (const anchor of this.anchorsAt.get(seq) ?? []) {
      if (anchor.hash !== row.hash.toString('hex')) return this.broken('anchor', seq, row.recordId, anchor.day);
      this.met++;
    }
    this.step(seq, row, record);
    return false;
  }

  /** What can only be told at the end: whether the end is the one written down, and whether anything stands outside. */
  async finish(end: { readonly seq: bigint; readonly hash: Buffer } | null, start: bigint): Promise<void> {
    if ((end?.seq ?? 0n) !== this.seq || !(end?.hash ?? BEFORE_FIRST).equals(this.before)) {
      const lost = end !== null && end.seq > this.seq;
      this.broken(lost ? 'link-removed' : 'end-changed', this.seq + 1n, null);
      return;
    }
    const beyond = this.anchors.find(({ seq }) => seq > this.seq);
    if (beyond) {
      this.broken('anchor', beyond.seq, null, beyond.day);
      return;
    }
    const [loose] = await this.query<{ id: string }>(LOOSE_RECORD, [this.officeId, start.toString()]);
    if (loose) this.broken('not-linked', null, loose.id);
  }

  told(): WalkedChain {
    const { fault, links, archived, firstSeq } = this;
    return { fault, links, archived, anchors: this.met, firstSeq, lastSeq: links ? this.seq : null, firstAt: instantOf(this.firstMicros), lastAt: instantOf(this.lastMicros) };
  }

  private step(seq: bigint, row: LinkRow, record: RecordColumns | null): void {
    this.seq = seq;
    this.before = row.hash;
    this.links++;
    this.firstSeq ??= seq;
    this.firstMicros ??= record?.micros ?? null;
    this.lastMicros = record?.micros ?? this.lastMicros;
  }

  /** A record whose content another link vouches for was not changed but put in another's place. */
  private async changedOrMoved(content: Buffer): Promise<ChainFaultKind> {
    const [other] = await this.query(`SELECT 1 FROM audit_link WHERE office_id = $1 AND content = $2`, [this.officeId, content]);
    return other ? 'reordered' : 'changed';
  }

  private broken(kind: ChainFaultKind, seq: bigint | null, recordId: string | null, day?: string): true {
    this.fault = { kind, seq: seq?.toString() ?? null, recordId, ...(day ? { day } : {}) };
    return true;
  }
}

/** A record that no link and no waiting entry knows of. */
const LOOSE_RECORD = `
  SELECT r.id::text AS id FROM audit_record r
  WHERE r.office_id = $1 AND r.id > coalesce((SELECT record_id FROM audit_link WHERE office_id = $1 AND seq = $2::bigint), 0)
    AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.office_id = r.office_id AND l.record_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM audit_unlinked u WHERE u.office_id = r.office_id AND u.record_id = r.id)
  ORDER BY r.id LIMIT 1`;

/** Places whose records went to an archive, by the chain's own word: the records that say so are links like all others. */
async function archivedPlaces(query: ChainQuery, officeId: string): Promise<readonly Span[]> {
  const rows = await query<{ places: string }>(`SELECT details ->> 'places' AS places FROM audit_record WHERE office_id = $1 AND action = 'audit.archived'`, [officeId]);
  return rows.flatMap(({ places }) => readPlaces(places));
}

function instantOf(micros: string | null): string | null {
  return micros === null ? null : new Date(Number(BigInt(micros) / 1000n)).toISOString();
}
