import { Injectable } from '@nestjs/common';
import { Database, type DoneByRequest, type DoneSubject } from '@tiepdan/platform/api';

/** Reads in the audit what a request has done. What it was about is noted last: a petition after its matter, a reception after its petition. */
@Injectable()
export class AuditedByRequest implements DoneByRequest {
  constructor(private readonly database: Database) {}

  async subjectOf(officeId: string, requestId: string, at: Date): Promise<DoneSubject | null> {
    const [last] = await this.database.read((manager) =>
      manager.query<DoneSubject[]>(
        `SELECT subject_kind AS kind, subject_id AS id FROM audit_record
         WHERE office_id = $1 AND request_id = $2 AND at BETWEEN $3::timestamptz - interval '1 minute' AND $3::timestamptz + interval '10 minutes'
           AND subject_id IS NOT NULL ORDER BY audit_record.id DESC LIMIT 1`,
        [officeId, requestId, at],
      ),
    );
    return last ?? null;
  }
}
