import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { FieldChange } from '@tiepdan/audit/contract';
import {
  ADDED_KEY,
  type NarrativeFrame,
  OUTLINES,
  type SaveNarrativeRequest,
  type SavedBlock,
  type Variant,
  narrativeErrors,
  parseTemplate,
} from '@tiepdan/narrative/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { type NarrativeRow, frameOf, readBlocks, readNarrative } from '../narrative-rows.js';
import type { StoredBlock } from '../text/assemble.js';
import { holdNarrative } from './hold.js';

/** Stores the whole document: the officer's words, their order, and what stands around them. Numbers are not in it. */
@Injectable()
export class SaveNarrative {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, NARRATIVE.* */
  run(actor: Actor, id: string, { version, frame, blocks }: SaveNarrativeRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await holdNarrative(tx, actor, id, version, 'draft');
      const before = await readNarrative(tx, actor.officeId, id);
      const stood = await readBlocks(tx, actor.officeId, id);
      const kept = blocks.map(tidied);
      checkBlocks(before.variant, kept, stood);
      await storeFrame(tx, actor, id, frame);
      await storeBlocks(tx, actor.officeId, id, kept);
      const changes = [...frameChanges(before, frame), ...blockChanges(stood, kept)];
      await this.chronicle.record(tx, actor, {
        subject: 'report',
        id,
        type: 'corrected',
        changes,
        before: { frame: frameOf(before), blocks: stood },
      });
      return { id, version: version + 1 };
    });
  }
}

/** Words that are the proposal itself are none of the officer's own: they follow it. */
function tidied({ key, text, basis, hidden }: SavedBlock): StoredBlock {
  return text === null || text === basis ? { key, text: null, basis: null, hidden } : { key, text, basis, hidden };
}

/** @throws Refusal NARRATIVE.UNKNOWN_BLOCK, NARRATIVE.BLOCK_TWICE, NARRATIVE.MALFORMED_NUMBER */
function checkBlocks(variant: Variant, blocks: readonly StoredBlock[], stood: readonly StoredBlock[]): void {
  const known = new Set([...OUTLINES[variant].blocks, ...stood].map(({ key }) => key));
  const seen = new Set<string>();
  for (const { key, text } of blocks) {
    if (!known.has(key) && !ADDED_KEY.test(key)) throw new Refusal(narrativeErrors, 'NARRATIVE.UNKNOWN_BLOCK', { key });
    if (seen.has(key)) throw new Refusal(narrativeErrors, 'NARRATIVE.BLOCK_TWICE', { key });
    seen.add(key);
    const broken = parseTemplate(text ?? '').find((stretch) => !('text' in stretch) && stretch.token === null);
    if (broken && 'raw' in broken) throw new Refusal(narrativeErrors, 'NARRATIVE.MALFORMED_NUMBER', { token: broken.raw.slice(0, 60) });
  }
}

async function storeFrame(tx: EntityManager, actor: Actor, id: string, frame: NarrativeFrame): Promise<void> {
  const { symbol, signedOn, title, addressee, recipients, signerTitle, signerName } = frame;
  await tx.query(
    `UPDATE narrative_report SET symbol = $3, signed_on = $4, title = $5, addressee = $6, recipients = $7, signer_title = $8, signer_name = $9,
       version = version + 1, updated_by = $10, updated_at = now() WHERE office_id = $1 AND id = $2`,
    [actor.officeId, id, symbol, signedOn, title, addressee, recipients, signerTitle, signerName, actor.accountId],
  );
}

async function storeBlocks(tx: EntityManager, officeId: string, id: string, blocks: readonly StoredBlock[]): Promise<void> {
  await tx.query(`DELETE FROM narrative_block WHERE office_id = $1 AND narrative_id = $2`, [officeId, id]);
  await tx.query(
    `INSERT INTO narrative_block (office_id, narrative_id, position, key, text, basis, hidden)
     SELECT $1, $2, b.position, b.key, b.text, b.basis, b.hidden
     FROM unnest($3::text[], $4::text[], $5::text[], $6::boolean[]) WITH ORDINALITY AS b(key, text, basis, hidden, position)`,
    [
      officeId,
      id,
      blocks.map(({ key }) => key),
      blocks.map(({ text }) => text),
      blocks.map(({ basis }) => basis),
      blocks.map(({ hidden }) => hidden),
    ],
  );
}

const FRAME_LABELS: readonly (readonly [field: string, label: string, words: (frame: NarrativeFrame) => string | null])[] = [
  ['symbol', 'Số, ký hiệu', ({ symbol }) => symbol],
  ['signedOn', 'Ngày báo cáo', ({ signedOn }) => signedOn && formatDay(signedOn)],
  ['title', 'Trích yếu', ({ title }) => title],
  ['addressee', 'Kính gửi', ({ addressee }) => addressee],
  ['recipients', 'Nơi nhận', ({ recipients }) => recipients.replaceAll('\n', '; ')],
  ['signerTitle', 'Chức vụ người ký', ({ signerTitle }) => signerTitle],
  ['signerName', 'Người ký', ({ signerName }) => signerName],
];

function frameChanges(before: NarrativeRow, after: NarrativeFrame): FieldChange[] {
  return FRAME_LABELS.flatMap(([field, label, words]) => {
    const [was, is] = [words(before), words(after)];
    return was === is ? [] : [{ field, label, before: was, after: is }];
  });
}

function blockChanges(before: readonly StoredBlock[], after: readonly StoredBlock[]): FieldChange[] {
  const was = new Map(before.map((block) => [block.key, block]));
  const words = (block: StoredBlock | undefined): string | null => (block?.hidden ? '(bỏ khỏi báo cáo)' : (block?.text ?? null));
  const changed = after.flatMap((block) => {
    const [from, to] = [words(was.get(block.key)), words(block)];
    return from === to ? [] : [{ field: block.key, label: 'Đoạn văn', before: from, after: to }];
  });
  const kept = new Set(after.map(({ key }) => key));
  const dropped = before.flatMap((block) =>
    kept.has(block.key) || block.text === null ? [] : [{ field: block.key, label: 'Đoạn văn', before: block.text, after: null }],
  );
  return [...changed, ...dropped];
}
