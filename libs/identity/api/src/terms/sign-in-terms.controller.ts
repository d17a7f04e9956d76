import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type ChangeSignInTermsRequest, SIGN_IN_TERM_LIMITS, type SignInTermsView, identityErrors, signInTermPaths } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Flag, Permission, Whole } from '@tiepdan/platform/api';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { SignInTermsBook } from './sign-in-terms.js';

const ROLE_KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;
const MOST_ROLES = 100;
const [leastIdle, mostIdle] = SIGN_IN_TERM_LIMITS.idleMinutes;
const [leastWhole, mostWhole] = SIGN_IN_TERM_LIMITS.wholeHours;

class ChangeSignInTermsBody implements ChangeSignInTermsRequest {
  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;

  @Whole({ min: leastIdle, max: mostIdle })
  idleMinutes!: number;

  @Whole({ min: leastWhole, max: mostWhole })
  wholeHours!: number;

  @ApiProperty({ type: 'array', items: { type: 'string', pattern: ROLE_KEY.source }, maxItems: MOST_ROLES, uniqueItems: true, description: 'Keys of roles' })
  @IsArray({ message: 'Phải là một danh sách.' })
  @ArrayMaxSize(MOST_ROLES, { message: `Nhiều nhất ${MOST_ROLES} vai trò.` })
  @ArrayUnique({ message: 'Mỗi vai trò chỉ chọn một lần.' })
  @Matches(ROLE_KEY, { each: true, message: 'Mã vai trò không đúng dạng.' })
  secondFactorRoles!: string[];

  @Flag()
  providerFactor!: boolean;
}

/** What the office sets for signing in. */
@ApiTags('session')
@Controller(signInTermPaths.terms)
export class SignInTermsController {
  constructor(private readonly terms: SignInTermsBook) {}

  @Get()
  @Permission('account.manage')
  @Answers('SignInTermsView', identityErrors)
  read(@CurrentActor() actor: Actor): Promise<SignInTermsView> {
    return this.terms.of(actor.officeId);
  }

  @Put()
  @Permission('account.manage')
  @Answers('SignInTermsView', identityErrors)
  change(@CurrentActor() actor: Actor, @Body() body: ChangeSignInTermsBody): Promise<SignInTermsView> {
    return this.terms.change(actor, body);
  }
}
