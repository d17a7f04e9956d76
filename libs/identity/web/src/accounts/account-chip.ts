import { Component, computed, input } from '@angular/core';
import type { AccountRow } from '@tiepdan/identity/contract';
import { Chip, type ChipTone } from '@tiepdan/ui/web';

/** Where an account stands, in a word. */
@Component({
  selector: 'tiepdan-account-chip',
  imports: [Chip],
  template: `<tiepdan-chip [tone]="its().tone">{{ its().word }}</tiepdan-chip>`,
})
export class AccountChip {
  readonly account = input.required<Pick<AccountRow, 'active' | 'lastSignInAt' | 'mustChangePassword'>>();
  protected readonly its = computed((): { tone: ChipTone; word: string } => {
    const { active, lastSignInAt, mustChangePassword } = this.account();
    if (!active) return { tone: 'neutral', word: 'Đã đóng' };
    if (!lastSignInAt) return { tone: 'info', word: 'Chưa đăng nhập lần nào' };
    return mustChangePassword ? { tone: 'warning', word: 'Chờ đổi mật khẩu' } : { tone: 'good', word: 'Đang mở' };
  });
}
