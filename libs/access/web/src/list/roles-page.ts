import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import { Chip, CountPipe, ErrorPanel, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { AccessApi } from '../access-api';
import { reachWords, stateOf } from '../words';

/** The roles of the office: how many have each, and what the office changed about it. */
@Component({
  selector: 'tiepdan-roles-page',
  imports: [Chip, CountPipe, ErrorPanel, MatButton, MatCheckbox, PageHeader, RouterLink, SkeletonRows],
  templateUrl: './roles-page.html',
  styles: `
    /* A row is named by its first cell, which scrolls away with it. */
    table.dense tbody th {
      position: static;
      background: none;
      color: inherit;
      font-weight: 400;
      font-size: inherit;
      white-space: normal;
    }
    .purpose {
      display: block;
      font-size: 12.5px;
    }
    tiepdan-chip + tiepdan-chip {
      margin-left: 4px;
    }
  `,
})
export class RolesPage {
  private readonly api = inject(AccessApi);
  protected readonly loaded = rxResource({ stream: () => this.api.roles() });
  protected readonly withRetired = signal(false);
  protected readonly retired = computed(() => this.all().filter((role) => role.retired).length);
  protected readonly shown = computed(() => this.all().filter((role) => this.withRetired() || !role.retired));
  protected readonly sentence = computed(() => {
    const own = this.shown().filter((role) => !role.builtIn).length;
    const changed = this.shown().filter((role) => role.changed).length;
    return `${this.shown().length} vai trò, ${own} do cơ quan tự đặt, ${changed} đã sửa so với ban đầu.`;
  });
  protected readonly reachWords = reachWords;
  protected readonly stateOf = stateOf;

  private all() {
    return this.loaded.hasValue() ? (this.loaded.value()?.items ?? []) : [];
  }
}
