import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { ONLINE_CASES, ONLINE_POINTS, ONLINE_STEPS, type HearingDayView, type OnlineCheck } from '@tiepdan/hearing/contract';
import { dialogSize, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';

const ICONS: Readonly<Record<OnlineCheck['state'], string>> = { done: 'check_circle', due: 'pending', late: 'error', missed: 'warning' };

/** An online day: its points, and what must be done by when (NĐ 154/2026 Đ.23, Đ.24). */
@Component({
  selector: 'tiepdan-online-card',
  imports: [MatButton, MatIcon],
  template: `
    <section class="card panel" aria-label="Tiếp trực tuyến">
      <header>
        <h2><mat-icon svgIcon="videocam" aria-hidden="true" /> Tiếp trực tuyến</h2>
        @if (may()) {
          <button matButton type="button" (click)="edit()">{{ view().online ? 'Sửa' : 'Ghi' }}</button>
        }
      </header>
      @if (view().online; as online) {
        <p>
          {{ online.platform }}<span class="under muted">{{ cases[online.allowedCase] }}</span>
        </p>
        <ul aria-label="Các bước">
          @for (check of online.checks; track check.step) {
            <li [class]="check.state">
              <mat-icon [svgIcon]="icons[check.state]" aria-hidden="true" />
              <span
                >{{ steps[check.step] }}<span class="under">{{ check.words }}</span></span
              >
            </li>
          }
        </ul>
        <ul aria-label="Điểm cầu">
          @for (point of online.points; track $index) {
            <li>
              <span>
                {{ points[point.kind] }}: {{ point.name }}
                <span class="under muted">{{ point.address }}{{ point.participants ? ' · ' + point.participants : '' }}</span>
              </span>
            </li>
          }
        </ul>
      } @else {
        <p class="muted">Chưa ghi nền tảng, điểm cầu. Phải báo công dân và các điểm cầu trước ít nhất 05 ngày làm việc.</p>
      }
    </section>
  `,
  styles: `
    h2,
    li {
      display: flex;
      gap: 8px;
    }

    .under {
      display: block;
      font-size: 12.5px;
    }

    .done mat-icon {
      color: var(--tiepdan-good);
    }

    .due mat-icon {
      color: var(--tiepdan-warning);
    }

    :is(.late, .missed) :is(mat-icon, .under) {
      color: var(--tiepdan-danger);
    }
  `,
})
export class OnlineCard {
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);

  readonly view = input.required<HearingDayView>();
  readonly may = input(false);
  readonly changed = output<void>();
  protected readonly cases = ONLINE_CASES;
  protected readonly points = ONLINE_POINTS;
  protected readonly steps = ONLINE_STEPS;
  protected readonly icons = ICONS;

  protected async edit(): Promise<void> {
    const { OnlineDialog } = await import('./online-dialog');
    const opened = this.dialog.open(OnlineDialog, { data: { view: this.view() }, ...dialogSize('wide') });
    if (!(await firstValueFrom(opened.afterClosed()))) return;
    this.notice.say('Đã lưu buổi tiếp trực tuyến.');
    this.changed.emit();
  }
}
