import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { Router } from '@angular/router';
import type { RoleRow } from '@tiepdan/access/contract';
import { Chip, EmptyState, ErrorPanel, LateList, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { AccessApi } from '../access-api';
import { reachWords } from '../words';

type Side = 'one' | 'other';

/** Two roles beside each other: what only one of them lets one do, and what both do. */
@Component({
  selector: 'tiepdan-compare-page',
  imports: [Chip, EmptyState, ErrorPanel, LateList, MatFormFieldModule, MatSelectModule, PageHeader, SkeletonRows],
  templateUrl: './compare-page.html',
  styles: `
    .sides {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 360px));
      gap: 12px;
    }
    /* A row is named by its first cell, which scrolls away with it. */
    table.dense tbody th {
      position: static;
      background: none;
      color: inherit;
      font-weight: 400;
      font-size: inherit;
      white-space: normal;
    }
    table.dense tbody .group th {
      background: var(--mat-sys-surface-container);
      font-weight: 500;
    }
  `,
})
export class ComparePage {
  /** Keys of the two roles, from the address. */
  readonly one = input<string>();
  readonly other = input<string>();
  private readonly api = inject(AccessApi);
  private readonly router = inject(Router);

  protected readonly roles = rxResource({ stream: () => this.api.roles() });
  protected readonly catalog = rxResource({ stream: () => this.api.catalog() });
  protected readonly first = rxResource({ params: () => this.one(), stream: ({ params }) => this.api.role(params) });
  protected readonly second = rxResource({ params: () => this.other(), stream: ({ params }) => this.api.role(params) });
  protected readonly error = computed(() => this.roles.error() ?? this.catalog.error() ?? this.first.error() ?? this.second.error());
  protected readonly choices = computed<readonly RoleRow[]>(() => (this.roles.hasValue() ? (this.roles.value()?.items ?? []).filter(({ retired }) => !retired) : []));
  protected readonly both = computed(() => {
    const first = this.first.hasValue() ? this.first.value() : undefined;
    const second = this.second.hasValue() ? this.second.value() : undefined;
    return first && second ? { first, second } : null;
  });
  /** By part of the house, only what at least one of the two has; what differs is what one looks for. */
  protected readonly groups = computed(() => {
    const both = this.both();
    if (!both || !this.catalog.hasValue()) return [];
    const [first, second] = [new Set(both.first.permissions), new Set(both.second.permissions)];
    return (this.catalog.value() ?? [])
      .map(({ key, label, permissions }) => ({
        key,
        label,
        rows: permissions.map(({ name, label: words }) => ({ name, words, first: first.has(name), second: second.has(name) })).filter((row) => row.first || row.second),
      }))
      .filter(({ rows }) => rows.length > 0);
  });
  protected readonly sentence = computed(() => {
    const rows = this.groups().flatMap((group) => group.rows);
    const differing = rows.filter((row) => row.first !== row.second).length;
    return `${rows.length - differing} quyền cả hai cùng có, ${differing} quyền chỉ một vai trò có.`;
  });
  protected readonly reachWords = reachWords;

  protected choose(side: Side, key: string): void {
    void this.router.navigate([], { queryParams: { [side]: key }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
