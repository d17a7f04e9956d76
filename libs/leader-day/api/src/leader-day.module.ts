import { Module } from '@nestjs/common';
import { AnnounceLeaderDay } from './actions/announce.js';
import { CancelLeaderDay } from './actions/cancel.js';
import { CorrectLeaderDay } from './actions/correct.js';
import { LeaderDayController } from './leader-day.controller.js';
import { LeaderDayQueries } from './leader-day.queries.js';

@Module({
  controllers: [LeaderDayController],
  providers: [LeaderDayQueries, AnnounceLeaderDay, CorrectLeaderDay, CancelLeaderDay],
  exports: [LeaderDayQueries],
})
export class LeaderDayModule {}
