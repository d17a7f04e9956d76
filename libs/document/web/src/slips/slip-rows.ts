import type { DocumentPaper } from '@tiepdan/document/contract';
import type { PetitionView } from '@tiepdan/petition/contract';

/** One petition of a batch of slips: what it is, and the bodies its slip goes to. */
export interface SlipRow {
  readonly id: string;
  readonly petition: PetitionView;
  readonly paper: DocumentPaper;
  readonly recipientIds: readonly string[];
}

/** The slips of one paper that go to the same bodies: one request drafts them. */
export interface SlipGroup {
  readonly key: string;
  readonly paper: DocumentPaper;
  readonly recipientIds: readonly string[];
  readonly rows: readonly SlipRow[];
}

/** A denunciation has a slip of its own, on which its sender is not named (Luật Tố cáo 2018 Điều 8, Điều 56). */
export function slipRow(petition: PetitionView): SlipRow {
  return {
    id: petition.id,
    petition,
    paper: petition.kind === 'denunciation' ? 'denunciation-forwarding' : 'forwarding',
    recipientIds: petition.recipientId ? [petition.recipientId] : [],
  };
}

/** The slips that have somewhere to go, by paper and bodies, in the order in which they first come. */
export function slipGroups(rows: readonly SlipRow[]): readonly SlipGroup[] {
  const groups = new Map<string, SlipGroup>();
  for (const row of rows) {
    if (row.recipientIds.length === 0) continue;
    const key = [row.paper, ...row.recipientIds].join(' ');
    const group = groups.get(key);
    groups.set(key, { key, paper: row.paper, recipientIds: row.recipientIds, rows: [...(group?.rows ?? []), row] });
  }
  return [...groups.values()];
}
