import { Component, inject, input, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MATTER_KINDS, type MatterRow } from '@tiepdan/matter/contract';
import { knownFromRow, MatterApi, type KnownMatter } from '@tiepdan/matter/web';
import { ELIGIBILITIES, type PetitionRow } from '@tiepdan/petition/contract';
import { PetitionApi } from '@tiepdan/petition/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { ATTENDANCES, RECEPTION_RESULTS, type ReceptionRow } from '@tiepdan/reception/contract';
import { DayPipe, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { forkJoin, map } from 'rxjs';
import { ReceptionApi } from '../reception-api';

/** How many matters, and receptions and petitions in all, are worth showing beside a form. */
const SHOWN = { matters: 4, receptions: 20, petitions: 20 } as const;

interface Line {
  readonly id: string;
  readonly on: PlainDate;
  readonly text: string;
}
interface PastMatter {
  readonly matter: MatterRow;
  readonly lines: readonly Line[];
}

/** "Đã từng đến": what the chosen citizen came and wrote about before, by matter; one press takes the matter over. */
@Component({
  selector: 'tiepdan-past-visits',
  imports: [MatButtonModule, MatIconModule, DayPipe, ErrorPanel, SkeletonRows],
  template: `
    <aside aria-label="Đã từng đến">
      <h2>Đã từng đến</h2>
      @if (past.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="past.reload()" />
      } @else if (past.isLoading()) {
        <tiepdan-skeleton-rows [rows]="4" [columns]="1" />
      } @else {
        @for (about of past.value() ?? []; track about.matter.id) {
          <section>
            <p class="summary">{{ about.matter.summary }}</p>
            <p class="muted">{{ about.matter.number }} · {{ kinds[about.matter.kind] }}</p>
            <ul>
              @for (line of about.lines; track line.id) {
                <li>
                  <span class="day">{{ line.on | day }}</span> {{ line.text }}
                </li>
              }
            </ul>
            @if (about.matter.id === chosenId()) {
              <p class="chosen"><mat-icon svgIcon="check" aria-hidden="true" /> Đang ghi về vụ việc này</p>
            } @else {
              <button matButton="tonal" type="button" (click)="taken.emit(known(about.matter))">Tiếp về vụ việc này</button>
            }
          </section>
        } @empty {
          <p class="muted">Chưa có lượt tiếp hay đơn nào.</p>
        }
      }
    </aside>
  `,
  styles: `
    aside {
      padding: 12px 16px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-low);
    }
    h2 {
      margin: 0 0 8px;
      font-size: 14px;
      font-weight: 500;
    }
    section + section {
      margin-top: 12px;
      padding-top: 12px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    p {
      margin: 0;
    }
    .summary {
      display: -webkit-box;
      overflow: hidden;
      font-weight: 500;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    ul {
      margin: 6px 0;
      padding: 0;
      list-style: none;
      font-size: 13px;
    }
    .chosen {
      display: flex;
      gap: 6px;
      align-items: center;
      color: var(--mat-sys-on-surface-variant);
      font-size: 13px;
    }
    .day {
      color: var(--mat-sys-on-surface-variant);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class PastVisits {
  readonly citizenId = input.required<string>();
  /** The matter already on the form. */
  readonly chosenId = input<string | null>(null);
  /** The matter of a past visit is taken over. */
  readonly taken = output<KnownMatter>();

  private readonly receptions = inject(ReceptionApi);
  private readonly petitions = inject(PetitionApi);
  private readonly matters = inject(MatterApi);
  protected readonly kinds = MATTER_KINDS;
  protected readonly known = knownFromRow;

  protected readonly past = rxResource({
    params: () => this.citizenId(),
    stream: ({ params: citizenId }) =>
      forkJoin({
        matters: this.matters.list({ citizenId, limit: SHOWN.matters }),
        receptions: this.receptions.list({ citizenId, status: 'active', limit: SHOWN.receptions }),
        petitions: this.petitions.list({ citizenId, status: 'active', limit: SHOWN.petitions }),
      }).pipe(
        map(({ matters, receptions, petitions }) => matters.items.map((matter) => pastMatter(matter, receptions.items, petitions.items))),
      ),
  });
}

function pastMatter(matter: MatterRow, receptions: readonly ReceptionRow[], petitions: readonly PetitionRow[]): PastMatter {
  const lines = [
    ...receptions
      .filter((row) => row.matterId === matter.id)
      .map((row) => ({ id: row.id, on: row.receivedOn, text: receptionInWords(row) })),
    ...petitions.filter((row) => row.matterId === matter.id).map((row) => ({ id: row.id, on: row.receivedOn, text: petitionInWords(row) })),
  ];
  return { matter, lines: lines.sort((one, other) => other.on.localeCompare(one.on)) };
}

function receptionInWords(row: ReceptionRow): string {
  if (row.attendance !== 'received') return ATTENDANCES[row.attendance];
  return `lượt ${row.ordinal ?? ''}${row.result ? ` · ${RECEPTION_RESULTS[row.result]}` : ''}`;
}

function petitionInWords(row: PetitionRow): string {
  const sent = row.documents > 0 ? `${row.documents} văn bản` : ELIGIBILITIES[row.eligibility].toLocaleLowerCase('vi');
  return `đơn ${row.bookNumber}/${row.bookYear} · ${sent}`;
}
