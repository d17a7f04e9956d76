import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sealingErrors } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { type LookupCodeAnswer, portalErrors, portalPaths } from '@tiepdan/portal/contract';
import { RevokeLookupCodeBody } from './code.body.js';
import { CodeQueries } from './code.queries.js';
import { RevokeLookupCode } from './revoke-code.js';

/** Codes of petitions and visits, for officers who hand them out. */
@ApiTags('portal')
@Controller()
export class CodeController {
  constructor(
    private readonly queries: CodeQueries,
    private readonly revoking: RevokeLookupCode,
  ) {}

  @Get(portalPaths.petitionCode(':id'))
  @Permission('portal.see-codes')
  @Answers('LookupCodeAnswer', portalErrors)
  async ofPetition(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<LookupCodeAnswer> {
    return { code: await this.queries.of(actor, { petitionId: id }) };
  }

  @Post(portalPaths.petitionCode(':id'))
  @Permission('portal.issue-codes')
  @Answers('LookupCodeAnswer', portalErrors)
  async issueOfPetition(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<LookupCodeAnswer> {
    return { code: await this.queries.issue(actor, { petitionId: id }) };
  }

  @Post(portalPaths.petitionCodeRevocation(':id'))
  @HttpCode(204)
  @Permission('portal.issue-codes')
  @Answers(null, portalErrors, sealingErrors)
  revokeOfPetition(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() { reason }: RevokeLookupCodeBody): Promise<void> {
    return this.revoking.run(actor, { petitionId: id }, reason);
  }

  @Get(portalPaths.receptionCode(':id'))
  @Permission('portal.see-codes')
  @Answers('LookupCodeAnswer', portalErrors)
  async ofReception(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<LookupCodeAnswer> {
    return { code: await this.queries.of(actor, { receptionId: id }) };
  }

  @Post(portalPaths.receptionCode(':id'))
  @Permission('portal.issue-codes')
  @Answers('LookupCodeAnswer', portalErrors)
  async issueOfReception(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<LookupCodeAnswer> {
    return { code: await this.queries.issue(actor, { receptionId: id }) };
  }

  @Post(portalPaths.receptionCodeRevocation(':id'))
  @HttpCode(204)
  @Permission('portal.issue-codes')
  @Answers(null, portalErrors, sealingErrors)
  revokeOfReception(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() { reason }: RevokeLookupCodeBody): Promise<void> {
    return this.revoking.run(actor, { receptionId: id }, reason);
  }
}
