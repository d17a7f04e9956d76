import { Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import type { RoleView } from '@tiepdan/access/contract';
import { askReason, Chip, dialogSize, ErrorPanel, Notice, PageHeader, RecordHistory, SkeletonRows, VersionedForm } from '@tiepdan/ui/web';
import { firstValueFrom, type Observable } from 'rxjs';
import { AccessApi } from '../access-api';
import { reachWords, stateOf } from '../words';
import { CopyRoleDialog, type CopyQuestion } from './copy-role-dialog';
import { RoleEditor } from './role-editor';
import { RoleForm } from './role-form';

/** One role: what it lets one do, who has it, and what became of it. */
@Component({
  selector: 'tiepdan-role-page',
  imports: [Chip, ErrorPanel, MatButton, PageHeader, RecordHistory, RoleEditor, RouterLink, SkeletonRows],
  templateUrl: './role-page.html',
  styleUrl: './role-page.scss',
})
export class RolePage {
  /** From the address. */
  readonly key = input.required<string>();
  private readonly api = inject(AccessApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);

  protected readonly form = new RoleForm();
  protected readonly catalog = rxResource({ stream: () => this.api.catalog() });
  protected readonly loaded = rxResource({ params: () => this.key(), stream: ({ params }) => this.api.role(params) });
  protected readonly history = rxResource({ params: () => this.key(), stream: ({ params }) => this.api.history(params) });
  protected readonly saver = new VersionedForm<RoleView>({
    form: this.form,
    fill: (view) => this.form.take(view),
    load: () => this.api.role(this.key()),
    summary: (view) => [
      { label: 'Số quyền', value: String(view.permissions.length) },
      { label: 'Phạm vi', value: reachWords(view) },
    ],
  });
  protected readonly role = computed(() => (this.loaded.hasValue() ? (this.loaded.value() ?? null) : null));
  protected readonly ready = computed(() => (this.catalog.hasValue() && this.role() ? (this.catalog.value() ?? null) : null));
  protected readonly state = computed(() => {
    const role = this.role();
    return role && stateOf(role);
  });
  private before: RoleView | null = null;

  constructor() {
    effect(() => {
      const role = this.role();
      if (role && (this.before?.key !== role.key || this.before.version !== role.version)) this.begin(role);
    });
  }

  /** Saves over the version seen, and offers to put back what was. */
  protected async save(): Promise<void> {
    const { before } = this;
    await this.saver.save(async () => {
      const written = await firstValueFrom(this.api.change(this.key(), { ...this.form.toRequest(), version: this.saver.version }));
      this.reload();
      this.notice.undoable('Đã lưu vai trò. Người giữ vai trò làm theo quyền mới từ thao tác tới.', () => this.undo(before, written.version));
    });
  }

  protected drop(): void {
    if (this.before) this.begin(this.before);
  }

  protected async copy({ key, name }: RoleView): Promise<void> {
    const written = await firstValueFrom(this.dialog.open<CopyRoleDialog, CopyQuestion, { key: string }>(CopyRoleDialog, { data: { key, name }, ...dialogSize('usual') }).afterClosed());
    if (written) await this.router.navigate(['/admin/roles', written.key]);
  }

  protected reset(role: RoleView): Promise<void> {
    return this.act('Đưa về như ban đầu', `Mọi thay đổi của cơ quan đối với vai trò “${role.name}” được bỏ; lịch sử vẫn giữ.`, (reason) => this.api.reset(role.key, reason));
  }

  protected retire(role: RoleView): Promise<void> {
    return this.act('Thôi dùng vai trò', `Không giao vai trò “${role.name}” cho ai nữa. Có thể dùng lại sau.`, (reason) => this.api.retire(role.key, reason));
  }

  protected reinstate(role: RoleView): Promise<void> {
    return this.act('Dùng lại vai trò', `Vai trò “${role.name}” lại giao được cho tài khoản.`, (reason) => this.api.reinstate(role.key, reason));
  }

  private async act(action: string, explanation: string, send: (request: { version: number; reason: string }) => Observable<unknown>): Promise<void> {
    const reason = await askReason(this.dialog, { heading: action, explanation, action });
    if (reason === null) return;
    try {
      await firstValueFrom(send({ version: this.saver.version, reason }));
      this.notice.say(`Đã ghi: ${action.toLowerCase()}.`);
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.reload();
  }

  private async undo(before: RoleView | null, version: number): Promise<void> {
    if (!before) return;
    const { name, permissions, reach } = before;
    await firstValueFrom(this.api.change(before.key, { name, permissions, ...reach, version, reason: 'Hoàn tác ngay sau khi lưu' }));
    this.reload();
  }

  private reload(): void {
    this.loaded.reload();
    this.history.reload();
  }

  private begin(role: RoleView): void {
    this.before = role;
    this.form.reset({ ...this.form.getRawValue(), reason: '' }, { emitEvent: false });
    this.saver.take(role);
    this.form.markAsPristine();
    this.form.markAsUntouched();
    if (!role.mayManage || role.mine || role.retired) this.form.disable({ emitEvent: false });
    else this.form.enable({ emitEvent: false });
  }
}
