import { Component, input } from '@angular/core';
import { AttachmentPanel } from './attachment-panel';

/** "Tệp đính kèm" on a petition's page. */
@Component({
  selector: 'tiepdan-petition-attachments',
  imports: [AttachmentPanel],
  template: `<tiepdan-attachment-panel kind="petition" [recordId]="recordId()" />`,
})
export class PetitionAttachments {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);
}

/** The same on a reception's. */
@Component({
  selector: 'tiepdan-reception-attachments',
  imports: [AttachmentPanel],
  template: `<tiepdan-attachment-panel kind="reception" [recordId]="recordId()" />`,
})
export class ReceptionAttachments {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
}

/** The same on a matter's: its own, not those of its records. */
@Component({
  selector: 'tiepdan-matter-attachments',
  imports: [AttachmentPanel],
  template: `<tiepdan-attachment-panel kind="matter" [recordId]="recordId()" />`,
})
export class MatterAttachments {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
}

/** The same on a document's. */
@Component({
  selector: 'tiepdan-document-attachments',
  imports: [AttachmentPanel],
  template: `<tiepdan-attachment-panel kind="document" [recordId]="recordId()" />`,
})
export class DocumentAttachments {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
}

/** The same on a leader's day's. */
@Component({
  selector: 'tiepdan-leader-day-attachments',
  imports: [AttachmentPanel],
  template: `<tiepdan-attachment-panel kind="leader-day" [recordId]="recordId()" />`,
})
export class LeaderDayAttachments {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
}
