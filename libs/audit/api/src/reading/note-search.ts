import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { noteDeed } from '../chronicle.js';
import { RecentReadings } from '../readings/recent-readings.js';
import type { AuditListQuery } from './audit-list.query.js';

/** The filter as the record of looking keeps it: what was asked, without paging; of words that were looked for only that there were some. */
export function filterOf(query: AuditListQuery): Readonly<Record<string, string>> {
  const asked = Object.entries(query as object).filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== null && value !== undefined);
  return Object.fromEntries(asked.map(([name, value]) => [name, name === 'q' && !/^\d+$/.test(String(value)) ? 'có từ cần tìm' : String(value)]));
}

/** Notes who looked at the audit itself, and for what; the same question again within ten minutes is one look. */
@Injectable()
export class NoteSearch {
  constructor(
    private readonly database: Database,
    private readonly recent: RecentReadings,
  ) {}

  async run(actor: Actor, what: Readonly<Record<string, unknown>>): Promise<void> {
    const key = ['audit.read', actor.accountId, actor.officeId, JSON.stringify(what)].join('\n');
    if (!this.recent.isNew(key)) return;
    await this.database.write((tx) => noteDeed(tx, { ...actor, action: 'audit.read', actorId: actor.accountId, details: what }));
  }
}
