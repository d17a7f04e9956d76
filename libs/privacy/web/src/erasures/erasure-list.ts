import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ERASURE_STATES, type ErasureList, privacyPaths } from '@tiepdan/privacy/contract';
import { Chip, CountPipe, DayPipe, EmptyState, ErrorPanel, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { STATE_TONES } from './erasure-words';

/** Decisions to destroy what is past its time of keeping. */
@Component({
  selector: 'tiepdan-erasure-list',
  imports: [Chip, CountPipe, DayPipe, EmptyState, ErrorPanel, MatButtonModule, PageHeader, RouterLink, SkeletonRows],
  templateUrl: './erasure-list.html',
  styleUrl: './erasure-tables.scss',
})
export class ErasureListPage {
  protected readonly list = httpResource<ErasureList>(() => privacyPaths.erasures);
  protected readonly states = ERASURE_STATES;
  protected readonly tones = STATE_TONES;
}
