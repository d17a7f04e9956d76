import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { FilePreview } from '@tiepdan/file/web';

/** The file that is looked at. */
export interface PreviewedFile {
  readonly address: string;
  /** What it is called on the screen; of an opened file its true name. */
  readonly heading: string;
  /** What it is called when it is saved. */
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** A file in the page, over the record. */
@Component({
  selector: 'tiepdan-preview-dialog',
  imports: [FilePreview, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ file.heading }}</h2>
    <mat-dialog-content>
      <tiepdan-file-preview [address]="file.address" [name]="file.name" [mediaType]="file.mediaType" [size]="file.size" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" mat-dialog-close>Đóng</button>
    </mat-dialog-actions>
  `,
  styles: `
    h2 {
      overflow-wrap: anywhere;
    }

    mat-dialog-content {
      height: 78vh;
    }
  `,
})
export class PreviewDialog {
  protected readonly file = inject<PreviewedFile>(MAT_DIALOG_DATA);
}
