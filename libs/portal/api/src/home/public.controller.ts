import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@tiepdan/platform/api';
import { publicPaths } from '@tiepdan/portal/contract';
import type { Request, Response } from 'express';
import { NoSuchPage } from '../frame/problems.js';
import { PublicOffices } from '../frame/public-offices.js';
import { PublicProblems } from '../frame/public-problems.js';
import { publicHeaders, sendHeld, sendPage } from '../frame/send.js';
import { STYLES, STYLES_HASH } from '../frame/styles.js';
import { NoticeFiles } from '../schedule/notice-files.js';
import { SchedulePages } from '../schedule/schedule-pages.js';
import { housePage } from './home-page.js';
import { HomePages } from './home-pages.js';

/** Years that an address may ask for. */
const YEAR = /^20\d\d$/;
const BODY = /^(own|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;
const PAGE = /^[1-9]\d{0,3}$/;
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** What anybody reads of an office: its first page, the schedule, its feed and notice, published answers. */
@ApiExcludeController()
@Controller()
@UseFilters(PublicProblems)
export class PublicController {
  constructor(
    private readonly offices: PublicOffices,
    private readonly homes: HomePages,
    private readonly schedules: SchedulePages,
    private readonly notices: NoticeFiles,
  ) {}

  @Get(publicPaths.root)
  @Public()
  async house(@Res() response: Response): Promise<void> {
    const only = await this.offices.only();
    if (!only) {
      sendPage(response, housePage(await this.offices.all()));
      return;
    }
    publicHeaders(response, 'public, max-age=60');
    response.redirect(302, publicPaths.home(encodeURIComponent(only.code)));
  }

  @Get(publicPaths.styles(STYLES_HASH))
  @Public()
  styles(@Res() response: Response): void {
    publicHeaders(response, FOR_GOOD);
    response.type('text/css').send(STYLES);
  }

  @Get(publicPaths.schedule(':office'))
  @Public()
  async schedule(@Param('office') code: string, @Query('year') year: unknown, @Query('body') body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    if ((year !== undefined && !matches(YEAR, year)) || (body !== undefined && !matches(BODY, body))) throw new NoSuchPage();
    const office = await this.offices.byCode(code);
    sendHeld(request, response, await this.schedules.page(office, year === undefined ? null : Number(year), body === undefined ? null : String(body)));
  }

  @Get(publicPaths.calendar(':office'))
  @Public()
  async calendar(@Param('office') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendHeld(request, response, await this.schedules.calendar(await this.offices.byCode(code)));
  }

  @Get(publicPaths.notice(':office'))
  @Public()
  async notice(@Param('office') code: string, @Query('month') month: unknown, @Res() response: Response): Promise<void> {
    const office = await this.offices.byCode(code);
    const file = await this.notices.of(office, month);
    publicHeaders(response, 'public, max-age=60');
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('Content-Disposition', file.disposition);
    response.send(file.bytes);
  }

  @Get(publicPaths.answers(':office'))
  @Public()
  async answers(@Param('office') code: string, @Query('page') page: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (page !== undefined && !matches(PAGE, page)) throw new NoSuchPage();
    sendHeld(request, response, await this.homes.answers(await this.offices.byCode(code), Number(page ?? 1)));
  }

  @Get(publicPaths.home(':office'))
  @Public()
  async home(@Param('office') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendHeld(request, response, await this.homes.home(await this.offices.byCode(code)));
  }

  /** Last: what none of the others answers. */
  @Get(`${publicPaths.root}/*rest`)
  @Public()
  nothing(): never {
    throw new NoSuchPage();
  }
}

const matches = (pattern: RegExp, value: unknown): boolean => typeof value === 'string' && pattern.test(value);
