import { Component, input } from '@angular/core';
import { TextField } from '@tiepdan/ui/web';
import type { detailControls } from './account-fields';

/** The fields that say who an account is of. */
@Component({
  selector: 'tiepdan-account-details',
  imports: [TextField],
  template: `
    @let its = controls();
    <tiepdan-text-field name="fullName" label="Họ và tên" [control]="its.fullName" />
    <tiepdan-text-field name="username" label="Tên đăng nhập" [control]="its.username" />
    <tiepdan-text-field name="position" label="Chức vụ" hint="Như in dưới chữ ký" [control]="its.position" />
    <tiepdan-text-field name="unit" label="Phòng, đơn vị (không bắt buộc)" [control]="its.unit" />
    <tiepdan-text-field name="email" label="Thư điện tử (không bắt buộc)" hint="Nơi nhận nhắc việc hằng ngày" [control]="its.email" />
    <tiepdan-text-field name="phone" label="Điện thoại (không bắt buộc)" [control]="its.phone" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
      gap: 14px;
    }
  `,
})
export class AccountDetailsField {
  readonly controls = input.required<ReturnType<typeof detailControls>>();
}
