import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { OfficeView } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import { OUTLINES, type OpenNarrativeRequest, type Variant, lastQuarterOf } from '@tiepdan/narrative/contract';
import { Database } from '@tiepdan/platform/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { withinSentence } from '@tiepdan/statistics/api';
import type { Period } from '@tiepdan/statistics/contract';
import { officialPeriodOf } from '../declared/declared.queries.js';

/** Opens the report of a period: begins it, or gives the one that was begun. */
@Injectable()
export class OpenNarrative {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal PERIOD.UNKNOWN */
  async run(actor: Actor, { variant, period: code }: OpenNarrativeRequest): Promise<WrittenRecord> {
    const period = officialPeriodOf(code);
    const office = await this.agencies.office(actor.officeId);
    return this.database.write(async (tx) => {
      const [begun] = await tx.query<WrittenRecord[]>(
        `INSERT INTO narrative_report (office_id, variant, period_code, from_day, to_day, title, addressee, recipients, signer_title, created_by, updated_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
         ON CONFLICT ON CONSTRAINT "UQ_narrative_report_period" DO NOTHING RETURNING id, version`,
        [
          actor.officeId,
          variant,
          code,
          period.from,
          period.to,
          titleOf(variant, period),
          office.parentName,
          RECIPIENTS,
          signerTitle(office),
          actor.accountId,
        ],
      );
      if (begun) {
        await this.chronicle.record(tx, actor, { subject: 'report', id: begun.id, type: 'registered' });
        return begun;
      }
      const [found] = await tx.query<WrittenRecord[]>(
        `SELECT id, version FROM narrative_report WHERE office_id = $1 AND period_code = $2 AND variant = $3`,
        [actor.officeId, code, variant],
      );
      if (!found) throw new Error('a report is neither begun nor there');
      return found;
    });
  }
}

const RECIPIENTS = 'Như trên\nLưu: VT, BTCD';

/** Who signs by the office's own name: a Ban has a Trưởng ban, an office a Chánh Văn phòng. */
const signerTitle = ({ name }: OfficeView): string => (/^Văn phòng/i.test(name) ? 'CHÁNH VĂN PHÒNG' : 'TRƯỞNG BAN');

/** "… Quý III năm 2026"; the office's report on a year names its last quarter too: "… Quý IV và năm 2026". */
export function titleOf(variant: Variant, period: Period): string {
  const quarter = variant === 'office' ? lastQuarterOf(period) : null;
  const name = withinSentence(period.label);
  return OUTLINES[variant].title.replace('{{period}}', quarter ? `${quarter.label.replace(/ năm \d+$/, '')} và ${name}` : name);
}
