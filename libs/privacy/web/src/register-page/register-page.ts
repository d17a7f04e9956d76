import { Component } from '@angular/core';
import { MatExpansionModule } from '@angular/material/expansion';
import { CARE, PEOPLE, registerEntries } from '@tiepdan/privacy/contract';
import { Chip, PageHeader } from '@tiepdan/ui/web';

/** Sổ đăng ký dữ liệu cá nhân: what is kept about whom, why, how long and where it goes. It changes with the product, never by hand. */
@Component({
  selector: 'tiepdan-register-page',
  imports: [Chip, MatExpansionModule, PageHeader],
  templateUrl: './register-page.html',
  styleUrl: './register-page.scss',
})
export class RegisterPage {
  protected readonly entries = registerEntries().map((entry) => ({
    ...entry,
    whom: entry.whose.map((who) => PEOPLE[who]).join('; '),
    stands: CARE[entry.care],
    tables: Object.entries(entry.columns).map(([table, names]) => ({ table, names: names.split(' ').join(', ') })),
  }));
}
