import { Component, input } from '@angular/core';
import type { Params } from '@angular/router';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** One page of several that stand beside each other. */
export interface LinkTab {
  readonly path: string;
  readonly label: string;
  /** The page's full name, where the label is short. */
  readonly name?: string;
  /** What is amiss on that page, in a few words: "2 không khớp". */
  readonly amiss?: string;
}

/**
 * Pages beside each other as a row of tabs. They are links, not tabs of one page: each has its own address, and the one that is open is
 * told by `aria-current`.
 */
@Component({
  selector: 'tiepdan-link-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="no-print" [attr.aria-label]="label()" [class.small]="small()">
      @for (tab of tabs(); track tab.path) {
        <a
          [routerLink]="tab.path"
          [queryParams]="query()"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [attr.title]="tab.name ?? null"
          >{{ tab.label }}
          @if (tab.amiss) {
            <span class="amiss">{{ tab.amiss }}</span>
          }
        </a>
      }
    </nav>
  `,
  styleUrl: './link-tabs.scss',
})
export class LinkTabs {
  /** What the pages are together, for who hears the page. */
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly LinkTab[]>();
  /** What every link carries in its query. */
  readonly query = input<Params>({});
  /** A second row under a first. */
  readonly small = input(false);
}
