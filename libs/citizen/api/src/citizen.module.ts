import { Module } from '@nestjs/common';
import { NamePeople } from './actions/name-people.js';
import { PeopleInHistory } from './people-in-history.js';
import { Sealing } from './sealing-of-records.js';
import { SealedIdentities } from './vault/sealed-identities.js';
import { Vault } from './vault/vault.js';

/** People. The keys of the vault come from the process's settings (`KeyRing`). */
@Module({
  providers: [Vault, SealedIdentities, NamePeople, Sealing, PeopleInHistory],
  exports: [SealedIdentities, NamePeople, Sealing, PeopleInHistory],
})
export class CitizenModule {}
