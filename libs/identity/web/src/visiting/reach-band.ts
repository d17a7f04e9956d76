import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Notice } from '@tiepdan/ui/web';
import { Session } from '../session';
import { VisitApi } from './visit-api';

/**
 * Says above every page what is being looked at: another office, with the way back, or a part of the records, so that nobody takes
 * the figures for those of the whole office. Nothing for everybody else.
 */
@Component({
  selector: 'tiepdan-reach-band',
  imports: [MatButton, MatIcon],
  template: `
    @if (visited(); as name) {
      <p role="status">
        <mat-icon svgIcon="visibility" aria-hidden="true" />
        <span>Đang xem: <strong>{{ name }}</strong> · chỉ xem</span>
        <button matButton type="button" [disabled]="leaving()" (click)="leave()">Về cơ quan của tôi</button>
      </p>
    } @else if (part(); as words) {
      <p><mat-icon svgIcon="info" aria-hidden="true" /><span>{{ words }}</span></p>
    }
  `,
  styles: `
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: center;
      height: 28px;
      padding: 0 12px;
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font-size: 12.5px;
    }
    span {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    mat-icon.mat-icon {
      flex: none;
      width: 16px;
      height: 16px;
    }
    button {
      --mat-button-text-container-height: 24px;
      --mat-button-text-label-text-color: inherit;
      flex: none;
      text-decoration: underline;
    }
  `,
})
export class ReachBand {
  private readonly session = inject(Session);
  private readonly api = inject(VisitApi);
  private readonly notice = inject(Notice);
  protected readonly leaving = signal(false);
  /** The office that is looked into; null at home. */
  protected readonly visited = computed(() => {
    const view = this.session.view();
    return view?.home ? view.office.name : null;
  });
  /** What of the office's records is seen; null when it is all. */
  protected readonly part = computed(() => {
    const view = this.session.view();
    if (!view || view.agency) return null;
    const { records, sealed } = view.reach;
    if (records === 'assigned') return `Phạm vi của đồng chí: hồ sơ được giao${sealed === 'hidden' ? ', không gồm hồ sơ giữ bí mật' : ''}. Số liệu trên các trang chỉ tính các hồ sơ ấy.`;
    return sealed === 'hidden' ? 'Phạm vi của đồng chí không gồm hồ sơ giữ bí mật. Số liệu trên các trang không tính các hồ sơ ấy.' : null;
  });

  protected async leave(): Promise<void> {
    this.leaving.set(true);
    try {
      await this.api.leave();
    } catch (failure) {
      this.notice.fail(failure);
      this.leaving.set(false);
    }
  }
}

/** Whether the band has something to say, for the frame that leaves room for it. */
export function hasReachBand(session: Session): boolean {
  const view = session.view();
  return Boolean(view && (view.home || (!view.agency && (view.reach.records === 'assigned' || view.reach.sealed === 'hidden'))));
}
