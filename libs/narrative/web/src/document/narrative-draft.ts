import { computed, DestroyRef, inject, linkedSignal, signal, type Signal } from '@angular/core';
import { FormControl } from '@angular/forms';
import type { NarrativeFrame, NarrativeView } from '@tiepdan/narrative/contract';
import { Drafts, type KeptDraft } from '@tiepdan/ui/web';
import {
  type BlockEdit,
  isTyped,
  type KnownNumbers,
  knownNumbers,
  layOver,
  NOTHING_TYPED,
  type Overlay,
  type PageBlock,
  savedBlocks,
} from './overlay';

/** What is typed into a report and not saved: kept on this machine, laid over the report that the server has. */
export class NarrativeDraft {
  private readonly drafts = inject(Drafts);
  private readonly destroyRef = inject(DestroyRef);
  private readonly control = new FormControl<Overlay>(NOTHING_TYPED, { nonNullable: true });
  private readonly overlay = signal<Overlay>(NOTHING_TYPED);
  private kept: KeptDraft | null = null;

  constructor(private readonly view: Signal<NarrativeView | null>) {
    this.control.valueChanges.subscribe((typed) => this.overlay.set(typed));
  }

  readonly typed = computed(() => isTyped(this.overlay()));
  /** Numbers stay known when a newer report speaks of them no longer: words that are not saved may still do. */
  readonly known = linkedSignal<NarrativeView | null, KnownNumbers>({
    source: () => this.view(),
    computation: (view, before) => new Map([...(before?.value ?? []), ...(view ? knownNumbers(view) : [])]),
  });
  readonly blocks = computed<readonly PageBlock[]>(() => {
    const view = this.view();
    return view ? layOver(view, this.overlay(), this.known()) : [];
  });
  readonly frame = computed<NarrativeFrame | null>(() => this.overlay().frame ?? this.view()?.frame ?? null);
  /** Paragraphs that somebody else has changed, too. */
  readonly crossed = computed(() => this.blocks().filter(({ others }) => others !== null));

  /** Puts back what was typed earlier, and keeps what is typed from now on. Call once the report is there. */
  keep(id: string): void {
    this.kept ??= this.drafts.keep(`narrative.${id}`, this.control, { destroyRef: this.destroyRef });
  }

  /** Changes a paragraph. Words that are the proposal's own follow the proposal. */
  edit(block: PageBlock, change: Partial<Pick<BlockEdit, 'text' | 'basis' | 'hidden'>>): void {
    const server = this.view()?.blocks.find(({ key }) => key === block.key);
    const was = this.overlay().edits[block.key]?.was ?? server?.text ?? null;
    const { text, basis, hidden } = { text: block.text, basis: block.basis, hidden: block.hidden, ...change };
    this.write({ edits: { ...this.overlay().edits, [block.key]: { text, basis, hidden, was } } });
  }

  /** Stores new words: empty ones and the proposal's own are none of the officer's. */
  rewrite(block: PageBlock, words: string): void {
    const text = words.trim();
    if (text === block.template) return;
    const proposed =
      block.text === null ? (block.origin === 'generated' ? block.template : null) : (block.proposal?.template ?? block.basis);
    if (text === '' || text === proposed) this.edit(block, { text: null, basis: null });
    else this.edit(block, { text, basis: proposed });
  }

  /** What somebody else saved stays; what was typed here over it goes. */
  takeTheirs(block: PageBlock): void {
    const { [block.key]: _, ...edits } = this.overlay().edits;
    this.write({ edits });
  }

  move(block: PageBlock, by: -1 | 1): void {
    const order = this.blocks().map(({ key }) => key);
    const from = order.indexOf(block.key);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    this.write({ order });
  }

  /** An empty paragraph after another; gives its key. */
  add(after: PageBlock): string {
    const key = `added-${Date.now().toString(36).padStart(8, '0')}${Math.floor(Math.random() * 36 ** 4).toString(36)}`;
    const order = this.blocks().map((block) => block.key);
    order.splice(order.indexOf(after.key) + 1, 0, key);
    this.write({ order, edits: { ...this.overlay().edits, [key]: { text: null, basis: null, hidden: false, was: null } } });
    return key;
  }

  setFrame(frame: NarrativeFrame): void {
    this.write({ frame });
  }

  /** What is sent: the whole report; an added paragraph without words is left out. */
  request(view: NarrativeView) {
    const blocks = this.blocks().filter(({ key, text }) => text !== null || view.blocks.some((block) => block.key === key));
    return { version: view.version, frame: this.frame() ?? view.frame, blocks: savedBlocks(blocks) };
  }

  clear(): void {
    this.control.reset(NOTHING_TYPED);
    this.kept?.clear();
  }

  private write(change: Partial<Overlay>): void {
    this.control.setValue({ ...this.overlay(), ...change });
    this.control.markAsDirty();
  }
}
