import { Component, effect, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { SummaryList } from './summary-list';
import type { VersionedForm } from './versioned-form';

/**
 * While another officer's version stands between the form and the record: says who saved it and when, shows it on request,
 * and lets what was typed be saved on top of it. Nothing typed is touched.
 */
@Component({
  selector: 'tiepdan-changed-meanwhile',
  imports: [MatButtonModule, MatIconModule, SummaryList],
  template: `
    @let saver = form();
    @if (saver.conflict(); as refusal) {
      <section role="alert" aria-label="Bản ghi đã được người khác sửa">
        <p><mat-icon svgIcon="warning" aria-hidden="true" /> {{ refusal.message }}</p>
        @if (saver.newestRows(); as rows) {
          <div class="newest"><tiepdan-summary-list [rows]="rows" /></div>
          <button #keeping matButton="tonal" type="button" (click)="keep()">Giữ nội dung đang gõ, sửa tiếp trên bản mới</button>
          <button matButton type="button" (click)="drop()">Bỏ nội dung đang gõ, lấy bản mới</button>
        } @else {
          <button matButton="tonal" type="button" (click)="saver.look()">Xem bản mới</button>
        }
      </section>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    section {
      margin-bottom: 16px;
      padding: 12px 16px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-left: 4px solid var(--mat-sys-error);
      border-radius: 4px;
    }
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      margin: 0 0 8px;
    }
    .newest {
      max-width: 560px;
      margin-bottom: 12px;
    }
  `,
})
export class ChangedMeanwhile<V extends { readonly version: number }> {
  readonly form = input.required<VersionedForm<V>>();
  /** What was typed was given up for the new version, so its draft can go too. */
  readonly dropped = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly keeping = viewChild('keeping', { read: ElementRef<HTMLElement> });

  constructor() {
    // The button that was pressed is gone: the keyboard goes on at what came in its place.
    effect(() => this.keeping()?.nativeElement.focus());
  }

  protected keep(): void {
    this.form().keepTyped();
    this.toFields();
  }

  protected drop(): void {
    this.form().dropTyped();
    this.toFields();
    this.dropped.emit();
  }

  /** The keyboard goes on at the first field of the form, which stands round or beside this. */
  private toFields(): void {
    const { nativeElement: host } = this.host;
    const form = host.closest('form') ?? host.parentElement?.querySelector('form');
    form?.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
  }
}
