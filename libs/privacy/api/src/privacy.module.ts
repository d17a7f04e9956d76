import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { FileModule } from '@tiepdan/file/api';
import { DraftErasure } from './actions/draft-erasure.js';
import { HandOver } from './actions/hand-over.js';
import { StepErasure } from './actions/step-erasure.js';
import { CandidateQueries } from './erasure/candidate.queries.js';
import { CarryOut } from './erasure/carry-out.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureJob } from './erasure/erasure-job.js';
import { ErasureQueries } from './erasure/erasure.queries.js';
import { Minutes } from './erasure/minutes.js';
import { PrivacyController } from './privacy.controller.js';
import { RetentionTerms } from './retention/retention.js';

@Module({
  imports: [AgencyModule, CitizenModule, FileModule],
  // Candidates stand before one decision: the first route that fits is taken.
  controllers: [PrivacyController, ErasureController],
  providers: [HandOver, RetentionTerms, CandidateQueries, DraftErasure, StepErasure, ErasureQueries, CarryOut, ErasureJob, Minutes],
})
export class PrivacyModule {}
