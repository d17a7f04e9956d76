import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { filter, map, startWith } from 'rxjs';
import { PLACES, type Place } from '../places';

/** Whether the folded part stood open, kept for this browser. */
const KEPT_OPEN = 'tiepdan.rail.behind';

/**
 * The house's rooms: only those the officer may enter. What stands behind the daily work is folded under "Quản trị", and
 * open while one is in it. Narrow, it shows icons alone, with their words as names and tooltips.
 */
@Component({
  selector: 'tiepdan-rail',
  imports: [NgTemplateOutlet, RouterLink, MatIcon],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
  host: { '[class.narrow]': 'narrow()' },
})
export class Rail {
  readonly narrow = input(false);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly allowed = computed(() => PLACES.filter((place) => this.session.can(place.permission)));
  protected readonly daily = computed(() => this.allowed().filter((place) => !place.behind));
  protected readonly behind = computed(() => this.allowed().filter((place) => place.behind));
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
      startWith(this.router.url),
    ),
    { requireSync: true },
  );
  /** The room one stands in: of a room and one that opens from it, the inner one. */
  protected readonly here = computed(() => {
    const path = this.address().split(/[?#]/)[0] ?? '';
    const around = this.allowed().filter((place) =>
      [place.path, place.around ?? place.path].some((root) => path === root || path.startsWith(`${root}/`)),
    );
    return around.sort((one, other) => other.path.length - one.path.length)[0] ?? null;
  });
  /** Open where one stands in it, where nothing else is there to show, and where it was left open. */
  protected readonly open = linkedSignal(
    () => this.within(this.behind()) || this.daily().length === 0 || localStorage.getItem(KEPT_OPEN) === 'true',
  );

  protected fold(): void {
    this.open.update((open) => !open);
    localStorage.setItem(KEPT_OPEN, String(this.open()));
  }

  private within(places: readonly Place[]): boolean {
    return places.some(({ path }) => this.address().startsWith(path));
  }
}
