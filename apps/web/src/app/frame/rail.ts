import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { PLACES } from '../places';

/** The house's rooms: only those the officer may enter. Narrow, it shows icons alone, with their words as names and tooltips. */
@Component({
  selector: 'tiepdan-rail',
  imports: [RouterLink, RouterLinkActive, MatIcon],
  template: `
    <nav aria-label="Các phần của phần mềm">
      @for (place of places(); track place.path) {
        <a [routerLink]="place.path" routerLinkActive="here" ariaCurrentWhenActive="page" [title]="narrow() ? place.label : ''">
          <mat-icon [svgIcon]="place.icon" aria-hidden="true" />
          <span class="label">{{ place.label }}</span>
        </a>
      }
    </nav>
  `,
  styleUrl: './rail.scss',
  host: { '[class.narrow]': 'narrow()' },
})
export class Rail {
  readonly narrow = input(false);
  protected readonly places = computed(() => PLACES.filter((place) => this.session.can(place.permission)));
  private readonly session = inject(Session);
}
