import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** "Bàn làm việc – Tiếp Dân" in the browser's tab. */
@Injectable({ providedIn: 'root' })
export class ProductTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const page = this.buildTitle(state);
    this.title.setTitle(page ? `${page} – Tiếp Dân` : 'Tiếp Dân');
  }
}
