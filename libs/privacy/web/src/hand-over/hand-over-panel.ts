import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import type { CitizenRecord } from '@tiepdan/citizen/contract';
import { citizenPaths } from '@tiepdan/citizen/contract';
import { Session } from '@tiepdan/identity/web';
import { dialogSize } from '@tiepdan/ui/web';
import { HandOverDialog } from './hand-over-dialog';

/** On a citizen's page: handing over what is kept about them, to who may. */
@Component({
  selector: 'tiepdan-hand-over-panel',
  imports: [MatButtonModule],
  template: `
    @if (offered()) {
      <section class="card" aria-labelledby="own-data">
        <h2 id="own-data">Dữ liệu cá nhân</h2>
        <p class="muted">Công dân có quyền biết cơ quan lưu gì về mình. Bản cấp không có nội dung hồ sơ vì hồ sơ còn nói về người khác.</p>
        <button matButton="outlined" type="button" (click)="ask()">Cấp bản dữ liệu cá nhân</button>
      </section>
    }
  `,
  styles: `
    .card {
      padding: 12px 16px;
    }
    p {
      margin: 8px 0 12px;
    }
  `,
})
export class HandOverPanel {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; a citizen has none. */
  readonly matterId = input<string | null>(null);

  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly citizen = httpResource<CitizenRecord>(() => (this.session.can('privacy.hand-over') ? citizenPaths.one(this.recordId()) : undefined));
  protected readonly offered = computed(() => this.citizen.hasValue() && !this.citizen.value().erased);

  protected ask(): void {
    this.dialog.open<HandOverDialog, string>(HandOverDialog, { data: this.recordId(), ...dialogSize('narrow') });
  }
}
