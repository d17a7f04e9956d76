import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FilingParts } from '@tiepdan/filing/api';
import { NarrativeQueries } from './narrative.queries.js';

/** The finished words of a period are frozen with its forms when the report is filed (docs/adr/0031). */
@Injectable()
export class FreezeWithReport implements OnModuleInit {
  constructor(
    private readonly filing: FilingParts,
    private readonly narratives: NarrativeQueries,
  ) {}

  onModuleInit(): void {
    this.filing.add({
      code: 'narrative',
      label: 'Báo cáo bằng lời',
      read: async (tx, { officeId }, period) => {
        const finished = await this.narratives.frozen(officeId, period, tx);
        return finished.length ? finished : null;
      },
    });
  }
}
