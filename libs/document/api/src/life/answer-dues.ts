import { Injectable } from '@nestjs/common';
import type { DocumentKind, UsualDue } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A paper that names no day for its answer. */
export interface AwaitingPaper {
  readonly kind: DocumentKind;
  readonly matterKind: MatterKind | null;
  /** The day it is issued. */
  readonly from: PlainDate;
}

/** By when such a paper is to be answered; null: no answer is waited for. */
export type DueSource = (tx: EntityManager, officeId: string, paper: AwaitingPaper) => Promise<UsualDue | null>;

/** Lets who follows papers after they were sent say, while one is drafted, by when its answer will be due. */
@Injectable()
export class AnswerDues {
  private source: DueSource = () => Promise.resolve(null);

  /** To be called in `onModuleInit`. */
  use(source: DueSource): void {
    this.source = source;
  }

  async of(tx: EntityManager, officeId: string, paper: Omit<AwaitingPaper, 'matterKind'>, matterId: string | null): Promise<UsualDue | null> {
    const [matter] = await tx.query<{ kind: MatterKind }[]>(`SELECT kind FROM matter WHERE office_id = $1 AND id = $2`, [officeId, matterId]);
    return this.source(tx, officeId, { ...paper, matterKind: matter?.kind ?? null });
  }
}
