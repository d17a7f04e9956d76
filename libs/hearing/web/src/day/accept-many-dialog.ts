import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { HearingRow } from '@tiepdan/hearing/contract';
import { BatchRun, CountPipe } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { peopleWords } from '../words/hearing-words';

/** Accepts all that are proposed, each at the time the order gives it; a refusal stops none of the others. */
@Component({
  selector: 'tiepdan-accept-many-dialog',
  imports: [CountPipe, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Xếp lịch {{ batch.rows.length | count }} vụ việc</h2>
    <mat-dialog-content>
      <p>Vụ việc đã xếp lịch thì được mời, báo; muốn bỏ phải chuyển ngày hoặc không nhận đăng ký, kèm lý do.</p>
      <ul>
        @for (row of batch.rows; track row.id) {
          <li>
            {{ row.slotAt ? row.slotAt + ' · ' : '' }}{{ people(row) }}
            @if (batch.results()[row.id]; as result) {
              <span [class.problem]="result.state === 'failed'" class="muted"> – {{ result.words }}</span>
            }
          </li>
        }
      </ul>
      <p role="status">{{ batch.summary() }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (batch.over()) {
        <button matButton="filled" type="button" mat-dialog-close cdkFocusInitial>Đóng</button>
      } @else {
        <button matButton type="button" mat-dialog-close [disabled]="batch.running()">Thôi</button>
        <button matButton="filled" type="button" cdkFocusInitial [disabled]="batch.running()" (click)="run()">Xếp lịch</button>
      }
    </mat-dialog-actions>
  `,
  styles: `
    ul {
      margin: 10px 0;
      padding-left: 20px;
    }
  `,
})
export class AcceptManyDialog {
  private readonly api = inject(HearingApi);
  private readonly question = inject<{ readonly hearings: readonly HearingRow[] }>(MAT_DIALOG_DATA);
  protected readonly batch = new BatchRun(this.question.hearings, 'vụ việc');
  protected readonly people = peopleWords;

  protected async run(): Promise<void> {
    await this.batch.run(async ({ id, version, slotAt }) => {
      await firstValueFrom(this.api.accept(id, { version, slotAt }));
      return slotAt ? `đã xếp lịch lúc ${slotAt}` : 'đã xếp lịch';
    });
  }
}
