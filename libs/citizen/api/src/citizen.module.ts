import { Module } from '@nestjs/common';
import { NamePeople } from './actions/name-people.js';

@Module({ providers: [NamePeople], exports: [NamePeople] })
export class CitizenModule {}
