import { Module } from '@nestjs/common';
import { Delegate } from './actions/delegate.js';
import { EndDelegation } from './actions/end.js';
import { MoveDelegationEnd } from './actions/move-end.js';
import { DelegationController } from './delegation.controller.js';
import { DelegationQueries } from './delegation.queries.js';

/** Who acts for whom while they are away. What it changes for a request is in `Acting`. */
@Module({
  controllers: [DelegationController],
  providers: [DelegationQueries, Delegate, MoveDelegationEnd, EndDelegation],
  exports: [DelegationQueries],
})
export class DelegationModule {}
