import { computed, Directive, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { Params } from '@angular/router';
import { ActivatedRoute, Router } from '@angular/router';

/**
 * A link that changes only the query of the page's own address, and leaves the page where it is scrolled to (a
 * RouterLink would go to the top). It is a real link all the same: it can be copied, or opened in another tab.
 */
@Directive({
  selector: 'a[tiepdanInPage]',
  host: { '[attr.href]': 'address()', '(click)': 'go($event)' },
})
export class InPageLink {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly params = toSignal(this.route.queryParams);

  /** What to put into the query; null takes a parameter out, all others stay. */
  readonly tiepdanInPage = input.required<Params>();

  protected readonly address = computed(() => {
    this.params();
    return this.router.serializeUrl(this.router.createUrlTree([], this.extras()));
  });
  private readonly extras = computed(() => ({
    relativeTo: this.route,
    queryParams: this.tiepdanInPage(),
    queryParamsHandling: 'merge' as const,
  }));

  protected go(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.router.navigate([], { ...this.extras(), scroll: 'manual' });
  }
}
