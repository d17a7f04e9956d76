import { Component, computed, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { CatalogueEntry, DeclaredReturn, NarrativeCheck } from '@tiepdan/narrative/contract';
import { FigureTable } from '../figures/figure-table';
import { BlockEditor } from './block-editor';
import { BlockWords } from './block-words';
import type { KnownNumbers, PageBlock } from './overlay';

/** What can be done to a paragraph besides writing it. */
export type BlockAct = 'up' | 'down' | 'add' | 'hide' | 'show' | 'reset' | 'take' | 'set-aside' | 'theirs';

/** One paragraph of the page: its words, what the margin says of it, and its tools. */
@Component({
  selector: 'tiepdan-page-block',
  imports: [BlockEditor, BlockWords, FigureTable, MatButton, MatIcon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink],
  templateUrl: './page-block.html',
  styleUrl: './page-block.scss',
})
export class PageBlockView {
  readonly block = input.required<PageBlock>();
  readonly checks = input.required<readonly NarrativeCheck[]>();
  /** For a table: its figures. */
  readonly given = input<DeclaredReturn>();
  readonly period = input.required<string>();
  readonly known = input.required<KnownNumbers>();
  readonly catalogue = input.required<readonly CatalogueEntry[]>();
  readonly editable = input.required<boolean>();
  readonly editing = input.required<boolean>();
  /** Which number the panel shows. */
  readonly open = input<string | null>(null);
  readonly edit = output();
  readonly kept = output<string>();
  readonly left = output();
  readonly act = output<BlockAct>();

  /** How the paragraph is called where only its tools are seen. */
  protected readonly name = computed(() => {
    const words = this.block()
      .pieces.map(({ text }) => text)
      .join('')
      .split(/\s+/);
    return words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : words.join(' ') || (this.block().hint ?? 'đoạn thêm');
  });
  protected readonly own = computed(() => this.block().text !== null && this.block().origin === 'generated');
}
