import { Injectable, type StreamableFile } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { handOut } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { DeliveryFilter } from './delivery-list.query.js';
import { DeliveryQueries } from './delivery.queries.js';
import { ledgerXlsx } from './ledger-xlsx.js';

/** Hands out the ledger as a file. What leaves the system is in the audit record. */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly agencies: AgencyQueries,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, query: DeliveryFilter): Promise<StreamableFile> {
    const [rows, office] = [await this.queries.all(actor, query), await this.agencies.office(actor.officeId)];
    const today = this.clock.today();
    const file = await ledgerXlsx(rows, office.name, today);
    const name = `so-theo-doi-van-ban-${today}.xlsx`;
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'delivery.exported', actorId: actor.accountId, details: { file: name, rows: rows.length } }));
    return handOut({ name, bytes: file });
  }
}
