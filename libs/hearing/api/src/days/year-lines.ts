import { Injectable, type OnModuleInit } from '@nestjs/common';
import { YearMatters } from '@tiepdan/leader-day/api';
import type { YearMatter } from '@tiepdan/leader-day/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { HEARING_SUMMARY } from '../listing/hearing-sql.js';

/** So much of a matter stands on a day of the year. Characters. */
const SHOWN = 120;

/** Says which matters stand on each day of the year's calendar, with one statement. */
@Injectable()
export class YearLines implements OnModuleInit {
  constructor(private readonly year: YearMatters) {}

  onModuleInit(): void {
    this.year.add((on, actor, from, to) => this.of(on, actor, from, to));
  }

  async of(on: EntityManager, { officeId }: Actor, from: PlainDate, to: PlainDate): Promise<Map<string, YearMatter[]>> {
    const rows = await on.query<{ dayId: string; matters: YearMatter[] }[]>(
      `SELECT h.leader_day_id AS "dayId", jsonb_agg(jsonb_build_object('id', h.id, 'orderNo', h.order_no, 'summary', left(${HEARING_SUMMARY}, ${SHOWN}), 'state', h.state)
              ORDER BY h.order_no NULLS LAST, h.requested_on, h.id) AS matters
       FROM leader_day l JOIN hearing_request h ON h.office_id = l.office_id AND h.leader_day_id = l.id LEFT JOIN matter m ON m.office_id = h.office_id AND m.id = h.matter_id
       WHERE l.office_id = $1 AND l.held_on BETWEEN $2::date AND $3::date AND h.state NOT IN ('refused', 'withdrawn') GROUP BY h.leader_day_id`,
      [officeId, from, to],
    );
    return new Map(rows.map(({ dayId, matters }) => [dayId, matters]));
  }
}
