import { Module } from '@nestjs/common';
import { CorrectCitizen } from './actions/correct-citizen.js';
import { MergeCitizens } from './actions/merge-citizens.js';
import { NamePeople } from './actions/name-people.js';
import { UnmergeCitizens } from './actions/unmerge-citizens.js';
import { AreaController } from './areas/area.controller.js';
import { AreaQueries } from './areas/area.queries.js';
import { CitizenController } from './citizen.controller.js';
import { CitizenQueries } from './citizen.queries.js';
import { LikenessQueries } from './merging/likeness.queries.js';
import { OpenIdentity } from './opening/open-identity.js';
import { OpeningController } from './opening/opening.controller.js';
import { OpeningQueries } from './opening/opening.queries.js';
import { ReviewOpening } from './opening/review-opening.js';
import { PeopleInHistory } from './sealing/people-in-history.js';
import { SameDenouncer } from './sealing/same-denouncer.js';
import { SealedTexts } from './sealing/sealed-texts.js';
import { Sealing } from './sealing/sealing-of-records.js';
import { SealedIdentities } from './vault/sealed-identities.js';
import { Vault } from './vault/vault.js';

/** People. The keys of the vault come from the process's settings (`KeyRing`). */
@Module({
  controllers: [OpeningController, CitizenController, AreaController],
  providers: [Vault, SealedIdentities, NamePeople, Sealing, SealedTexts, PeopleInHistory, SameDenouncer, OpenIdentity, OpeningQueries, ReviewOpening, CitizenQueries, LikenessQueries, CorrectCitizen, MergeCitizens, UnmergeCitizens, AreaQueries],
  exports: [SealedIdentities, NamePeople, OpenIdentity, Sealing, SealedTexts, PeopleInHistory, SameDenouncer],
})
export class CitizenModule {}
