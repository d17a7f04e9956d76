import { Global, Module } from '@nestjs/common';
import { Chronicle } from './chronicle.js';

@Global()
@Module({ providers: [Chronicle], exports: [Chronicle] })
export class AuditModule {}
