import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock, Public, Refusal, requestIdOf } from '@tiepdan/platform/api';
import { publicPaths } from '@tiepdan/portal/contract';
import type { Request, Response } from 'express';
import { qrSvg } from '../codes/qr.js';
import { NoSuchPage } from '../frame/problems.js';
import { PublicLimits } from '../frame/public-limits.js';
import { type PublicOffice, PublicOffices } from '../frame/public-offices.js';
import { PublicProblems } from '../frame/public-problems.js';
import { sendPage } from '../frame/send.js';
import type { FormProblem } from '../frame/typed.js';
import type { PublicDay } from '../schedule/public-day.js';
import { ScheduleQueries } from '../schedule/schedule.queries.js';
import { RegisterOnPage } from './register.js';
import { emptyRegistration, readRegistration } from './registration-form.js';
import { closedPage, registrationPage, takenPage } from './registration-page.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Registration for a leader's day, without an account. */
@ApiExcludeController()
@Controller()
@UseFilters(PublicProblems)
export class RegistrationController {
  constructor(
    private readonly offices: PublicOffices,
    private readonly schedule: ScheduleQueries,
    private readonly limits: PublicLimits,
    private readonly registering: RegisterOnPage,
    private readonly clock: Clock,
  ) {}

  @Get(publicPaths.registration(':office', ':dayId'))
  @Public()
  async form(@Param('office') code: string, @Param('dayId') dayId: string, @Res() response: Response): Promise<void> {
    const { office, day } = await this.find(code, dayId);
    const today = this.clock.today();
    sendPage(response, closedPage(office, day, today) ?? registrationPage({ office, day, today, values: emptyRegistration(), problems: [] }));
  }

  @Post(publicPaths.registration(':office', ':dayId'))
  @Public()
  async register(@Param('office') code: string, @Param('dayId') dayId: string, @Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.registration(request.ip);
    const { office, day } = await this.find(code, dayId);
    const today = this.clock.today();
    const { values, problems, registration } = readRegistration(body, day.id);
    if (!registration) {
      sendPage(response, registrationPage({ office, day, today, values, problems }), 422);
      return;
    }
    try {
      const issued = await this.registering.run(office.id, registration, { requestId: requestIdOf(request), ip: request.ip ?? null });
      sendPage(response, takenPage(office, day, { ...issued, qr: await qrSvg(issued.address) }), 201);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error;
      sendPage(response, closedPage(office, day, today) ?? registrationPage({ office, day, today, values, problems: problemsOf(error) }), error.status);
    }
  }

  /** @throws NoSuchPage */
  private async find(code: string, dayId: string): Promise<{ office: PublicOffice; day: PublicDay }> {
    const office = await this.offices.byCode(code);
    const day = UUID.test(dayId) ? await this.schedule.one(office.id, dayId) : null;
    if (!day) throw new NoSuchPage();
    return { office, day };
  }
}

/** A refusal in its own words, beside its field where it names one. */
function problemsOf({ message, fields }: Refusal): FormProblem[] {
  const [first] = fields;
  return [{ field: first?.path === 'slotAt' ? 'slotAt' : '', words: first?.message ?? message }];
}
