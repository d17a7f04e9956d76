import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, output, resource } from '@angular/core';
import { Session } from '@tiepdan/identity/web';
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
  private readonly session = inject(Session);
  protected readonly chooser = resource({
    params: () => {
      const { offered } = this;
      const fits = offered && this.session.can(offered.permission) && this.subjects().some((subject) => offered.subjects.includes(subject));
      return fits ? offered : undefined;
    },
    loader: ({ params }) => params.load(),
  });
  protected readonly inputs = computed(() => ({ subjects: this.subjects(), choose: (record: TriedRecord | null) => this.chosen.emit(record) }));
}
