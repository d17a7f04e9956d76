import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { isAuditAction } from '@tiepdan/audit/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { noteDeed } from '../chronicle.js';
import { RecentReadings } from '../readings/recent-readings.js';
import type { AuditListQuery } from './audit-list.query.js';

/** Filters whose values come from a list, or name one record: the others are words somebody typed, and may be anybody's name or number. */
const CLOSED = new Set<string>(['from', 'to', 'group', 'subject', 'recordId']);

/** The filter as the record of looking keeps it: what was asked, without paging; of what was typed only that there was something. */
export function filterOf(query: AuditListQuery): Readonly<Record<string, string>> {
  const asked = Object.entries(query as object).filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== null && value !== undefined);
  return Object.fromEntries(asked.map(([name, value]) => [name, CLOSED.has(name) || isKnown(name, String(value)) ? String(value) : 'có điều kiện']));
}

function isKnown(name: string, value: string): boolean {
  return (name === 'ip' && isIP(value) !== 0) || (name === 'action' && isAuditAction(value));
}

/** Notes who looked at the audit itself, and for what; the same question again within ten minutes is one look. */
@Injectable()
export class NoteSearch {
  constructor(
    private readonly database: Database,
    private readonly recent: RecentReadings,
  ) {}

  /**
   * @param what as the record keeps it
   * @param asked the question as it was put, only to know it again
   */
  async run(actor: Actor, what: Readonly<Record<string, unknown>>, asked: object = what): Promise<void> {
    const key = ['audit.read', actor.accountId, actor.officeId, JSON.stringify(asked)].join('\n');
    if (!this.recent.isNew(key)) return;
    try {
      await this.database.write((tx) => noteDeed(tx, { ...actor, action: 'audit.read', actorId: actor.accountId, details: what }));
    } catch (error) {
      this.recent.forget(key); // else the next look would go by unnoted
      throw error;
    }
  }
}
