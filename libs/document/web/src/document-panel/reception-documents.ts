import { Component, computed, input } from '@angular/core';
import { DocumentPanel } from './document-panel';

/** "Văn bản" on a reception's page: what was written there, and what went out of it. */
@Component({
  selector: 'tiepdan-reception-documents',
  imports: [DocumentPanel],
  template: `<tiepdan-document-panel [subject]="subject()" />`,
})
export class ReceptionDocuments {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  protected readonly subject = computed(() => ({ receptionId: this.recordId() }));
}
