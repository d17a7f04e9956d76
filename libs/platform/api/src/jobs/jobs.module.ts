import { Global, Module } from '@nestjs/common';
import { JobStates } from './job-states.js';
import { Jobs } from './jobs.js';

/** Needs `JobSettings`, provided globally by the process. */
@Global()
@Module({ providers: [Jobs, JobStates], exports: [Jobs, JobStates] })
export class JobsModule {}
