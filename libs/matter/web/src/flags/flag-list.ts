import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { COMPLEX_CRITERIA, type FlagView, type MatterView } from '@tiepdan/matter/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { askReason, DayPipe, dialogSize, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { MatterApi } from '../matter-api';
import { flagWord } from './flag-chips';
import { FlagDialog, type FlagQuestion } from './flag-dialog';

type RaisedFlag = FlagView & { readonly id: string };

/** Every flag a matter bears or bore, with its days, basis and criteria, and what can be done about it. */
@Component({
  selector: 'tiepdan-flag-list',
  imports: [DayPipe, MatButton],
  template: `
    <h2 id="flags-heading">Dấu của vụ việc</h2>
    <ul>
      @for (flag of matter().flags; track flag.id ?? flag.flag) {
        <li>
          <strong>{{ word(flag) }}</strong> từ {{ flag.fromOn | day }}
          @if (flag.untilOn) {
            đến {{ flag.untilOn | day }}
          }
          <div class="muted">{{ flag.basis }}{{ flag.derived ? ' (tự xác định từ lượt tiếp)' : '' }}</div>
          @for (code of flag.criteria; track code) {
            <div class="muted">– {{ criteria[code] }}</div>
          }
          @if (flag.note) {
            <div class="muted">{{ flag.note }}</div>
          }
          @if (canFlag() && flag.id !== null) {
            @if (flag.untilOn === null) {
              <button matButton type="button" (click)="lower(raised(flag))">Thôi đánh dấu</button>
            }
            <button matButton type="button" (click)="edit(raised(flag))">Sửa</button>
            <button matButton type="button" (click)="cancel(raised(flag))">Hủy dấu</button>
          }
        </li>
      } @empty {
        <li class="muted">Chưa có dấu nào.</li>
      }
    </ul>
    @if (canFlag()) {
      <button matButton="outlined" type="button" (click)="edit(null)">Đánh dấu</button>
    }
  `,
  styles: `
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 6px 0;
    }
  `,
})
export class FlagList {
  readonly matter = input.required<MatterView>();
  readonly changed = output();

  private readonly api = inject(MatterApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);
  protected readonly criteria = COMPLEX_CRITERIA;
  protected readonly word = (flag: FlagView): string => flagWord(flag, this.matter().kind);
  protected readonly raised = (flag: FlagView): RaisedFlag => flag as RaisedFlag;

  protected canFlag(): boolean {
    return this.matter().status === 'active' && this.session.can('matter.flag');
  }

  protected async edit(existing: RaisedFlag | null): Promise<void> {
    const data = { matterId: this.matter().id, existing };
    const opened = this.dialog.open<FlagDialog, FlagQuestion, WrittenRecord>(FlagDialog, { data, ...dialogSize('wide') });
    const written = await firstValueFrom(opened.afterClosed());
    if (!written) return;
    this.changed.emit();
    if (existing) this.notice.say('Đã sửa dấu của vụ việc.');
    else this.notice.undoable('Đã đánh dấu vụ việc.', () => this.takeBack(written));
  }

  protected async lower(flag: RaisedFlag): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: `Thôi đánh dấu "${this.word(flag)}"`,
      explanation: 'Dấu được thôi từ hôm nay và vẫn còn trong lịch sử. Nếu thôi từ ngày khác, dùng "Sửa".',
      action: 'Thôi đánh dấu',
    });
    if (reason === null) return;
    await this.run(async () => {
      const written = await firstValueFrom(this.api.lowerFlag(flag.id, { version: flag.version, untilOn: this.session.today(), reason }));
      this.notice.undoable('Đã thôi đánh dấu.', async () => {
        const { flag: code, criteria, fromOn, basis, note } = flag;
        const before = { flag: code, criteria, fromOn, untilOn: null, basis, note };
        await firstValueFrom(this.api.correctFlag(flag.id, { ...before, version: written.version, reason: 'Hoàn tác ngay sau khi thôi đánh dấu' }));
        this.changed.emit();
      });
    });
  }

  protected async cancel(flag: RaisedFlag): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: `Hủy dấu "${this.word(flag)}"`,
      explanation: 'Dùng khi đánh dấu nhầm: dấu không còn ở vụ việc, chỉ còn trong lịch sử.',
      action: 'Hủy dấu',
    });
    if (reason === null) return;
    await this.run(async () => {
      await firstValueFrom(this.api.cancelFlag(flag.id, { version: flag.version, reason }));
      this.notice.say('Đã hủy dấu.');
    });
  }

  private async takeBack({ id, version }: WrittenRecord): Promise<void> {
    await firstValueFrom(this.api.cancelFlag(id, { version, reason: 'Hoàn tác ngay sau khi đánh dấu' }));
    this.changed.emit();
  }

  private async run(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.changed.emit();
  }
}
