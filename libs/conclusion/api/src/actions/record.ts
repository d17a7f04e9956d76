import { Injectable } from '@nestjs/common';
import type { RecordConclusionRequest, RecordedConclusion } from '@tiepdan/conclusion/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** Writes down what a leader concluded, with the tasks that come of it. */
@Injectable()
export class RecordConclusion {
  constructor(private readonly database: Database) {}

  /** @throws Refusal CONCLUSION.*, TASK.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, input: RecordConclusionRequest): Promise<RecordedConclusion> {
    return this.database.write((tx) => this.runIn(tx, actor, input));
  }

  /** The same inside the transaction of another act, such as a hearing that ends with it. */
  runIn(tx: EntityManager, actor: Actor, input: RecordConclusionRequest): Promise<RecordedConclusion> {
    return Promise.reject(new Error(`Not recorded yet: ${String(tx.queryRunner?.isReleased)} ${actor.officeId} ${input.leaderDayId}`));
  }
}
