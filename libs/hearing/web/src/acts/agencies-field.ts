import { Component, computed, inject, input } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl } from '@angular/forms';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { AgencyView } from '@tiepdan/agency/contract';
import { AgencyApi, AgencyField } from '@tiepdan/agency/web';
import { ErrorPanel, formEvents, itemsOf } from '@tiepdan/ui/web';

/** Several bodies of the office's list: chosen one after another, each can be taken away. */
@Component({
  selector: 'tiepdan-agencies-field',
  imports: [AgencyField, ErrorPanel, MatIcon, MatIconButton],
  template: `
    <ul aria-label="Cơ quan đã chọn">
      @for (agency of chosen(); track agency.id) {
        <li>
          {{ agency.name }}
          <button matIconButton type="button" [attr.aria-label]="'Bỏ ' + agency.name" (click)="remove(agency.id)">
            <mat-icon svgIcon="close" />
          </button>
        </li>
      } @empty {
        <li class="muted">Chưa chọn cơ quan nào.</li>
      }
    </ul>
    @if (agencyList.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="agencyList.reload()" />
    } @else if (chosen().length < most()) {
      <tiepdan-agency-field name="agencyIds" label="Thêm cơ quan" [control]="next" />
    }
  `,
  styles: `
    ul {
      margin: 0 0 10px;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      min-height: 36px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class AgenciesField {
  readonly control = input.required<FormControl<readonly string[]>>();
  /** Bodies that may no longer be on the office's list. */
  readonly known = input<readonly { readonly id: string; readonly name: string }[]>([]);
  readonly most = input(20);

  private readonly events = formEvents(this.control);
  private readonly agencyApi = inject(AgencyApi);
  protected readonly agencyList = rxResource({ stream: () => this.agencyApi.agencies() });
  private readonly agencies = itemsOf<AgencyView>(this.agencyList);
  protected readonly next = new FormControl<string | null>(null);
  protected readonly chosen = computed(() => {
    this.events();
    const names = new Map([...this.known(), ...this.agencies()].map(({ id, name }) => [id, name]));
    return this.control().value.map((id) => ({ id, name: names.get(id) ?? '…' }));
  });

  constructor() {
    this.next.valueChanges.pipe(takeUntilDestroyed()).subscribe((id) => {
      // While a name is being typed the field holds the words, not an id.
      if (!id || !this.agencies().some((agency) => agency.id === id)) return;
      if (!this.control().value.includes(id)) this.change([...this.control().value, id]);
      queueMicrotask(() => this.next.setValue(null, { emitEvent: false }));
    });
  }

  protected remove(id: string): void {
    this.change(this.control().value.filter((chosen) => chosen !== id));
  }

  private change(ids: readonly string[]): void {
    this.control().setValue(ids);
    this.control().markAsDirty();
  }
}
