import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { ErrorPanel, LoadMore, Notice, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { ActMenu } from '../acts/act-menu';
import { HearingApi, type HearingFilter } from '../hearing-api';
import type { HearingSubject } from '../register/register-dialog';
import { HearingStateChip } from '../words/hearing-chips';
import { hostWords, placeWords } from '../words/hearing-words';

/** The requests to speak to a leader about a record, and the way to make one. */
@Component({
  selector: 'tiepdan-subject-hearings',
  imports: [ActMenu, ErrorPanel, HearingStateChip, LoadMore, MatButton, MatIcon, RouterLink, SkeletonRows],
  template: `
    @if (may()) {
      <section class="card panel" aria-label="Đăng ký gặp lãnh đạo">
        <header>
          <h2>Gặp lãnh đạo</h2>
          @if (mayRegister()) {
            <button matButton type="button" (click)="begin()"><mat-icon svgIcon="event" /> Đăng ký gặp lãnh đạo</button>
          }
        </header>
        @if (list.first.error(); as error) {
          <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
        } @else if (!list.first.hasValue()) {
          <tiepdan-skeleton-rows [rows]="2" [columns]="2" />
        } @else if (list.items().length === 0) {
          <p class="muted">Chưa đăng ký gặp lãnh đạo về việc này.</p>
        } @else {
          <ul>
            @for (row of list.items(); track row.id) {
              <li>
                <span class="words">
                  <a [routerLink]="['/hearings', row.id]">{{ place(row) }}</a>
                  @if (row.hostName) {
                    <span class="muted">{{ row.hostName }}</span>
                  }
                  <tiepdan-hearing-state [hearing]="row" />
                </span>
                <tiepdan-hearing-acts [hearing]="row" (changed)="list.reload()" />
                @if (row.reason) {
                  <span class="muted clamp whole" [title]="row.reason">{{ row.reason }}</span>
                }
              </li>
            }
          </ul>
          @if (list.hasMore()) {
            <tiepdan-load-more [shown]="list.items().length" [total]="list.total()" [busy]="list.loadingMore()" (more)="list.more()" />
          }
        }
      </section>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }

    .words {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
      min-width: 0;
    }

    .whole {
      flex-basis: 100%;
    }
  `,
})
export class SubjectHearings {
  private readonly api = inject(HearingApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);

  readonly about = input.required<Pick<HearingFilter, 'petitionId' | 'receptionId' | 'matterId'>>();
  /** The record a new request is made from. */
  readonly subject = input.required<HearingSubject>();

  protected readonly may = computed(() => this.session.can('hearing.read'));
  protected readonly mayRegister = computed(() => this.session.can('hearing.register'));
  protected readonly place = placeWords;
  protected readonly host = hostWords;
  protected readonly list = pagedList({
    params: () => (this.may() ? this.about() : undefined),
    load: (about, cursor) => this.api.list({ ...about, limit: 10 }, cursor),
  });

  protected async begin(): Promise<void> {
    const { register } = await import('../register/register-dialog');
    if (!(await register(this.dialog, this.subject()))) return;
    this.notice.say('Đã đăng ký gặp lãnh đạo.');
    this.list.reload();
  }
}
