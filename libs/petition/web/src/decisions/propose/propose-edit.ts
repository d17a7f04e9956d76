import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { PETITION_STAGES } from '@tiepdan/petition/contract';
import { EmptyState, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { PetitionApi } from '../../petition-api';
import { ProposePage } from './propose-page';

/** Loads a petition to be proposed on. */
@Component({
  selector: 'tiepdan-propose-edit',
  imports: [EmptyState, ErrorPanel, MatButton, ProposePage, RouterLink, SkeletonRows],
  template: `
    @if (petition.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="petition.reload()" />
    } @else if (petition.value(); as view) {
      @if (view.actions.includes('propose')) {
        <tiepdan-propose-page [petition]="view" />
      } @else {
        <tiepdan-empty-state
          icon="block"
          heading="Đơn này chưa đề xuất được"
          [hint]="view.status === 'cancelled' ? 'Đơn đã hủy.' : 'Đơn đang ở bước “' + stages[view.stage] + '”.'"
        >
          <a matButton="outlined" [routerLink]="['/petitions', view.id]">Xem đơn</a>
        </tiepdan-empty-state>
      }
    } @else {
      <tiepdan-skeleton-rows [rows]="10" [columns]="3" />
    }
  `,
})
export class ProposeEdit {
  readonly id = input.required<string>();
  private readonly api = inject(PetitionApi);
  protected readonly stages = PETITION_STAGES;
  protected readonly petition = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
}
