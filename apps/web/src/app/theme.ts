import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

/** As the machine says, or as the officer chose. */
export const THEMES = { system: 'Theo máy', light: 'Sáng', dark: 'Tối' } as const;
export type ThemeName = keyof typeof THEMES;

const KEY = 'tiepdan.theme';

function remembered(): ThemeName {
  const name = localStorage.getItem(KEY);
  return name === 'light' || name === 'dark' ? name : 'system';
}

/** Light or dark, remembered on this machine. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly chosen = signal<ThemeName>(remembered());
  private readonly root = inject(DOCUMENT).documentElement;

  constructor() {
    this.show();
    effect(() => this.show());
  }

  private show(): void {
    const name = this.chosen();
    localStorage.setItem(KEY, name);
    if (name === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = name;
  }
}
