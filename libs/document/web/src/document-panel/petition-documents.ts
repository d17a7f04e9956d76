import { Component, computed, input } from '@angular/core';
import { DocumentPanel } from './document-panel';

/** "Văn bản" on a petition's page. */
@Component({
  selector: 'tiepdan-petition-documents',
  imports: [DocumentPanel],
  template: `<tiepdan-document-panel [subject]="subject()" />`,
})
export class PetitionDocuments {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the petition alone decides here. */
  readonly matterId = input<string | null>(null);

  protected readonly subject = computed(() => ({ petitionId: this.recordId() }));
}
