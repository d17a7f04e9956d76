import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Clock, Database, Public } from '@tiepdan/platform/api';
import type { Response } from 'express';
import { Ending } from '../http/ending.js';

/** What a balancer or a person asks first. */
export interface HealthView {
  /** `ending`: the process was told to stop and takes nothing new. */
  readonly status: 'ok' | 'failing' | 'ending';
  readonly database: 'up' | 'down';
  /** `apart`: the clocks of this process and of the database differ by more than a minute. Days and limits go by the former. */
  readonly clock: 'ok' | 'apart';
  /** Seconds since the process started. */
  readonly uptime: number;
}

/** Milliseconds by which two clocks of one installation may differ. */
const APART = 60_000;

/** Whether the process itself lives, whatever became of what it needs. */
export interface AliveView {
  readonly status: 'alive';
  /** Seconds since the process started. */
  readonly uptime: number;
}

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly ending: Ending,
    private readonly clock: Clock,
  ) {}

  /** Ready for work: 200 while the database answers, 503 while it does not or the process is ending. A balancer sends people by it. */
  @Get('/api/health')
  @Public()
  @Answers('HealthView')
  async health(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const time = await this.database.time();
    const up = time !== null;
    const ready = up && !this.ending.hasBegun;
    response.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : up ? 'ending' : 'failing', database: up ? 'up' : 'down', clock: time && Math.abs(time.getTime() - this.clock.now().getTime()) > APART ? 'apart' : 'ok', uptime: uptime() };
  }

  /** Alive: 200 as long as the process answers at all. What starts processes anew asks this, so that a database away stops none. */
  @Get('/api/health/alive')
  @Public()
  @Answers('AliveView')
  alive(): AliveView {
    return { status: 'alive', uptime: uptime() };
  }
}

const uptime = (): number => Math.floor(process.uptime());
