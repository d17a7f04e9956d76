import { Injectable } from '@nestjs/common';
import { type AuditVerification, LINKS_CHECKED } from '@tiepdan/audit/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { KeepChain } from '../chain/keep-chain.js';
import { type Anchor, CHAIN_FAULTS, type ChainFault, walkChain } from '../chain/walk-chain.js';
import { noteDeed } from '../chronicle.js';

/** Walks the newest links of the office's chain and says whether they hold. */
@Injectable()
export class VerifyChain {
  constructor(
    private readonly database: Database,
    private readonly chain: KeepChain,
  ) {}

  async run(actor: Actor): Promise<AuditVerification> {
    await this.chain.link();
    const walked = await this.database.snapshot(async (manager) => {
      const anchors = await manager.query<{ day: string; seq: string; hash: string }[]>(
        `SELECT day::text AS day, a.seq::text AS seq, encode(a.hash, 'hex') AS hash FROM audit_anchor a JOIN audit_chain c USING (office_id) WHERE office_id = $1 AND a.seq > c.seq - $2`,
        [actor.officeId, LINKS_CHECKED],
      );
      const known: Anchor[] = anchors.map(({ day, seq, hash }) => ({ day, seq: BigInt(seq), hash }));
      return walkChain((sql, params) => manager.query(sql, params), actor.officeId, { last: LINKS_CHECKED, anchors: known });
    });
    const { fault, links, firstSeq, lastSeq, firstAt, lastAt } = walked;
    await this.database.write((tx) => noteDeed(tx, { ...actor, action: 'audit.verified', actorId: actor.accountId, details: { links, sound: fault === null } }));
    return { sound: fault === null, links, fromSeq: firstSeq?.toString() ?? null, toSeq: lastSeq?.toString() ?? null, fromAt: firstAt, toAt: lastAt, fault: fault && faultWords(fault) };
  }
}

/** A fault in words: which link, and what is wrong with it. */
export function faultWords({ kind, seq, recordId, day }: ChainFault): string {
  const where = [seq ? `mắt xích số ${seq}` : null, recordId ? `bản ghi số ${recordId}` : null].filter(Boolean).join(', ');
  const what = day ? `${CHAIN_FAULTS[kind]} ngày ${formatDay(day)}` : CHAIN_FAULTS[kind];
  return where ? `${where[0]?.toUpperCase()}${where.slice(1)}: ${what}` : `${what[0]?.toUpperCase()}${what.slice(1)}`;
}
