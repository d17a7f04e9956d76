import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, output, resource } from '@angular/core';
import type { PaperSubject } from '@tiepdan/paper/contract';
import type { TriedRecord } from '../paper-api';
import { RECORD_CHOOSER } from '../record-chooser';

/** Chooses the record a template is tried on, where a higher domain knows how to find one. */
@Component({
  selector: 'tiepdan-record-choice',
  imports: [NgComponentOutlet],
  template: `
    @if (chooser.value(); as component) {
      <ng-container *ngComponentOutlet="component; inputs: inputs()" />
    }
  `,
})
export class RecordChoice {
  readonly subjects = input.required<readonly PaperSubject[]>();
  readonly chosen = output<TriedRecord | null>();

  private readonly offered = inject(RECORD_CHOOSER, { optional: true });
  protected readonly chooser = resource({
    params: () => (this.offered && this.subjects().some((subject) => this.offered?.subjects.includes(subject)) ? this.offered : undefined),
    loader: ({ params }) => params.load(),
  });
  protected readonly inputs = computed(() => ({ subjects: this.subjects(), choose: (record: TriedRecord | null) => this.chosen.emit(record) }));
}
