import { Component, DestroyRef, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatDivider } from '@angular/material/divider';
import { MatIcon } from '@angular/material/icon';
import { MatMenuModule, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { SearchBox } from '@tiepdan/desk/web';
import { Session, VisitDialog } from '@tiepdan/identity/web';
import { ReminderBell } from '@tiepdan/reminder/web';
import { DayPipe, dialogSize, Notice, Shortcuts } from '@tiepdan/ui/web';
import { RECORDINGS } from '../places';
import { THEMES, Theme, type ThemeName } from '../theme';

/** Office, search, "Ghi nhận", the bell and the account. */
@Component({
  selector: 'tiepdan-top-bar',
  imports: [DayPipe, RouterLink, MatButton, MatIconButton, MatIcon, MatMenuModule, MatDivider, ReminderBell, SearchBox],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  readonly narrow = input(false);
  readonly toggleRail = output<void>();
  readonly openPalette = output<void>();
  readonly openHelp = output<void>();

  protected readonly theme = inject(Theme);
  protected readonly themes = Object.entries(THEMES) as [ThemeName, string][];
  protected readonly themeIcons: Readonly<Record<ThemeName, string>> = { system: 'contrast', light: 'light_mode', dark: 'dark_mode' };
  protected readonly session = inject(Session);
  protected readonly officer = this.session.view;
  /** Whose side one is on: the office's, or a body's that papers are sent to. */
  protected readonly house = computed(() => this.officer()?.agency?.name ?? this.officer()?.office.name ?? '');
  protected readonly recordings = computed(() => RECORDINGS.filter((place) => this.session.can(place.permission)));
  protected readonly initials = computed(() => (this.officer()?.fullName ?? '').trim().split(/\s+/).slice(-1)[0]?.[0] ?? '');
  private readonly notice = inject(Notice);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly recordMenu = viewChild<MatMenuTrigger>('recordTrigger');

  constructor() {
    // Who has nothing to log is not told of a key that does nothing.
    if (this.recordings().length > 0)
      inject(Shortcuts).on('n', () => this.recordMenu()?.openMenu(), inject(DestroyRef), 'Ghi nhận lượt tiếp, đơn, văn bản');
  }

  protected visit(): void {
    this.dialog.open(VisitDialog, dialogSize('usual'));
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/sign-in');
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}
