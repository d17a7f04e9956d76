import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { MATTER_KINDS, type MatterKind, type MatterRow } from '@tiepdan/matter/contract';
import { formatCount } from '@tiepdan/platform/contract';
import {
  CountPipe,
  DayPipe,
  EmptyState,
  ErrorPanel,
  FilterBar,
  LoadMore,
  PageHeader,
  pagedList,
  SkeletonRows,
  urlFilters,
} from '@tiepdan/ui/web';
import { debounceTime } from 'rxjs';
import { MatterApi } from '../matter-api';

interface Filters {
  q: string;
  kind: MatterKind | '';
  citizenId: string;
}
const UNFILTERED: Filters = { q: '', kind: '', citizenId: '' };

/** Every matter of the office: what receptions and petitions are about. */
@Component({
  selector: 'tiepdan-matter-list',
  imports: [
    ReactiveFormsModule,
    RouterLink,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    CountPipe,
    DayPipe,
    EmptyState,
    ErrorPanel,
    FilterBar,
    LoadMore,
    PageHeader,
    SkeletonRows,
  ],
  templateUrl: './matter-list.html',
  styles: `
    .filters {
      display: grid;
      grid-template-columns: minmax(240px, 3fr) minmax(160px, 1fr) minmax(0, 3fr);
      gap: 8px;
    }
  `,
})
export class MatterList {
  private readonly api = inject(MatterApi);
  private readonly router = inject(Router);
  private readonly filters = urlFilters<Filters>(UNFILTERED);
  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly kindLabels = MATTER_KINDS;

  protected readonly form = new FormGroup({
    q: new FormControl('', { nonNullable: true }),
    kind: new FormControl<MatterKind | ''>('', { nonNullable: true }),
  });
  protected readonly list = pagedList<Filters, MatterRow>({
    params: () => this.filters(),
    load: (filter, cursor) => this.api.list({ ...filter, cursor }),
  });
  protected readonly parts = computed(() => {
    const { q, kind, citizenId } = this.filters();
    return [
      { key: 'q', label: q && `“${q}”` },
      { key: 'kind', label: kind && MATTER_KINDS[kind] },
      { key: 'citizenId', label: citizenId && 'một công dân' },
    ].filter((part) => part.label);
  });
  protected readonly sentence = computed(() =>
    this.list.first.hasValue()
      ? `${formatCount(this.list.total())} vụ việc${this.parts().length > 0 ? ':' : ''}`
      : 'Đang tải danh sách vụ việc',
  );

  constructor() {
    effect(() => {
      const { q, kind } = this.filters();
      this.form.setValue({ q, kind }, { emitEvent: false });
    });
    this.form.valueChanges.pipe(debounceTime(250), takeUntilDestroyed()).subscribe(() => this.filters.set(this.form.getRawValue()));
  }

  protected remove(key: string): void {
    this.filters.set({ [key]: UNFILTERED[key as keyof Filters] });
  }

  protected reset(): void {
    this.filters.reset();
  }

  /** A click anywhere on the row opens it; links inside lead where they say. */
  protected open(event: MouseEvent, row: MatterRow): void {
    if (event.target instanceof Element && event.target.closest('a')) return;
    void this.router.navigate(['/matters', row.id]);
  }
}
