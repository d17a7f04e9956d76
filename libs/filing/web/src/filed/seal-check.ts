import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { FilingVerification } from '@tiepdan/filing/contract';
import { CountPipe, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FilingApi } from '../filing-api';

/** The seal of a filed report, and whether what is stored still fits it. */
@Component({
  selector: 'tiepdan-seal-check',
  imports: [CountPipe, MatButton, MatIcon],
  template: `
    <p class="seal">
      <span>Mã niêm phong (SHA-256): <code [attr.title]="sha256()">{{ short() }}</code></span>
      <button matButton="outlined" type="button" [disabled]="busy()" (click)="verify()"><mat-icon svgIcon="shield" /> Kiểm tra niêm phong</button>
    </p>
    <div aria-live="polite">
      @if (result(); as result) {
        <p class="result" [class.broken]="!result.holds">
          <mat-icon [svgIcon]="result.holds ? 'check_circle' : 'error'" aria-hidden="true" />
          @if (result.holds) {
            <span
              >Niêm phong còn nguyên: tính lại từ {{ result.values | count }} con số và {{ result.records | count }} dòng hồ sơ đang lưu ra đúng mã lúc
              nộp.</span
            >
          } @else {
            <span
              >Niêm phong không khớp: nội dung đang lưu không còn như lúc nộp. Mã tính lại: <code>{{ result.computed }}</code
              >. Xin báo quản trị và giữ nguyên cơ sở dữ liệu.</span
            >
          }
        </p>
      }
    </div>
  `,
  styles: `
    .seal {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      margin: 0;
    }
    .result {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 6px 12px;
      margin: 6px 0 0;
      border-radius: 8px;
      color: var(--tiepdan-good);
      background: var(--tiepdan-good-container);
    }
    .result.broken {
      color: var(--tiepdan-danger);
      background: var(--tiepdan-danger-container);
    }
    mat-icon {
      flex: none;
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class SealCheck {
  private readonly api = inject(FilingApi);
  private readonly notice = inject(Notice);
  readonly filingId = input.required<string>();
  readonly sha256 = input.required<string>();
  protected readonly short = computed(() => `${this.sha256().slice(0, 16)}…`);
  protected readonly busy = signal(false);
  protected readonly result = signal<FilingVerification | null>(null);

  protected async verify(): Promise<void> {
    this.busy.set(true);
    this.result.set(null);
    try {
      this.result.set(await firstValueFrom(this.api.verify(this.filingId())));
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
