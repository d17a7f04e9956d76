import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Database, Jobs } from '@tiepdan/platform/api';
import { type ApprovedErasure, CarryOut } from './carry-out.js';

/** Name of the job that carries out what was decided. */
export const ERASURE_JOB = 'privacy.erasure';

interface Row {
  readonly officeId: string;
  readonly id: string;
  readonly number: string;
  readonly decidedOn: PlainDate;
  readonly accountId: string;
  readonly fullName: string;
}

/** Carries out approved decisions, one transaction for each person or matter; after a crash it goes on where it was. */
@Injectable()
export class ErasureJob implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly carrying: CarryOut,
    private readonly chronicle: Chronicle,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: ERASURE_JOB, label: 'Thực hiện quyết định tiêu hủy dữ liệu cá nhân', everyMinutes: 1, run: () => this.run() });
  }

  /** @throws the first failure, after everything else was tried: what failed waits for the next time */
  async run(): Promise<string | null> {
    const approved = await this.database.read((manager) =>
      manager.query<Row[]>(
        `SELECT e.office_id AS "officeId", e.id, e.number, e.decided_on::text AS "decidedOn", a.id AS "accountId", a.full_name AS "fullName"
         FROM erasure e JOIN account a ON a.office_id = e.office_id AND a.id = e.approved_by WHERE e.state = 'approved' ORDER BY e.id`,
      ),
    );
    const failures: unknown[] = [];
    let done = 0;
    for (const { id, number, decidedOn, officeId, accountId, fullName } of approved) {
      const actor = { officeId, accountId, fullName, permissions: new Set<string>(), requestId: ERASURE_JOB, ip: null };
      if (await this.carryOut({ id, number, decidedOn, actor }, failures)) done += 1;
    }
    if (failures.length) throw failures[0];
    return done ? `Đã thực hiện ${done} quyết định tiêu hủy dữ liệu cá nhân.` : null;
  }

  private async carryOut(erasure: ApprovedErasure, failures: unknown[]): Promise<boolean> {
    const { officeId } = erasure.actor;
    const waiting = await this.database.read((manager) =>
      manager.query<{ ordinal: number }[]>(`SELECT ordinal FROM erasure_item WHERE office_id = $1 AND erasure_id = $2 AND state = 'waiting' ORDER BY ordinal`, [officeId, erasure.id]),
    );
    for (const { ordinal } of waiting) await this.carrying.one(erasure, ordinal).catch((error: unknown) => failures.push(error));
    await this.carrying.forget(officeId, erasure.id).catch((error: unknown) => failures.push(error));
    return this.finish(erasure);
  }

  /** Done only when nobody waits and no bytes are left over. */
  private finish({ id, actor }: ApprovedErasure): Promise<boolean> {
    return this.database.write(async (tx) => {
      const [rows] = await tx.query<[unknown[], number]>(
        `UPDATE erasure e SET state = 'done', finished_at = now(), version = version + 1 WHERE e.office_id = $1 AND e.id = $2 AND e.state = 'approved'
         AND NOT EXISTS (SELECT 1 FROM erasure_item i WHERE i.office_id = e.office_id AND i.erasure_id = e.id AND (i.state = 'waiting' OR i.freed <> '{}')) RETURNING e.id`,
        [actor.officeId, id],
      );
      if (!rows.length) return false;
      await this.chronicle.record(tx, actor, { subject: 'erasure', id, type: 'erasure-done' });
      return true;
    });
  }
}
