import { afterNextRender, Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelect } from '@angular/material/select';
import { type CatalogueEntry, type NumberPut, numberToken } from '@tiepdan/narrative/contract';
import { foldText, formatCount } from '@tiepdan/platform/contract';
import { chipOf, fill, insertAt, readBack } from './editable';
import type { KnownNumbers } from './overlay';

const nameOf = ({ place, label }: CatalogueEntry): string => `${place}: ${label}`;

/** Ways to put a number that need no second one. */
const PUTS: Readonly<Record<Exclude<NumberPut, 'share'>, string>> = {
  value: 'Số trong kỳ',
  change: 'Tăng, giảm so với cùng kỳ, có ngày',
  'change-brief': 'Tăng, giảm so với cùng kỳ',
  previous: 'Số cùng kỳ',
};
const OFFERED = 40;

/**
 * One paragraph while it is written: words as one types them, numbers as chips that come from the list and are never typed. Ctrl+Enter keeps the
 * words, Esc leaves them as they were.
 */
@Component({
  selector: 'tiepdan-block-editor',
  imports: [
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
    ReactiveFormsModule,
  ],
  templateUrl: './block-editor.html',
  styleUrl: './block-editor.scss',
  host: { '(keydown)': 'pressed($event)' },
})
export class BlockEditor {
  readonly template = input.required<string>();
  readonly known = input.required<KnownNumbers>();
  readonly catalogue = input.required<readonly CatalogueEntry[]>();
  /** What belongs into the paragraph. */
  readonly hint = input('');
  readonly kept = output<string>();
  readonly left = output();

  private readonly text = viewChild.required<ElementRef<HTMLElement>>('text');
  private readonly range = signal<Range | null>(null);
  protected readonly search = new FormControl('', { nonNullable: true });
  protected readonly put = new FormControl<keyof typeof PUTS>('value', { nonNullable: true });
  protected readonly puts = Object.entries(PUTS).map(([value, label]) => ({ value, label }));
  private readonly typed = toSignal(this.search.valueChanges, { initialValue: '' });
  protected readonly offers = computed(() => {
    const words = foldText(this.typed()).split(/\s+/).filter(Boolean);
    return this.catalogue()
      .filter(({ label, place }) => words.every((word) => foldText(`${place} ${label}`).includes(word)))
      .slice(0, OFFERED)
      .map((entry) => ({
        entry,
        text: nameOf(entry),
        value: entry.value === null ? 'chưa có số liệu' : `${formatCount(entry.value)} ${entry.unit}`,
      }));
  });

  constructor() {
    afterNextRender(() => {
      const host = this.text().nativeElement;
      fill(host, this.template(), (raw) => this.textOf(raw));
      host.focus();
      document.getSelection()?.selectAllChildren(host);
      document.getSelection()?.collapseToEnd();
    });
  }

  protected keep(): void {
    this.kept.emit(readBack(this.text().nativeElement));
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.keep();
    }
    const listOpen = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !listOpen) {
      event.stopPropagation();
      this.left.emit();
    }
  }

  /** A line break within the paragraph; what is pasted comes as plain words. */
  protected entered(event: Event): void {
    event.preventDefault();
    this.remember();
    this.insert(document.createTextNode('\n'));
  }

  protected pasted(event: ClipboardEvent): void {
    event.preventDefault();
    this.remember();
    this.insert(document.createTextNode((event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n')));
  }

  /** Where the cursor was when the words lost it: a number is put there. */
  protected remember(): void {
    const selection = document.getSelection();
    if (selection?.rangeCount) this.range.set(selection.getRangeAt(0).cloneRange());
  }

  protected insertNumber(offered: string): void {
    const offer = this.catalogue().find((entry) => nameOf(entry) === offered);
    if (!offer) return;
    const { source, key, label } = offer;
    const raw = numberToken({ source, key }, this.put.value);
    const chip = chipOf(raw, this.known().has(raw) ? this.textOf(raw) : label);
    this.search.setValue('');
    // The list gives the focus back to its own field when it closes; the officer goes on writing.
    setTimeout(() => {
      this.text().nativeElement.focus();
      this.insert(chip);
    });
  }

  protected readonly nothing = (): string => '';

  private insert(node: Node): void {
    insertAt(this.text().nativeElement, this.range(), node);
    this.remember();
  }

  private textOf(raw: string): string {
    const pieces = this.known().get(raw);
    if (pieces) return pieces.map(({ text }) => text).join('');
    const entry = this.catalogue().find(({ source, key }) => raw.startsWith(`{{${source}.${key}`));
    return entry?.label ?? '(số mới chèn)';
  }
}
