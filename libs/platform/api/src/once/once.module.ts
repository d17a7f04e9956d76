import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Jobs } from '../jobs/jobs.js';
import { OnceRequests } from './once-requests.js';
import { OnceInterceptor } from './once.interceptor.js';

/** Needs `DoneByRequest`, provided globally by the process. */
@Global()
@Module({ providers: [OnceRequests, { provide: APP_INTERCEPTOR, useClass: OnceInterceptor }], exports: [OnceRequests] })
export class OnceModule implements OnModuleInit {
  constructor(
    private readonly requests: OnceRequests,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'platform.once', label: 'Dọn khóa chống gửi trùng đã quá hai ngày', everyMinutes: 60, run: () => this.sweep() });
  }

  private async sweep(): Promise<string | null> {
    const swept = await this.requests.sweep();
    return swept ? `Đã dọn ${swept} khóa.` : null;
  }
}
