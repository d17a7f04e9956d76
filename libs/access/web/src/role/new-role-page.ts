import { Component, DestroyRef, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { RoleView } from '@tiepdan/access/contract';
import { Drafts, ErrorPanel, Notice, PageHeader, SkeletonRows, VersionedForm } from '@tiepdan/ui/web';
import { EMPTY, firstValueFrom } from 'rxjs';
import { AccessApi } from '../access-api';
import { RoleEditor } from './role-editor';
import { RoleForm } from './role-form';

/** A role of the office's own: begins with nothing and with the narrowest reach. */
@Component({
  selector: 'tiepdan-new-role-page',
  imports: [ErrorPanel, PageHeader, RoleEditor, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Vai trò mới" lead="Chọn đúng những quyền cần cho công việc; thêm sau dễ hơn thu lại." />
      @if (catalog.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="catalog.reload()" />
      } @else if (catalog.hasValue() && catalog.value(); as permissions) {
        <tiepdan-role-editor verb="Đặt vai trò" [form]="form" [saver]="saver" [catalog]="permissions" (done)="save()" (dropped)="drop()" />
      } @else {
        <tiepdan-skeleton-rows [rows]="10" [columns]="2" />
      }
    </div>
  `,
})
export class NewRolePage {
  private readonly api = inject(AccessApi);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  protected readonly form = new RoleForm();
  protected readonly catalog = rxResource({ stream: () => this.api.catalog() });
  protected readonly saver = new VersionedForm<RoleView>({ form: this.form, fill: () => undefined, load: () => EMPTY, summary: () => [] });
  private readonly draft = inject(Drafts).keep('access.new-role', this.form, { destroyRef: inject(DestroyRef) });

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const { key } = await firstValueFrom(this.api.define(this.form.toRequest()));
      this.draft.clear();
      this.notice.say('Đã đặt vai trò. Giao vai trò cho tài khoản ở trang Tài khoản.');
      await this.router.navigate(['/admin/roles', key]);
    });
  }

  protected drop(): void {
    this.form.reset();
    this.draft.clear();
  }
}
