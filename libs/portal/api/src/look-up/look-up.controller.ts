import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@tiepdan/platform/api';
import { publicPaths } from '@tiepdan/portal/contract';
import type { Request, Response } from 'express';
import { PublicLimits } from '../frame/public-limits.js';
import { type PublicOffice, PublicOffices } from '../frame/public-offices.js';
import { PublicProblems } from '../frame/public-problems.js';
import { NoSuchPage } from '../frame/problems.js';
import { NOWHERE, sendHeld, sendPage } from '../frame/send.js';
import { typed } from '../frame/typed.js';
import { readAnswer } from '../satisfaction/satisfaction-form.js';
import { satisfactionPage, thanksPage } from '../satisfaction/satisfaction-page.js';
import { TakeSatisfaction } from '../satisfaction/take-satisfaction.js';
import { LookUp } from './look-up.js';
import { lookupPage } from './look-up-page.js';
import type { LookupRow } from './standing.js';

/** Pages that are opened with a code, and the field in which it is typed. */
@ApiExcludeController()
@Controller()
@UseFilters(PublicProblems)
export class LookUpController {
  constructor(
    private readonly offices: PublicOffices,
    private readonly lookups: LookUp,
    private readonly limits: PublicLimits,
    private readonly taking: TakeSatisfaction,
  ) {}

  @Get(publicPaths.lookup)
  @Public()
  async form(@Res() response: Response): Promise<void> {
    sendPage(response, lookupPage(await this.offices.only(), false));
  }

  @Post(publicPaths.lookup)
  @HttpCode(200)
  @Public()
  find(@Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(typed(body, 'code'), request, response);
  }

  @Get(publicPaths.receipt(':code'))
  @Public()
  receipt(@Param('code') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(code, request, response);
  }

  @Get(publicPaths.satisfaction(':code'))
  @Public()
  async question(@Param('code') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { row, office } = await this.visit(code, request);
    if (!row) sendPage(response, lookupPage(await this.offices.only(), true), 404);
    else sendPage(response, row.answered ? thanksPage(office) : satisfactionPage({ office, code, secret: secretOf(row), grade: '', words: '', problems: [] }));
  }

  @Post(publicPaths.satisfaction(':code'))
  @Public()
  async say(@Param('code') code: string, @Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.answer(request.ip);
    // Whether its people are secret by now is read anew, since words are kept or not by that.
    this.lookups.forget(code);
    const { row, office } = await this.visit(code, request);
    const { grade, words, problems, answer } = readAnswer(body);
    if (!row) sendPage(response, lookupPage(await this.offices.only(), true), 404);
    else if (!answer) sendPage(response, satisfactionPage({ office, code, secret: secretOf(row), grade, words, problems }), 422);
    else {
      await this.taking.run(row, answer);
      this.lookups.forget(code);
      sendPage(response, thanksPage(office), 201);
    }
  }

  private async answer(code: string, request: Request, response: Response): Promise<void> {
    const page = await this.lookups.page(code, request.ip);
    if (page) sendHeld(request, response, page, NOWHERE);
    else sendPage(response, lookupPage(await this.offices.only(), true), 404);
  }

  /** The record behind the code of a visit. @throws NoSuchPage for a registration that has not become a visit; TooMuchAsked */
  private async visit(code: string, request: Request): Promise<{ row: LookupRow | null; office: PublicOffice | null }> {
    const row = await this.lookups.row(code, request.ip);
    if (row?.subject === 'hearing' && row.hearingState !== 'heard') throw new NoSuchPage();
    const office = row ? ((await this.offices.all()).find(({ id }) => id === row.officeId) ?? null) : null;
    return { row, office };
  }
}

/** Whether words might name somebody who must not be named. */
const secretOf = ({ sealed, kind }: LookupRow): boolean => sealed || kind === 'denunciation';
