import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Database, Public } from '@tiepdan/platform/api';
import type { Response } from 'express';

/** What a balancer or a person asks first. */
export interface HealthView {
  readonly status: 'ok' | 'failing';
  readonly database: 'up' | 'down';
  /** Seconds since the process started. */
  readonly uptime: number;
}

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** 200 while the database answers, 503 while it does not. */
  @Get('/api/health')
  @Public()
  @Answers('HealthView')
  async health(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const up = await this.database.answers();
    response.status(up ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return { status: up ? 'ok' : 'failing', database: up ? 'up' : 'down', uptime: Math.floor(process.uptime()) };
  }
}
