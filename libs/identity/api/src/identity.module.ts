import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AgencyModule } from '@tiepdan/agency/api';
import { AccessCheck } from './access-check.js';
import { Acting } from './acting.js';
import { SignIn } from './actions/sign-in.js';
import { Colleagues } from './colleagues.js';
import { Cookies } from './cookies.js';
import { IdentityController } from './identity.controller.js';
import { SessionGuard } from './session.guard.js';
import { Sessions } from './sessions.js';
import { Pace } from './waiting/pace.js';
import { Patience } from './waiting/patience.js';
import { TellHolders } from './tell-holders.js';

/** Needs `IdentitySettings`, provided globally by the process. */
@Module({
  imports: [DiscoveryModule, AgencyModule],
  controllers: [IdentityController],
  providers: [Acting, Cookies, SignIn, Sessions, Pace, Patience, Colleagues, AccessCheck, TellHolders, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [Colleagues, Sessions],
})
export class IdentityModule {}
