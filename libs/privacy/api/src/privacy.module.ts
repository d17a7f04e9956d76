import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { HandOver } from './actions/hand-over.js';
import { PrivacyController } from './privacy.controller.js';

@Module({ imports: [AgencyModule], controllers: [PrivacyController], providers: [HandOver] })
export class PrivacyModule {}
