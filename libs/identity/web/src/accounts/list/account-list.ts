import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { ACCOUNT_STATES, type AccountState } from '@tiepdan/identity/contract';
import { EmptyState, filteredList, FilterSelect, FilterWords, InstantPipe, Opens, RecordList, type FilterOption } from '@tiepdan/ui/web';
import { Session } from '../../session';
import { AccountApi } from '../account-api';
import { AccountChip } from '../account-chip';
import { createAccount } from '../dialogs/account-dialog';

/** The list's filters as the address writes them. */
interface Filters {
  q: string;
  role: string;
  state: AccountState | 'all';
}
const UNFILTERED: Filters = { q: '', role: '', state: 'open' };
const STATES: readonly FilterOption[] = [...Object.entries(ACCOUNT_STATES), ['all', 'Tất cả']];

/** Everybody whom the office lets in. */
@Component({
  selector: 'tiepdan-account-list',
  imports: [AccountChip, EmptyState, FilterSelect, FilterWords, InstantPipe, MatButtonModule, MatIconModule, Opens, RecordList, RouterLink],
  templateUrl: './account-list.html',
})
export class AccountList {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);

  protected readonly states = STATES;
  protected readonly choices = rxResource({ stream: () => this.api.choices() });
  protected readonly roles = computed(() => (this.choices.hasValue() ? this.choices.value().roles.map(({ key, name }): FilterOption => [key, name]) : []));
  protected readonly canManage = computed(() => this.session.can('account.manage'));

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'role', 'state'],
    load: ({ state, ...filter }, cursor) => this.api.list({ ...filter, state: state === 'all' ? '' : state, cursor }),
    parts: ({ q, role, state }) => ({
      q: q && `“${q}”`,
      role: role && (this.roles().find(([key]) => key === role)?.[1] ?? 'một vai trò'),
      state: { open: '', closed: 'đã đóng', unused: 'chưa đăng nhập lần nào', all: 'kể cả đã đóng' }[state],
    }),
    loading: 'Đang tải danh sách tài khoản',
    counted: () => 'tài khoản',
  });

  /** Names of roles, with commas between. */
  protected namesOf(roles: readonly { readonly name: string }[]): string {
    return roles.map(({ name }) => name).join(', ');
  }

  protected async create(): Promise<void> {
    const created = await createAccount(this.dialog);
    if (created) await this.router.navigate(['/admin/accounts', created.id]);
  }
}
