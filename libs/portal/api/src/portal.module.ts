import { Module } from '@nestjs/common';
import { CitizenModule } from '@tiepdan/citizen/api';
import { DocumentModule } from '@tiepdan/document/api';
import { FeedbackModule } from '@tiepdan/feedback/api';
import { HearingModule } from '@tiepdan/hearing/api';
import { PaperModule } from '@tiepdan/paper/api';
import { CodeBook } from './codes/code-book.js';
import { CodeController } from './codes/code.controller.js';
import { CodeQueries } from './codes/code.queries.js';
import { IssueLookupCode } from './codes/issue-code.js';
import { ReceiptLetters } from './codes/receipt-letters.js';
import { RevokeLookupCode } from './codes/revoke-code.js';
import { PublicLimits } from './frame/public-limits.js';
import { PublicOffices } from './frame/public-offices.js';
import { HomePages } from './home/home-pages.js';
import { PublicController } from './home/public.controller.js';
import { LookUp } from './look-up/look-up.js';
import { LookUpController } from './look-up/look-up.controller.js';
import { LookupQueries } from './look-up/look-up.queries.js';
import { LookupUse } from './look-up/lookup-use.js';
import { RegisterOnPage } from './registration/register.js';
import { RegistrationController } from './registration/registration.controller.js';
import { ForgetWords } from './satisfaction/forget-words.js';
import { PortalController } from './satisfaction/portal.controller.js';
import { PublicAddresses } from './satisfaction/public-addresses.js';
import { SatisfactionQueries } from './satisfaction/satisfaction.queries.js';
import { TakeSatisfaction } from './satisfaction/take-satisfaction.js';
import { NoticeFiles } from './schedule/notice-files.js';
import { SchedulePages } from './schedule/schedule-pages.js';
import { ScheduleQueries } from './schedule/schedule.queries.js';

/** What the public sees and sends, and what the office sees of that. Addresses of fixed words stand before those of offices. */
@Module({
  imports: [CitizenModule, DocumentModule, FeedbackModule, HearingModule, PaperModule],
  controllers: [CodeController, PortalController, LookUpController, RegistrationController, PublicController],
  providers: [
    CodeBook,
    IssueLookupCode,
    RevokeLookupCode,
    CodeQueries,
    ReceiptLetters,
    PublicOffices,
    PublicLimits,
    HomePages,
    ScheduleQueries,
    SchedulePages,
    NoticeFiles,
    LookupQueries,
    LookUp,
    LookupUse,
    RegisterOnPage,
    TakeSatisfaction,
    ForgetWords,
    SatisfactionQueries,
    PublicAddresses,
  ],
  exports: [IssueLookupCode],
})
export class PortalModule {}
