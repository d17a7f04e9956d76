import { Module } from '@nestjs/common';
import { CitizenModule } from '@tiepdan/citizen/api';
import { MatterModule } from '@tiepdan/matter/api';
import { CancelDocument } from './actions/cancel.js';
import { CorrectDocument } from './actions/correct.js';
import { IssueDocument } from './actions/issue.js';
import { DocumentController } from './document.controller.js';
import { DocumentQueries } from './document.queries.js';
import { SettleSubject } from './document.subject.js';

@Module({
  imports: [CitizenModule, MatterModule],
  controllers: [DocumentController],
  providers: [DocumentQueries, SettleSubject, IssueDocument, CorrectDocument, CancelDocument],
  exports: [DocumentQueries, IssueDocument],
})
export class DocumentModule {}
