import { Injectable } from '@nestjs/common';
import type { TrainingPage, TrainingRow } from '@tiepdan/oversight/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { TrainingFilter } from '../oversight.body.js';
import { type ListedRecord, readOne, readPage } from './pages.js';

const LISTED: ListedRecord = {
  table: 'training_event',
  day: 'held_on',
  columns: `o.kind, o.topic, o.held_on::text AS "heldOn", o.classes, o.people, o.note`,
};

/** Training and propaganda of the law. */
@Injectable()
export class TrainingQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(actor: Actor, query: TrainingFilter): Promise<TrainingPage> {
    return readPage<TrainingRow>(this.database, actor, LISTED, query, (where) => where.and('o.kind = ?', query.kind));
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  one(actor: Actor, id: string, manager?: EntityManager): Promise<TrainingRow> {
    return readOne<TrainingRow>(this.database, actor, LISTED, id, manager);
  }
}
