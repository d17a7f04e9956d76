import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AgencyModule } from '@tiepdan/agency/api';
import { AccessCheck } from './access-check.js';
import { Acting } from './acting.js';
import { SignIn } from './actions/sign-in.js';
import { Colleagues } from './colleagues.js';
import { Cookies } from './cookies.js';
import { DelegationModule } from './delegation/delegation.module.js';
import { IdentityController } from './identity.controller.js';
import { SessionGuard } from './session.guard.js';
import { OwnSessions } from './own-sessions/own-sessions.js';
import { OwnSessionsController } from './own-sessions/own-sessions.controller.js';
import { Proof } from './proof.js';
import { DropFactor } from './second-factor/drop-factor.js';
import { EnrolFactor } from './second-factor/enrol-factor.js';
import { Factors } from './second-factor/factors.js';
import { PassFactor } from './second-factor/pass-factor.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactorQueries } from './second-factor/second-factor.queries.js';
import { Sessions } from './sessions.js';
import { LinkAccount } from './sso/link-account.js';
import { Offers } from './sso/offers.js';
import { Provider } from './sso/provider.js';
import { ProviderController } from './sso/provider.controller.js';
import { SignInByProvider } from './sso/sign-in-by-provider.js';
import { SignInTermsBook } from './terms/sign-in-terms.js';
import { SignInTermsController } from './terms/sign-in-terms.controller.js';
import { Pace } from './waiting/pace.js';
import { Patience } from './waiting/patience.js';
import { TellHolders } from './tell-holders.js';
import { ReadingPermissions } from './visiting/reading-permissions.js';
import { VisitController } from './visiting/visit.controller.js';
import { Visits } from './visiting/visits.js';

/** Needs `IdentitySettings` and `SignInSettings`, provided globally by the process. */
@Module({
  imports: [DiscoveryModule, AgencyModule, DelegationModule],
  controllers: [IdentityController, OwnSessionsController, ProviderController, SecondFactorController, SignInTermsController, VisitController],
  providers: [
    Acting,
    Cookies,
    SignIn,
    Sessions,
    Pace,
    Patience,
    Proof,
    Factors,
    PassFactor,
    EnrolFactor,
    DropFactor,
    SecondFactorQueries,
    OwnSessions,
    Provider,
    Offers,
    LinkAccount,
    SignInByProvider,
    SignInTermsBook,
    Colleagues,
    AccessCheck,
    TellHolders,
    ReadingPermissions,
    Visits,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [Colleagues, Sessions],
})
export class IdentityModule {}
