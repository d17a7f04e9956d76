import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditKeepingBook } from './archive/keeping.js';
import { AuditKeepingController } from './archive/keeping.controller.js';
import { KeepRetention } from './archive/keep-retention.js';
import { KeepChain } from './chain/keep-chain.js';
import { Chronicle } from './chronicle.js';
import { OfficeTerms } from './office-terms.js';
import { AuditController } from './reading/audit.controller.js';
import { AuditQueries } from './reading/audit.queries.js';
import { ExportAudit } from './reading/export-audit.js';
import { NoteSearch } from './reading/note-search.js';
import { VerifyChain } from './reading/verify-chain.js';
import { NoteReadings } from './readings/note-readings.js';
import { RecentReadings } from './readings/recent-readings.js';

/** Needs `AuditSettings` and `JobSettings`, provided globally by the process. */
@Global()
@Module({
  controllers: [AuditController, AuditKeepingController],
  providers: [Chronicle, OfficeTerms, KeepChain, KeepRetention, AuditKeepingBook, AuditQueries, ExportAudit, VerifyChain, NoteSearch, RecentReadings, { provide: APP_INTERCEPTOR, useClass: NoteReadings }],
  exports: [Chronicle, OfficeTerms],
})
export class AuditModule {}
