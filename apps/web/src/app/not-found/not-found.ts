import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
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
        <a matButton="outlined" routerLink="/desk">Về bàn làm việc</a>
      </tiepdan-empty-state>
    </div>
  `,
})
export class NotFound {}
