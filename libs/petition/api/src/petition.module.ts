import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { MatterModule } from '@tiepdan/matter/api';
import { CancelPetition } from './actions/cancel.js';
import { CorrectPetition } from './actions/correct.js';
import { RegisterPetition } from './actions/register.js';
import { ResolvePetition } from './actions/resolve.js';
import { PetitionDecisionController } from './life/decision.controller.js';
import { LIFE_ACTIONS } from './life/life-actions.js';
import { PetitionOfficers } from './life/petition-officers.js';
import { PetitionResolutionController } from './life/resolution.controller.js';
import { PetitionStepQueries } from './life/step.queries.js';
import { ResolveListeners } from './life/resolve-listeners.js';
import { WithheldSteps } from './life/withheld.js';
import { TakeStep } from './life/take-step.js';
import { FollowKind } from './limits/follow-kind.js';
import { PetitionLimitsModule } from './limits/petition-limits.module.js';
import { PetitionController } from './petition.controller.js';
import { PetitionsInHand } from './petitions-in-hand.js';
import { PetitionQueries } from './petition.queries.js';
import { SignatoryController } from './signatories/signatory.controller.js';
import { SignatoryQueries } from './signatories/signatory.queries.js';
import { SignatoryStore } from './signatories/signatory.store.js';
import { WriteSignatories } from './signatories/write-signatories.js';
import { GiveVerdict } from './verdicts/give-verdict.js';
import { VerdictController } from './verdicts/verdict.controller.js';
import { VerdictQueries } from './verdicts/verdict.queries.js';
import { WithdrawVerdict } from './verdicts/withdraw-verdict.js';

@Module({
  imports: [AgencyModule, CalendarModule, CitizenModule, MatterModule, PetitionLimitsModule],
  controllers: [SignatoryController, VerdictController, PetitionController, PetitionDecisionController, PetitionResolutionController],
  providers: [PetitionsInHand, VerdictQueries, GiveVerdict, WithdrawVerdict, SignatoryStore, SignatoryQueries, WriteSignatories, PetitionQueries, RegisterPetition, CorrectPetition, CancelPetition, TakeStep, ResolveListeners, WithheldSteps, PetitionOfficers, PetitionStepQueries, FollowKind, ...LIFE_ACTIONS],
  exports: [PetitionLimitsModule, RegisterPetition, ResolvePetition, ResolveListeners, PetitionQueries],
})
export class PetitionModule {}
