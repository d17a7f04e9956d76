import { Global, Module } from '@nestjs/common';
import { Chronicle } from './chronicle.js';
import { OfficeTerms } from './office-terms.js';

@Global()
@Module({ providers: [Chronicle, OfficeTerms], exports: [Chronicle, OfficeTerms] })
export class AuditModule {}
