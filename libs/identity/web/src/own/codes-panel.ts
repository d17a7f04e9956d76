import { DOCUMENT, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Notice } from '@tiepdan/ui/web';

/** Recovery codes, shown this once: to copy, to keep as a file, to print. */
@Component({
  selector: 'tiepdan-codes-panel',
  imports: [MatButton],
  template: `
    <h2 tabindex="-1">Mã khôi phục</h2>
    <p>Mỗi mã thay cho mã của ứng dụng một lần, khi mất hoặc đổi điện thoại. Các mã chỉ hiện lần này; xin cất ở nơi chỉ mình đồng chí mở được.</p>
    <ol class="codes">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ol>
    <div class="acts no-print">
      <button matButton="outlined" type="button" (click)="copy()">Chép các mã</button>
      <button matButton="outlined" type="button" (click)="save()">Tải tệp .txt</button>
      <button matButton="outlined" type="button" (click)="print()">In</button>
      <button matButton="filled" type="button" (click)="done.emit()">Đã cất, tiếp tục</button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    .codes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      gap: 6px 16px;
      margin: 0;
      padding-inline-start: 28px;
    }
    code {
      font:
        500 15px/22px ui-monospace,
        monospace;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class CodesPanel {
  readonly codes = input.required<readonly string[]>();
  /** They were put away. */
  readonly done = output();
  private readonly document = inject(DOCUMENT);
  private readonly notice = inject(Notice);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n'));
    this.notice.say('Đã chép các mã.');
  }

  /** The text never leaves this machine. */
  protected save(): void {
    const address = URL.createObjectURL(new Blob([`Mã khôi phục Tiếp Dân, mỗi mã dùng một lần\n\n${this.codes().join('\n')}\n`], { type: 'text/plain;charset=utf-8' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = 'ma-khoi-phuc-tiep-dan.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
