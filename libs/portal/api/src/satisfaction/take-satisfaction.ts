import { Injectable } from '@nestjs/common';
import type { SatisfactionGrade } from '@tiepdan/portal/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { LookupRow } from '../look-up/standing.js';

/** What a citizen says after a visit. */
export interface GivenAnswer {
  readonly grade: SatisfactionGrade;
  readonly words: string | null;
}

/** Keeps the answer to the question after a visit, once for a code. */
@Injectable()
export class TakeSatisfaction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Words about a matter whose people are kept secret are not kept: they might name them. A second answer changes nothing. */
  async run({ officeId, codeId, sealed, kind }: LookupRow, { grade, words }: GivenAnswer): Promise<void> {
    const secret = sealed || kind === 'denunciation';
    await this.database.write((tx) =>
      tx.query(`INSERT INTO satisfaction (office_id, code_id, grade, words, given_on) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, code_id) DO NOTHING`, [
        officeId,
        codeId,
        grade,
        secret ? null : words,
        this.clock.today(),
      ]),
    );
  }
}
