import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accessErrors } from '@tiepdan/access/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  type AccountChoices,
  type AccountDetail,
  type AccountPage,
  type AccountTermsView,
  type ClosedAccount,
  type OneTimePassword,
  accountErrors,
  accountPaths,
} from '@tiepdan/identity/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { AnswerNotKept, Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { AccountListQuery, ChangeAccountTermsBody, CorrectAccountBody, CreateAccountBody, GiveRolesBody, VersionedAccountBody } from './account.body.js';
import { AccountQueries } from './account.queries.js';
import { AccountTermsQueries } from './account-terms.js';
import { ClearWait } from './actions/clear-wait.js';
import { CloseAccount } from './actions/close.js';
import { CorrectAccount } from './actions/correct.js';
import { CreateAccount } from './actions/create.js';
import { GiveRoles } from './actions/give-roles.js';
import { ReopenAccount } from './actions/reopen.js';
import { ResetPassword } from './actions/reset-password.js';

@ApiTags('account')
@Controller()
export class AccountController {
  constructor(
    private readonly queries: AccountQueries,
    private readonly terms: AccountTermsQueries,
    private readonly creation: CreateAccount,
    private readonly correction: CorrectAccount,
    private readonly giving: GiveRoles,
    private readonly closing: CloseAccount,
    private readonly reopening: ReopenAccount,
    private readonly resetting: ResetPassword,
    private readonly clearing: ClearWait,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(accountPaths.list)
  @Permission('account.read')
  @Answers('AccountPage')
  list(@CurrentActor() actor: Actor, @Query() query: AccountListQuery): Promise<AccountPage> {
    return this.queries.list(actor, query);
  }

  /** Answers a password for one use, which is kept nowhere. */
  @Post(accountPaths.list)
  @Permission('account.manage')
  @AnswerNotKept()
  @Answers('OneTimePassword', accountErrors, accessErrors)
  create(@CurrentActor() actor: Actor, @Body() body: CreateAccountBody): Promise<OneTimePassword> {
    return this.creation.run(actor, body);
  }

  @Get(accountPaths.choices)
  @Permission('account.read')
  @Answers('AccountChoices')
  choices(@CurrentActor() actor: Actor): Promise<AccountChoices> {
    return this.queries.choices(actor);
  }

  @Get(accountPaths.terms)
  @Permission('account.read')
  @Answers('AccountTermsView')
  readTerms(@CurrentActor() actor: Actor): Promise<AccountTermsView> {
    return this.terms.of(actor.officeId);
  }

  @Put(accountPaths.terms)
  @Permission('account.manage')
  @Answers('AccountTermsView')
  changeTerms(@CurrentActor() actor: Actor, @Body() body: ChangeAccountTermsBody): Promise<AccountTermsView> {
    return this.terms.change(actor, body);
  }

  @Get(accountPaths.one(':id'))
  @Permission('account.read')
  @Answers('AccountDetail')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<AccountDetail> {
    return this.queries.one(actor, id);
  }

  @Put(accountPaths.one(':id'))
  @Permission('account.manage')
  @Answers('WrittenRecord', accountErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectAccountBody): Promise<WrittenRecord> {
    return this.correction.run(actor, id, body);
  }

  @Put(accountPaths.roles(':id'))
  @Permission('account.manage')
  @Answers('WrittenRecord', accountErrors, accessErrors)
  give(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: GiveRolesBody): Promise<WrittenRecord> {
    return this.giving.run(actor, id, body);
  }

  @Post(accountPaths.close(':id'))
  @HttpCode(200)
  @Permission('account.manage')
  @Answers('ClosedAccount', accountErrors, accessErrors)
  close(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<ClosedAccount> {
    return this.closing.run(actor, id, body);
  }

  /** Answers a password for one use, which is kept nowhere. */
  @Post(accountPaths.reopen(':id'))
  @HttpCode(200)
  @Permission('account.manage')
  @AnswerNotKept()
  @Answers('OneTimePassword', accountErrors, accessErrors)
  reopen(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<OneTimePassword> {
    return this.reopening.run(actor, id, body);
  }

  /** Answers a password for one use, which is kept nowhere. */
  @Post(accountPaths.resetPassword(':id'))
  @HttpCode(200)
  @Permission('account.manage')
  @AnswerNotKept()
  @Answers('OneTimePassword', accountErrors)
  reset(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<OneTimePassword> {
    return this.resetting.run(actor, id, body);
  }

  @Post(accountPaths.clearWait(':id'))
  @HttpCode(200)
  @Permission('account.manage')
  @Answers('WrittenRecord', accountErrors)
  clearWait(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedAccountBody): Promise<WrittenRecord> {
    return this.clearing.run(actor, id, body);
  }

  @Get(accountPaths.history(':id'))
  @Permission('account.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor, id);
    return this.chronicle.historyOf(actor.officeId, 'account', id);
  }
}
