import { Component, computed, input } from '@angular/core';
import { DOCUMENT_STATES, type DocumentState } from '@tiepdan/document/contract';
import { Chip, type ChipTone } from '@tiepdan/ui/web';

const LOOKS: Readonly<Record<DocumentState, readonly [tone: ChipTone, icon: string]>> = {
  draft: ['neutral', 'edit_note'],
  submitted: ['warning', 'pending'],
  approved: ['info', 'check'],
  issued: ['good', 'check_circle'],
};

/** Where a paper stands. */
@Component({
  selector: 'tiepdan-document-state',
  imports: [Chip],
  template: `<tiepdan-chip [tone]="look()[0]" [icon]="look()[1]">{{ words() }}</tiepdan-chip>`,
})
export class DocumentStateChip {
  readonly state = input.required<DocumentState>();
  protected readonly words = computed(() => DOCUMENT_STATES[this.state()]);
  protected readonly look = computed(() => LOOKS[this.state()]);
}
