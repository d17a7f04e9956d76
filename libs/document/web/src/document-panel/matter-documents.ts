import { Component, computed, input } from '@angular/core';
import { DocumentPanel } from './document-panel';

/** "Văn bản" on a matter's page: its own and its petitions'. */
@Component({
  selector: 'tiepdan-matter-documents',
  imports: [DocumentPanel],
  template: `<tiepdan-document-panel [subject]="subject()" />`,
})
export class MatterDocuments {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  protected readonly subject = computed(() => ({ matterId: this.recordId() }));
}
