import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { ErasureView } from '@tiepdan/privacy/contract';
import { CountPipe } from '@tiepdan/ui/web';

/** The one question before what cannot be taken back. */
@Component({
  selector: 'tiepdan-approve-erasure',
  imports: [CountPipe, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Duyệt quyết định số {{ erasure.number }}</h2>
    <mat-dialog-content>
      <p>
        Thông tin cá nhân, nội dung và tệp của {{ erasure.items | count }} mục trong danh sách bị xóa hẳn ngay sau khi duyệt. Không ai khôi phục được, kể cả
        quản trị hệ thống.
      </p>
      <p>Số, ngày, kết quả của hồ sơ và số liệu báo cáo giữ nguyên. Ai có hồ sơ chưa hết thời hạn vào lúc xóa thì được giữ lại.</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close cdkFocusInitial>Thôi</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">Duyệt và xóa</button>
    </mat-dialog-actions>
  `,
})
export class ApproveErasureDialog {
  protected readonly erasure = inject<ErasureView>(MAT_DIALOG_DATA);
}
