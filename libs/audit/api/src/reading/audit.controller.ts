import { Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type AuditChainView, type AuditEntry, type AuditPage, type AuditVerification, auditErrors, auditPaths } from '@tiepdan/audit/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import { AuditListQuery } from './audit-list.query.js';
import { AuditQueries } from './audit.queries.js';
import { ExportAudit } from './export-audit.js';
import { NoteSearch, filterOf } from './note-search.js';
import { VerifyChain } from './verify-chain.js';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    private readonly exporting: ExportAudit,
    private readonly verifying: VerifyChain,
    private readonly search: NoteSearch,
  ) {}

  @Get(auditPaths.list)
  @Permission('audit.read')
  @Answers('AuditPage')
  async list(@CurrentActor() actor: Actor, @Query() query: AuditListQuery): Promise<AuditPage> {
    await this.search.run(actor, { filter: filterOf(query) }, { ...query, cursor: null });
    return this.queries.list(actor, query);
  }

  @Get(auditPaths.one(':id'))
  @Permission('audit.read')
  @Answers('AuditEntry')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AuditEntry> {
    const entry = await this.queries.one(actor, id);
    await this.search.run(actor, { id });
    return entry;
  }

  @Get(auditPaths.chain)
  @Permission('audit.read')
  @Answers('AuditChainView')
  chain(@CurrentActor() actor: Actor): Promise<AuditChainView> {
    return this.queries.chain(actor);
  }

  @Post(auditPaths.verify)
  @HttpCode(200)
  @Permission('audit.read')
  @Answers('AuditVerification')
  verify(@CurrentActor() actor: Actor): Promise<AuditVerification> {
    return this.verifying.run(actor);
  }

  @Get(auditPaths.xlsx)
  @Permission('audit.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Answers(null, auditErrors)
  xlsx(@CurrentActor() actor: Actor, @Query() query: AuditListQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, query, 'xlsx');
  }

  @Get(auditPaths.csv)
  @Permission('audit.export')
  @ApiProduces('text/csv')
  @Answers(null, auditErrors)
  csv(@CurrentActor() actor: Actor, @Query() query: AuditListQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, query, 'csv');
  }

  @Get(auditPaths.anchorsFile)
  @Permission('audit.export')
  @ApiProduces('text/plain')
  @Answers(null)
  anchors(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.exporting.anchors(actor);
  }
}
