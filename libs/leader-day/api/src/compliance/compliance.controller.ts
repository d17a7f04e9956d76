import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ComplianceReport, compliancePaths } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import { YearQuery } from '../rules/proposal.body.js';
import { ComplianceQueries } from './compliance.queries.js';
import { ExportCompliance } from './export-compliance.js';

/** Days required of leaders, and days held. */
@ApiTags('leader-day')
@Controller()
export class ComplianceController {
  constructor(
    private readonly queries: ComplianceQueries,
    private readonly exporting: ExportCompliance,
  ) {}

  @Get(compliancePaths.report)
  @Permission('leader-day.compliance')
  @Answers('ComplianceReport')
  report(@CurrentActor() actor: Actor, @Query() { year }: YearQuery): Promise<ComplianceReport> {
    return this.queries.report(actor, year);
  }

  @Get(compliancePaths.file)
  @Permission('leader-day.compliance')
  @Answers(null)
  file(@CurrentActor() actor: Actor, @Query() { year }: YearQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, year);
  }
}
