import { Component, DestroyRef, type ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import type { SearchHit } from '@tiepdan/desk/contract';
import { DayPipe, MarkedText, Shortcuts } from '@tiepdan/ui/web';
import { RECORD_KINDS, hitLink } from '../kinds';
import { liveSearch } from './live-search';

/** How many hits of a kind the box shows; the search page has the rest. */
const SHOWN = 3;

/** The search box of the top bar: finds while typing, `/` focuses it, Enter opens the page with everything. */
@Component({
  selector: 'tiepdan-search-box',
  imports: [MatAutocompleteModule, MatIcon, MarkedText, DayPipe],
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
})
export class SearchBox {
  protected readonly typed = signal('');
  protected readonly search = liveSearch(this.typed);
  protected readonly groups = computed(() => this.search.groups().map((group) => ({ ...group, hits: group.hits.slice(0, SHOWN) })));
  protected readonly nothing = computed(() => this.search.result.hasValue() && this.search.groups().length === 0);
  protected readonly kinds = RECORD_KINDS;
  private readonly router = inject(Router);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly panel = viewChild.required(MatAutocompleteTrigger);

  constructor() {
    inject(Shortcuts).on('/', () => this.box().nativeElement.focus(), inject(DestroyRef), 'Vào ô tìm kiếm');
  }

  /** The box keeps showing what was typed, whatever line the arrow keys stand on. */
  protected readonly typedText = (value: SearchHit | string | null): string => (typeof value === 'string' ? value : this.typed());

  protected open(event: MatAutocompleteSelectedEvent): void {
    const hit: unknown = event.option.value;
    if (typeof hit === 'object' && hit !== null) void this.leaveTo(hitLink(hit as SearchHit));
    else this.openAll();
  }

  protected openAll(): void {
    const query = this.typed().trim();
    if (query) void this.leaveTo(`/search?q=${encodeURIComponent(query)}`);
  }

  private leaveTo(address: string): Promise<boolean> {
    this.box().nativeElement.value = this.typed();
    this.panel().closePanel();
    this.box().nativeElement.blur();
    return this.router.navigateByUrl(address);
  }
}
