import {
  type BlockPiece,
  type BlockView,
  type NarrativeFrame,
  type NarrativeView,
  parseTemplate,
  type SavedBlock,
} from '@tiepdan/narrative/contract';

/** What the officer has done to one paragraph and not saved yet. */
export interface BlockEdit extends Pick<SavedBlock, 'text' | 'basis' | 'hidden'> {
  /** The words as they were stored when he began, to see whether somebody else changed them meanwhile. */
  readonly was: string | null;
}

/** Everything typed and not saved: it lies over the report as the server has it, so that a newer version of that can be put under it. */
export interface Overlay {
  readonly edits: Readonly<Record<string, BlockEdit>>;
  /** Keys in the officer's order; null while he has moved nothing. */
  readonly order: readonly string[] | null;
  readonly frame: NarrativeFrame | null;
}

export const NOTHING_TYPED: Overlay = { edits: {}, order: null, frame: null };

export const isTyped = ({ edits, order, frame }: Overlay): boolean => Object.keys(edits).length > 0 || order !== null || frame !== null;

/** A paragraph on the page: the server's, with what was typed over it. */
export interface PageBlock extends BlockView {
  /** Changed here and not saved. */
  readonly typed: boolean;
  /** What somebody else has saved since the officer began to change it. */
  readonly others: readonly BlockPiece[] | null;
}

/** Texts of numbers by their tokens, from every place of the report where they are known. */
export type KnownNumbers = ReadonlyMap<string, readonly BlockPiece[]>;

export function knownNumbers({ blocks }: Pick<NarrativeView, 'blocks'>): KnownNumbers {
  const known = new Map<string, BlockPiece[]>();
  for (const { pieces, proposal } of blocks)
    for (const list of [pieces, proposal?.pieces ?? []])
      for (const group of tokensOf(list)) if (!known.has(group[0]?.token ?? '')) known.set(group[0]?.token ?? '', group);
  return known;
}

/** Pieces that belong to one token each. */
function tokensOf(pieces: readonly BlockPiece[]): BlockPiece[][] {
  const groups = new Map<number, BlockPiece[]>();
  for (const piece of pieces) if (piece.at !== null) groups.set(piece.at, [...(groups.get(piece.at) ?? []), piece]);
  return [...groups.values()];
}

/** The pieces of words that are not saved yet; a number that was only just put in is shown by its name. */
export function piecesOf(template: string, known: KnownNumbers): BlockPiece[] {
  return parseTemplate(template).flatMap((stretch, at): BlockPiece[] => {
    if ('text' in stretch) return [{ text: stretch.text, token: null, at: null, cell: null, gone: false }];
    const pieces = known.get(stretch.raw);
    return pieces
      ? pieces.map((piece) => ({ ...piece, at }))
      : [{ text: '(số mới chèn)', token: stretch.raw, at, cell: null, gone: false }];
  });
}

/** The report as the page shows it. */
export function layOver(view: NarrativeView, overlay: Overlay, known: KnownNumbers): PageBlock[] {
  const server = new Map(view.blocks.map((block) => [block.key, block]));
  const keys = mergedOrder(
    view.blocks.map(({ key }) => key),
    overlay,
  );
  return keys.flatMap((key) => {
    const block = server.get(key);
    const edit = overlay.edits[key];
    if (!edit) return block ? [{ ...block, typed: false, others: null }] : [];
    return [withEdit(block ?? addedBlock(key), edit, known)];
  });
}

/** The officer's order, with paragraphs he has not seen after the one they follow. */
function mergedOrder(server: readonly string[], { order, edits }: Overlay): string[] {
  const wanted = [...(order ?? server)].filter((key) => server.includes(key) || key in edits);
  server.forEach((key, position) => {
    if (!wanted.includes(key)) wanted.splice(position === 0 ? 0 : wanted.indexOf(server[position - 1] ?? '') + 1, 0, key);
  });
  return wanted;
}

function withEdit(block: BlockView, edit: BlockEdit, known: KnownNumbers): PageBlock {
  const foreign = block.text !== edit.was && block.text !== edit.text;
  const proposed = block.proposal?.template ?? (block.text === null ? block.template : (block.basis ?? ''));
  const template = edit.text ?? proposed;
  const { text, basis, hidden } = edit;
  return {
    ...block,
    text,
    basis,
    hidden,
    template,
    pieces: piecesOf(template, known),
    proposal: offered(block, edit),
    typed: true,
    others: foreign ? block.pieces : null,
  };
}

/** A proposal is offered until the officer takes it or sets it aside. */
function offered({ proposal }: BlockView, { text, basis }: BlockEdit): BlockView['proposal'] {
  return proposal && text !== null && proposal.template !== basis && proposal.template !== text ? proposal : null;
}

function addedBlock(key: string): BlockView {
  const nothing = {
    text: null,
    basis: null,
    hidden: false,
    hint: null,
    table: null,
    template: '',
    pieces: [],
    proposal: null,
    differs: null,
  };
  return { key, style: 'body', origin: 'written', ...nothing };
}

/** What is sent: every paragraph in the order of the page. */
export const savedBlocks = (blocks: readonly PageBlock[]): SavedBlock[] =>
  blocks.map(({ key, text, basis, hidden }) => ({ key, text, basis, hidden }));
