import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, model } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatCheckbox } from '@angular/material/checkbox';
import { ATTACHMENT_KINDS, attachmentPaths, type AttachableKind, type AttachmentsOfRecord } from '@tiepdan/attachment/contract';
import { FileSizePipe } from '@tiepdan/file/web';
import type { DeliveryRow } from '@tiepdan/forwarding/contract';
import { catchError, forkJoin, of } from 'rxjs';

const NOTHING: AttachmentsOfRecord = { sealed: false, items: [] };

/**
 * Which files of the petition and of the paper the receiving body gets to read with it. Files of a sealed matter are never
 * offered: they go another way.
 */
@Component({
  selector: 'tiepdan-enclosure-choice',
  imports: [FileSizePipe, MatCheckbox],
  template: `
    @if (files().length > 0) {
      <fieldset class="field-group">
        <legend>Tệp của hồ sơ gửi kèm cho nơi nhận</legend>
        @for (file of files(); track file.id) {
          <mat-checkbox [checked]="chosen().includes(file.id)" (change)="choose(file.id, $event.checked)">
            {{ file.name }} <span class="muted">{{ kinds[file.kind] }}, {{ file.size | fileSize }}</span>
          </mat-checkbox>
        }
      </fieldset>
    }
  `,
})
export class EnclosureChoice {
  private readonly http = inject(HttpClient);

  readonly delivery = input.required<DeliveryRow>();
  /** The chosen attachments, by their ids, in the order of the record. */
  readonly chosen = model<readonly string[]>([]);
  protected readonly kinds = ATTACHMENT_KINDS;

  private readonly records = rxResource({
    params: () => this.delivery(),
    stream: ({ params }) => forkJoin([this.of('petition', params.petitionId), this.of('document', params.documentId)]),
  });
  protected readonly files = computed(() => {
    const records = this.records.hasValue() ? (this.records.value() ?? []) : [];
    return records.some(({ sealed }) => sealed)
      ? []
      : records.flatMap(({ items }) => items.filter(({ status, sealed }) => status === 'active' && !sealed));
  });

  protected choose(id: string, chosen: boolean): void {
    const wanted = new Set(this.chosen());
    if (chosen) wanted.add(id);
    else wanted.delete(id);
    this.chosen.set(this.files().flatMap((file) => (wanted.has(file.id) ? [file.id] : [])));
  }

  /** Sending goes on without files where they cannot be had. */
  private of(kind: AttachableKind, id: string | null) {
    if (!id) return of(NOTHING);
    return this.http.get<AttachmentsOfRecord>(attachmentPaths.list(kind, id)).pipe(catchError(() => of(NOTHING)));
  }
}
