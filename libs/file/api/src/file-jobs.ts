import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@tiepdan/platform/api';
import { SEAL_JOB } from './actions/seal-files.js';
import { SealWaiting } from './sealed/seal-waiting.js';
import { SWEEP_JOB, SweepFiles } from './sweeping/sweep-files.js';

/** The recurring work of files. */
@Injectable()
export class FileJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sealing: SealWaiting,
    private readonly sweeping: SweepFiles,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: SEAL_JOB, label: 'Mã hóa tệp của vụ việc giữ bí mật danh tính', everyMinutes: 1, run: () => this.sealing.run() });
    this.jobs.register({ name: SWEEP_JOB, label: 'Dọn tệp không gắn với bản ghi nào', everyMinutes: 60, run: () => this.sweeping.run() });
  }
}
