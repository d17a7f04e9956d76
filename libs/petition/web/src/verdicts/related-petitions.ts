import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { PETITION_STAGES, VERDICTS, type CandidatesAsked, type VerdictView } from '@tiepdan/petition/contract';
import { askReason, Chip, DayPipe, ErrorPanel, Notice, RecordChanges, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { CandidatePanel, type ChosenVerdict, type GivenVerdict } from '../candidates/candidate-panel';
import { PetitionApi } from '../petition-api';

/** What officers found a petition to be to others, and sealed records that may be of the same people, beside the record. */
@Component({
  selector: 'tiepdan-related-petitions',
  imports: [MatButtonModule, RouterLink, CandidatePanel, Chip, DayPipe, ErrorPanel, SkeletonRows],
  template: `
    <section class="card" aria-label="Đơn liên quan">
      <h2>Đơn liên quan</h2>
      @if (related.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="related.reload()" />
      } @else if (related.value(); as found) {
        <ul>
          @for (verdict of found.verdicts; track verdict.id) {
            <li>
              <a [routerLink]="['/petitions', verdict.petitionId]">Đơn số {{ verdict.bookNumber }}/{{ verdict.bookYear }}</a>
              · {{ verdict.receivedOn | day }} · {{ stages[verdict.stage] }}
              @if (verdict.status === 'cancelled') {
                · đã hủy
              }
              <span class="line">
                <tiepdan-chip>{{ labels[verdict.verdict] }}</tiepdan-chip>
                @if (mayCompare()) {
                  <button matButton type="button" [attr.aria-label]="'Rút nhận định về đơn số ' + verdict.bookNumber" (click)="withdraw(verdict)">
                    Rút nhận định
                  </button>
                }
              </span>
              <span class="muted">
                {{ verdict.later ? 'Đơn gửi sau' : 'Đơn gửi trước' }} · {{ verdict.by }} nhận định
                @if (verdict.note) {
                  · {{ verdict.note }}
                }
              </span>
            </li>
          } @empty {
            <li class="muted">Chưa có nhận định nào so với đơn khác.</li>
          }
        </ul>
        @if (found.sameDenouncer.length) {
          <h3>Có thể cùng người tố cáo</h3>
          <ul>
            @for (record of found.sameDenouncer; track record.id) {
              <li>
                <a [routerLink]="[record.record === 'petition' ? '/petitions' : '/receptions', record.id]">
                  {{ record.record === 'petition' ? 'Đơn' : 'Lượt tiếp' }} số {{ record.bookNumber }}/{{ record.bookYear }}
                </a>
                · {{ record.receivedOn | day }}
              </li>
            }
          </ul>
        }
        @if (mayCompare()) {
          @if (asked(); as asking) {
            <tiepdan-candidate-panel [asked]="asking" [given]="none" [petitionsOnly]="true" (verdictChosen)="give($event)" />
          } @else {
            <button matButton type="button" (click)="compare()">So với đơn khác</button>
          }
        }
      } @else {
        <tiepdan-skeleton-rows [rows]="2" [columns]="1" />
      }
    </section>
  `,
  styles: `
    section {
      padding: 14px 16px;
    }
    h3 {
      margin: 12px 0 0;
      font-size: 14px;
      font-weight: 500;
    }
    ul {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      align-items: center;
    }
    .muted {
      display: block;
      font-size: 13px;
    }
  `,
})
export class RelatedPetitionsPanel {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  private readonly api = inject(PetitionApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly changes = inject(RecordChanges);
  private readonly notice = inject(Notice);

  protected readonly labels = VERDICTS;
  protected readonly stages = PETITION_STAGES;
  protected readonly mayCompare = computed(() => this.session.can('petition.compare'));
  protected readonly related = rxResource({ params: () => this.recordId(), stream: ({ params }) => this.api.related(params) });

  /** What the petition is compared by; null until an officer wants to. */
  protected readonly asked = signal<CandidatesAsked | null>(null);
  protected readonly none: readonly GivenVerdict[] = [];

  /** Compares the petition as it stands in the book; of a sealed one nothing but the content. */
  protected async compare(): Promise<void> {
    try {
      const { id, kind, summary, matterId, senders } = await firstValueFrom(this.api.one(this.recordId()));
      const sealed = senders.some((sender) => sender.sealed);
      const [first] = sealed ? [] : senders;
      const person = first ? { name: first.fullName, paper: first.paperNumber, phone: first.phone, birthYear: first.birthYear, place: first.address } : {};
      this.asked.set({ kind, summary, matterId, sealed, except: id, ...person });
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  protected async give({ petition, verdict }: ChosenVerdict): Promise<void> {
    try {
      await firstValueFrom(this.api.giveVerdict(this.recordId(), { earlierId: petition.id, verdict }));
      this.notice.say(`Đã ghi nhận định so với đơn số ${petition.bookNumber}/${petition.bookYear}.`);
      this.asked.set(null);
      this.related.reload();
      this.changes.tell();
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  protected async withdraw(verdict: VerdictView): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: 'Rút nhận định',
      explanation: 'Nhận định vẫn còn trong lịch sử của cả hai đơn.',
      action: 'Rút nhận định',
    });
    if (reason === null) return;
    try {
      await firstValueFrom(this.api.withdrawVerdict(verdict.id, { version: verdict.version, reason }));
      this.notice.say(`Đã rút nhận định so với đơn số ${verdict.bookNumber}/${verdict.bookYear}.`);
      this.related.reload();
      this.changes.tell();
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}
