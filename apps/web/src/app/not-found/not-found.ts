import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { EmptyState, PageHeader } from '@tiepdan/ui/web';

/** An address that leads nowhere. */
@Component({
  selector: 'tiepdan-not-found',
  imports: [PageHeader, EmptyState, MatButton, RouterLink],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Không có trang này" />
      <tiepdan-empty-state
        icon="search_off"
        heading="Địa chỉ đã mở không dẫn đến trang nào"
        hint="Có thể địa chỉ bị gõ sai, hoặc trang đã đổi chỗ."
      >
        <a matButton="outlined" routerLink="/">{{ session.can('desk.read') ? 'Về bàn làm việc' : 'Về trang đầu' }}</a>
      </tiepdan-empty-state>
    </div>
  `,
})
export class NotFound {
  protected readonly session = inject(Session);
}
