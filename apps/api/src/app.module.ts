import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '@tiepdan/access/api';
import { AgencyModule } from '@tiepdan/agency/api';
import { AuditModule } from '@tiepdan/audit/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { DeskModule } from '@tiepdan/desk/api';
import { DocumentModule } from '@tiepdan/document/api';
import { FileModule } from '@tiepdan/file/api';
import { PaperModule } from '@tiepdan/paper/api';
import { AttachmentModule } from '@tiepdan/attachment/api';
import { ForwardingModule } from '@tiepdan/forwarding/api';
import { ResolutionModule } from '@tiepdan/resolution/api';
import { OversightModule } from '@tiepdan/oversight/api';
import { FeedbackModule } from '@tiepdan/feedback/api';
import { ConclusionModule } from '@tiepdan/conclusion/api';
import { HearingModule } from '@tiepdan/hearing/api';
import { PortalModule } from '@tiepdan/portal/api';
import { AccountModule, IdentityModule } from '@tiepdan/identity/api';
import { LeaderDayModule } from '@tiepdan/leader-day/api';
import { MatterModule } from '@tiepdan/matter/api';
import { PetitionModule } from '@tiepdan/petition/api';
import { JobsModule, OnceModule, PlatformModule, ProblemFilter } from '@tiepdan/platform/api';
import { PrivacyModule } from '@tiepdan/privacy/api';
import { ReceptionModule } from '@tiepdan/reception/api';
import { ReminderModule } from '@tiepdan/reminder/api';
import { StatisticsModule } from '@tiepdan/statistics/api';
import { FormModule } from '@tiepdan/form/api';
import { FilingModule } from '@tiepdan/filing/api';
import { NarrativeModule } from '@tiepdan/narrative/api';
import { ScrutinyModule } from '@tiepdan/scrutiny/api';
import { TrendModule } from '@tiepdan/trend/api';
import { dataSourceOptions } from './database/data-source.js';
import type { Env } from './env.js';
import { HealthController } from './health/health.controller.js';
import { Ending } from './http/ending.js';
import { SettingsModule } from './settings.module.js';

/** Composes the domains; decides nothing. */
@Module({})
export class AppModule {
  static of(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.of(env),
        TypeOrmModule.forRoot({ ...dataSourceOptions(env.DATABASE_URL, env.DATABASE_POOL), retryAttempts: 3, retryDelay: 1000 }),
        PortalModule, // first: what is asked most is matched against the fewest routes
        PlatformModule,
        JobsModule,
        OnceModule,
        AuditModule,
        AgencyModule,
        AccessModule,
        IdentityModule,
        AccountModule,
        CalendarModule,
        FileModule,
        PaperModule,
        MatterModule,
        LeaderDayModule,
        PetitionModule,
        ReceptionModule,
        DocumentModule,
        AttachmentModule,
        ForwardingModule,
        ResolutionModule,
        OversightModule,
        FeedbackModule,
        ConclusionModule,
        HearingModule,
        StatisticsModule,
        FormModule,
        FilingModule,
        NarrativeModule,
        ScrutinyModule,
        TrendModule,
        DeskModule,
        ReminderModule,
        PrivacyModule,
      ],
      controllers: [HealthController],
      providers: [Ending, { provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
