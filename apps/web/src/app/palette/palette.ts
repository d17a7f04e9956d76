import { Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { RECORD_KINDS, hitLink, liveSearch } from '@tiepdan/desk/web';
import { Session } from '@tiepdan/identity/web';
import { DayPipe, MarkedText } from '@tiepdan/ui/web';
import { FURTHER, PLACES, type Place, RECORDINGS } from '../places';
import { THEMES, Theme, type ThemeName } from '../theme';
import { type Command, findCommands } from './commands';

/** Everything by name: pages, acts, and the records a search finds. Arrow keys choose, Enter opens. */
@Component({
  selector: 'tiepdan-palette',
  imports: [MatIcon, MarkedText, DayPipe],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  protected readonly typed = signal('');
  protected readonly search = liveSearch(this.typed);
  protected readonly found = computed(() => findCommands(this.commands, this.typed()));
  protected readonly hits = computed(() => this.search.groups().flatMap((group) => group.hits.slice(0, 4)));
  protected readonly size = computed(() => this.found().length + this.hits().length);
  protected readonly chosen = linkedSignal({ source: this.typed, computation: () => 0 });
  protected readonly kinds = RECORD_KINDS;

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly theme = inject(Theme);
  private readonly dialog = inject<MatDialogRef<Palette>>(MatDialogRef);
  private readonly commands = this.commandsOf();
  /** Whether records are found too, or only pages and acts. */
  protected readonly searches = this.session.can('desk.read');

  constructor() {
    effect(() => document.getElementById(`palette-${this.chosen()}`)?.scrollIntoView?.({ block: 'nearest' }));
  }

  protected move(event: Event, step: number): void {
    event.preventDefault();
    if (this.size()) this.chosen.update((at) => (at + step + this.size()) % this.size());
  }

  protected run(index = this.chosen()): void {
    const command = this.found()[index];
    const hit = this.hits()[index - this.found().length];
    if (!command && !hit) return;
    this.dialog.close();
    if (command) command.run();
    else if (hit) void this.router.navigateByUrl(hitLink(hit));
  }

  private commandsOf(): readonly Command[] {
    const go = (place: Place, label: string, hint: string): Command => ({
      label,
      hint,
      icon: place.icon,
      run: () => this.router.navigateByUrl(place.path),
    });
    const allowed = (place: Place) => this.session.can(place.permission);
    const themes = (Object.entries(THEMES) as [ThemeName, string][]).map(([name, label]) => ({
      label: `Giao diện: ${label}`,
      hint: 'Sáng, tối',
      icon: 'contrast',
      run: () => this.theme.chosen.set(name),
    }));
    return [
      ...[...PLACES, ...FURTHER].filter(allowed).map((place) => go(place, place.label, 'Mở trang')),
      ...RECORDINGS.filter(allowed).map((place) => go(place, `Ghi nhận: ${place.label}`, 'Bản ghi mới')),
      ...themes,
      { label: 'Đăng xuất', hint: 'Kết thúc phiên làm việc', icon: 'logout', run: () => this.signOut() },
    ];
  }

  private async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}
