import { Module } from '@nestjs/common';
import { CitizenModule } from '@tiepdan/citizen/api';
import { CodeBook } from './codes/code-book.js';
import { CodeController } from './codes/code.controller.js';
import { CodeQueries } from './codes/code.queries.js';
import { IssueLookupCode } from './codes/issue-code.js';
import { RevokeLookupCode } from './codes/revoke-code.js';

@Module({
  imports: [CitizenModule],
  controllers: [CodeController],
  providers: [CodeBook, IssueLookupCode, RevokeLookupCode, CodeQueries],
  exports: [IssueLookupCode],
})
export class PortalModule {}
