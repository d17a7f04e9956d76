import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { CAPACITIES, type PersonOnRecord } from '@tiepdan/citizen/contract';
import { Session } from '@tiepdan/identity/web';
import { OpenIdentityDialog, type OpeningQuestion } from './open-identity-dialog';
import { dialogSize } from '@tiepdan/ui/web';

/** The sealed people of a record, each with the button that opens who it is; nothing for who may not open. */
@Component({
  selector: 'tiepdan-sealed-people',
  imports: [MatButton, MatIcon],
  template: `
    @if (shown().length > 0) {
      <ul aria-label="Người được giữ bí mật danh tính">
        @for (person of shown(); track person.sealedId) {
          <li>
            <span>{{ person.label }}</span>
            <button matButton type="button" [attr.aria-label]="'Mở danh tính: ' + person.label" (click)="open(person)">
              <mat-icon svgIcon="lock" aria-hidden="true" /> Mở danh tính
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: center;
      justify-content: space-between;
    }
    button {
      margin-inline: -12px; // its words, not its padding, stand at the edges
      white-space: nowrap;
    }
  `,
})
export class SealedPeople {
  readonly people = input.required<readonly PersonOnRecord[]>();
  /** What one of them is called on this record. */
  readonly noun = input('Người tố cáo');

  private readonly dialog = inject(MatDialog);
  private readonly session = inject(Session);
  protected readonly shown = computed<readonly OpeningQuestion[]>(() => {
    if (!this.session.can('citizen.open-sealed')) return [];
    const sealed = this.people().filter((person) => person.sealed && person.sealedId);
    return sealed.map(({ sealedId, capacity }, index) => ({
      sealedId: sealedId ?? '',
      label: `${this.noun()}${sealed.length > 1 ? ` ${index + 1}` : ''} (${CAPACITIES[capacity].toLocaleLowerCase('vi')})`,
    }));
  });

  protected open(question: OpeningQuestion): void {
    this.dialog.open(OpenIdentityDialog, { data: question, ...dialogSize('usual'), autoFocus: 'first-tabbable', restoreFocus: true });
  }
}
