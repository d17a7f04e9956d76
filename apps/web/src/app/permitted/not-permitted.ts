import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { deskPermissions } from '@tiepdan/desk/contract';
import { documentPermissions } from '@tiepdan/document/contract';
import { forwardingPermissions } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { leaderDayPermissions } from '@tiepdan/leader-day/contract';
import { matterPermissions } from '@tiepdan/matter/contract';
import { petitionPermissions } from '@tiepdan/petition/contract';
import type { PermissionTable } from '@tiepdan/platform/contract';
import { receptionPermissions } from '@tiepdan/reception/contract';
import { statisticsPermissions } from '@tiepdan/statistics/contract';
import { EmptyState, PageHeader } from '@tiepdan/ui/web';

const PERMISSIONS: PermissionTable = {
  ...deskPermissions,
  ...receptionPermissions,
  ...petitionPermissions,
  ...matterPermissions,
  ...documentPermissions,
  ...forwardingPermissions,
  ...leaderDayPermissions,
  ...statisticsPermissions,
};

/** A page that is somebody else's work. */
@Component({
  selector: 'tiepdan-not-permitted',
  imports: [PageHeader, EmptyState, MatButton, RouterLink],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Chưa được giao quyền" />
      <tiepdan-empty-state icon="shield" [heading]="sentence()" [hint]="hint()">
        <a matButton="outlined" routerLink="/">{{ session.can('desk.read') ? 'Về bàn làm việc' : 'Về trang đầu' }}</a>
      </tiepdan-empty-state>
    </div>
  `,
})
export class NotPermitted {
  /** The permission's name, from the address. */
  readonly permission = input.required<string>();
  protected readonly session = inject(Session);
  /** An account of a body that papers are sent to has no head of the Board to ask. */
  protected readonly hint = computed(() =>
    this.session.can('forwarding.agency-read')
      ? 'Trang này dành cho cán bộ của Ban Tiếp công dân. Tài khoản của cơ quan chỉ xem được văn bản gửi đến cơ quan mình.'
      : 'Việc này do cán bộ khác đảm nhiệm. Nếu thuộc phần việc của đồng chí, xin báo Trưởng Ban hoặc người quản trị giao quyền.',
  );
  protected readonly sentence = computed(() => {
    const entry = Object.entries(PERMISSIONS).find(([name]) => name === this.permission())?.[1];
    return entry ? `Đồng chí chưa được giao quyền “${entry.label}”.` : 'Đồng chí chưa được giao quyền mở trang này.';
  });
}
