import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDivider } from '@angular/material/divider';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { DraftSubject } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import type { MatterKind } from '@tiepdan/matter/contract';
import { PAPERS } from '@tiepdan/paper/contract';
import { originOf, papersFor } from '../draft/paper-choice';

/** "Lập văn bản": the papers that can be made from a record, the likeliest first. Not shown to who may make none. */
@Component({
  selector: 'tiepdan-draft-menu',
  imports: [MatButton, MatDivider, MatIcon, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink],
  template: `
    @if (papers().length > 0) {
      <button matButton type="button" [matMenuTriggerFor]="menu"><mat-icon svgIcon="note_add" /> {{ label() }}</button>
      <mat-menu #menu>
        @for (paper of papers(); track paper) {
          <a mat-menu-item routerLink="/documents/draft" [queryParams]="addressOf({ paper })">{{ labels[paper].label }}</a>
        }
        @if (signed()) {
          <mat-divider />
          <a mat-menu-item routerLink="/documents/new" [queryParams]="addressOf({})">Ghi văn bản đã ký</a>
        }
      </mat-menu>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class DraftMenu {
  readonly subject = input.required<DraftSubject>();
  readonly kind = input<MatterKind | null>(null);
  readonly label = input('Lập văn bản');

  private readonly session = inject(Session);
  protected readonly labels = PAPERS;
  protected readonly papers = computed(() => {
    const origin = originOf(this.subject());
    if (!origin || !this.session.can('document.draft')) return [];
    return papersFor(origin, { kind: this.kind(), beyondDesk: this.session.can('document.draft-any') });
  });

  /** A paper made outside is entered about a petition or a matter. */
  protected readonly signed = computed(() => {
    const { petitionId, matterId } = this.subject();
    return !!(petitionId ?? matterId) && this.session.can('document.issue');
  });

  protected addressOf(more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const named = Object.entries(this.subject()).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { ...more, ...Object.fromEntries(named) };
  }
}
