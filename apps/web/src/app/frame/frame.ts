import { Component, DestroyRef, type ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { ReachBand, Session, hasReachBand } from '@tiepdan/identity/web';
import { ICONS, Shortcuts, registerIcons, dialogSize } from '@tiepdan/ui/web';
import { filter, map, pairwise, startWith } from 'rxjs';
import { Rail } from './rail';
import { TopBar } from './top-bar';

const RAIL_KEY = 'tiepdan.rail';
const pathOf = (address: string) => address.split(/[?#]/)[0];

/** What stands around every page: skip link, top bar, rail. */
@Component({
  selector: 'tiepdan-frame',
  imports: [RouterOutlet, MatIcon, Rail, ReachBand, TopBar],
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
  host: { '[class.narrow]': 'narrow()', '[class.demo]': 'demo()', '[class.part]': 'part()' },
})
export class Frame {
  protected readonly narrow = signal(localStorage.getItem(RAIL_KEY) === 'narrow');
  protected readonly demo = computed(() => this.session.view()?.demo ?? false);
  /** Whether a band says that what is seen is another office, or a part of this one. */
  protected readonly part = computed(() => hasReachBand(this.session));
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    registerIcons(ICONS);
    const shortcuts = inject(Shortcuts);
    const destroyRef = inject(DestroyRef);
    shortcuts.on('ctrl+k', () => void this.openPalette(), destroyRef, 'Mở trang, làm việc theo tên');
    shortcuts.on('?', () => void this.openHelp(), destroyRef, 'Xem các phím tắt');
    this.focusNewPages();
  }

  protected toggleRail(): void {
    this.narrow.update((narrow) => !narrow);
    localStorage.setItem(RAIL_KEY, this.narrow() ? 'narrow' : 'wide');
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus({ preventScroll: true });
  }

  protected async openPalette(): Promise<void> {
    const { Palette } = await import('../palette/palette');
    this.dialog.open(Palette, { ...dialogSize('usual'), position: { top: '12vh' }, autoFocus: 'input', ariaLabel: 'Mở theo tên' });
  }

  protected async openHelp(): Promise<void> {
    const { KeyboardHelp } = await import('../keyboard-help/keyboard-help');
    this.dialog.open(KeyboardHelp, dialogSize('usual'));
  }

  /** A new page takes the focus, so that a screen reader starts reading it; a changed filter does not. */
  private focusNewPages(): void {
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => pathOf(event.urlAfterRedirects)),
        startWith(pathOf(router.url)),
        pairwise(),
        takeUntilDestroyed(),
      )
      .subscribe(([before, after]) => {
        if (before !== after) this.main().nativeElement.focus({ preventScroll: true });
      });
  }
}
