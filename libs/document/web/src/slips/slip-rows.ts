import type { DocumentLink, DocumentPaper, DraftStart } from '@tiepdan/document/contract';
import type { PetitionView } from '@tiepdan/petition/contract';

/** One petition of a batch of slips: what it is, and the bodies its slip goes to. */
export interface SlipRow {
  readonly id: string;
  readonly petition: PetitionView;
  readonly paper: DocumentPaper;
  readonly recipientIds: readonly string[];
  /** Slips that are drafted or issued about it already. */
  readonly existing: readonly DocumentLink[];
}

/** The slips of one paper that go to the same bodies: one request drafts them. */
export interface SlipGroup {
  readonly key: string;
  readonly paper: DocumentPaper;
  readonly recipientIds: readonly string[];
  readonly rows: readonly SlipRow[];
}

/** A denunciation has a slip of its own, on which its sender is not named (Luật Tố cáo 2018 Điều 8, Điều 56). */
export function slipPaper({ kind }: Pick<PetitionView, 'kind'>): DocumentPaper {
  return kind === 'denunciation' ? 'denunciation-forwarding' : 'forwarding';
}

/** The slip of one petition as the server begins it: to the body the petition was decided to go to. */
export function slipRow(petition: PetitionView, { recipients, existing }: Pick<DraftStart, 'recipients' | 'existing'>): SlipRow {
  return { id: petition.id, petition, paper: slipPaper(petition), recipientIds: recipients.map(({ id }) => id), existing };
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
