import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatExpansionModule } from '@angular/material/expansion';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { CARE, PEOPLE, registerEntries } from '@tiepdan/privacy/contract';
import { Chip, PageHeader } from '@tiepdan/ui/web';

/** Sổ đăng ký dữ liệu cá nhân: what is kept about whom, why, how long and where it goes. It changes with the product, never by hand. */
@Component({
  selector: 'tiepdan-register-page',
  imports: [Chip, MatButtonModule, MatExpansionModule, PageHeader, RouterLink],
  templateUrl: './register-page.html',
  styleUrl: './register-page.scss',
})
export class RegisterPage {
  private readonly session = inject(Session);
  protected readonly mayErase = computed(() => this.session.can('privacy.erase'));
  protected readonly entries = registerEntries().map((entry) => ({
    ...entry,
    whom: entry.whose.map((who) => PEOPLE[who]).join('; '),
    stands: CARE[entry.care],
    tables: Object.entries(entry.columns).map(([table, names]) => ({ table, names: names.split(' ').join(', ') })),
  }));
}
