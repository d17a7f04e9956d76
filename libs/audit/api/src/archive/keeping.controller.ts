import { Body, Controller, Get, Param, Put, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type AuditKeepingView, type ChangeAuditKeepingRequest, KEEPING_LIMITS, auditErrors, auditPaths } from '@tiepdan/audit/contract';
import { Answers, CurrentActor, Permission, RecordId, Refusal, Whole } from '@tiepdan/platform/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { ARCHIVE_PARTS, type ArchivePart, AuditKeepingBook } from './keeping.js';

const [leastUsual, mostUsual] = KEEPING_LIMITS.usualYears;
const [leastSealed, mostSealed] = KEEPING_LIMITS.sealedYears;

class ChangeAuditKeepingBody implements ChangeAuditKeepingRequest {
  @Whole({ min: 0, max: 1_000_000, doc: 'The version that was seen' })
  version!: number;

  @Whole({ min: leastUsual, max: mostUsual, doc: 'Years' })
  usualYears!: number;

  @Whole({ min: leastSealed, max: mostSealed, doc: 'Years; not fewer than the rest' })
  sealedYears!: number;
}

/** How long the audit is kept, and where it went afterwards. */
@ApiTags('audit')
@Controller()
export class AuditKeepingController {
  constructor(private readonly book: AuditKeepingBook) {}

  @Get(auditPaths.keeping)
  @Permission('audit.read')
  @Answers('AuditKeepingView')
  view(@CurrentActor() actor: Actor): Promise<AuditKeepingView> {
    return this.book.view(actor);
  }

  @Put(auditPaths.keeping)
  @Permission('audit.keep')
  @Answers('AuditKeepingView', auditErrors)
  change(@CurrentActor() actor: Actor, @Body() body: ChangeAuditKeepingBody): Promise<AuditKeepingView> {
    return this.book.change(actor, body);
  }

  @Get(auditPaths.archive(':id', ':part'))
  @Permission('audit.export')
  @ApiParam({ name: 'part', enum: [...ARCHIVE_PARTS] })
  @ApiProduces('application/x-ndjson', 'text/plain')
  @Answers(null, auditErrors)
  archive(@CurrentActor() actor: Actor, @RecordId() id: string, @Param('part') part: string): Promise<StreamableFile> {
    if (!(ARCHIVE_PARTS as readonly string[]).includes(part)) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return this.book.give(actor, id, part as ArchivePart);
  }
}
