import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import type { AgencyView } from '@tiepdan/agency/contract';
import type { BatchResult } from '@tiepdan/document/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { PAPERS } from '@tiepdan/paper/contract';
import { PetitionApi } from '@tiepdan/petition/web';
import { CountPipe, EmptyState, ErrorPanel, PageHeader, readError, SkeletonRows } from '@tiepdan/ui/web';
import { catchError, firstValueFrom, from, map, mergeMap, of, switchMap, toArray, type Observable } from 'rxjs';
import { DocumentApi } from '../document-api';
import { nameOf } from '../document-words';
import { idsHandedOver } from '../navigation-state';
import { RecipientCell } from './recipient-cell';
import { slipGroups, slipPaper, slipRow, type SlipGroup, type SlipRow } from './slip-rows';

/** So many petitions are read side by side. */
const SIDE_BY_SIDE = 6;
/** So many slips are drafted with one request: few enough that the bar moves and the batch can be stopped between them. */
const AT_ONCE = 25;

/**
 * "Lập phiếu chuyển" for several petitions: where each goes, together by body, before anything is made. What was made leads to
 * the list of drafts, chosen.
 */
@Component({
  selector: 'tiepdan-slips-page',
  imports: [CountPipe, EmptyState, ErrorPanel, MatButton, MatIcon, MatProgressBar, PageHeader, RecipientCell, RouterLink, SkeletonRows],
  templateUrl: './slips-page.html',
  styleUrl: './slips-page.scss',
})
export class SlipsPage {
  private readonly api = inject(DocumentApi);
  private readonly petitions = inject(PetitionApi);
  private readonly router = inject(Router);

  /** Chosen in the petition book; they stay with the address when the page is loaded again. */
  private readonly asked = idsHandedOver(this.router, 'petitionIds');
  protected readonly loaded = rxResource({
    stream: () =>
      this.asked.length === 0
        ? of([])
        : from(this.asked).pipe(
            mergeMap((id) => this.begin(id), SIDE_BY_SIDE),
            toArray(),
          ),
  });
  /** The slips to be made, in the order in which the petitions were chosen; the body of each can be changed. */
  protected readonly rows = linkedSignal<readonly SlipRow[]>(() => {
    const rows = this.loaded.hasValue() ? (this.loaded.value() ?? []) : [];
    return [...rows].sort((one, other) => this.asked.indexOf(one.id) - this.asked.indexOf(other.id));
  });
  /** For names only: where the list cannot be had, the page goes without. */
  private readonly agencies = toSignal(
    this.api.agencies().pipe(
      catchError(() => of([])),
      takeUntilDestroyed(),
    ),
    { initialValue: [] as readonly AgencyView[] },
  );
  private readonly names = computed(() => new Map(this.agencies().map(({ id, name }) => [id, name])));
  protected readonly groups = computed(() => slipGroups(this.rows()));
  protected readonly missing = computed(() => this.rows().filter(({ recipientIds }) => recipientIds.length === 0));
  /** Petitions that have a slip already, and of which none was made here. */
  protected readonly again = computed(() => this.rows().filter(({ id, existing }) => existing.length > 0 && !this.results()[id]));
  protected readonly ready = computed(() => this.rows().length - this.missing().length);

  protected readonly results = signal<Readonly<Record<string, BatchResult>>>({});
  protected readonly running = signal(false);
  protected readonly failure = signal('');
  private readonly stopped = signal(false);
  protected readonly behind = computed(() => Object.keys(this.results()).length);
  protected readonly refused = computed(() => Object.values(this.results()).filter(({ done }) => !done).length);
  protected readonly share = computed(() => (100 * this.behind()) / Math.max(1, this.ready()));
  protected readonly made = computed(() => Object.values(this.results()).flatMap(({ done }) => (done ? [done.id] : [])));
  protected readonly nameOf = nameOf;
  protected readonly labels = PAPERS;
  protected readonly kinds = MATTER_KINDS;

  protected namesOf(ids: readonly string[]): string {
    return ids.map((id) => this.names().get(id) ?? '…').join('; ');
  }

  protected numberOf({ petition }: SlipRow): string {
    return `${petition.bookNumber}/${petition.bookYear}`;
  }

  protected change(row: SlipRow, agencyId: string | null): void {
    this.rows.update((rows) => rows.map((one) => (one === row ? { ...one, recipientIds: agencyId ? [agencyId] : [] } : one)));
  }

  protected leaveOut(...out: readonly SlipRow[]): void {
    this.rows.update((rows) => rows.filter((one) => !out.includes(one)));
  }

  protected stop(): void {
    this.stopped.set(true);
  }

  protected async make(): Promise<void> {
    if (this.running() || this.ready() === 0) return;
    this.running.set(true);
    this.stopped.set(false);
    this.failure.set('');
    for (const group of this.groups()) await this.makeGroup(group);
    this.running.set(false);
    if (this.refused() === 0 && !this.failure() && !this.stopped()) await this.show();
  }

  /** The list of drafts, those just made chosen. */
  protected async show(): Promise<void> {
    await this.router.navigate(['/documents'], { queryParams: { view: 'preparing' }, state: { chosen: this.made() } });
  }

  /** One petition with what its slip begins with. */
  private begin(id: string): Observable<SlipRow> {
    return this.petitions
      .one(id)
      .pipe(
        switchMap((petition) =>
          this.api.draftStart(slipPaper(petition), { petitionId: id }).pipe(map((start) => slipRow(petition, start))),
        ),
      );
  }

  /** What is made already is not made again when the rest is tried once more. */
  private async makeGroup({ paper, recipientIds, rows }: SlipGroup): Promise<void> {
    const open = rows.filter(({ id }) => !this.results()[id]?.done);
    for (let at = 0; at < open.length && !this.stopped() && !this.failure(); at += AT_ONCE) {
      const petitionIds = open.slice(at, at + AT_ONCE).map(({ id }) => id);
      try {
        const results = await firstValueFrom(this.api.draftMany({ paper, petitionIds, recipientIds }));
        this.results.update((before) => ({ ...before, ...Object.fromEntries(results.map((result) => [result.subjectId, result])) }));
      } catch (failure) {
        this.failure.set(readError(failure).message);
      }
    }
  }
}
