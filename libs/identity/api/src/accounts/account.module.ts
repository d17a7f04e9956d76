import { Global, Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { IdentityModule } from '../identity.module.js';
import { OwnPassword } from '../passwords/own-password.js';
import { OwnPasswordController } from '../passwords/own-password.controller.js';
import { PasswordRules } from '../passwords/password-rules.js';
import { ImportStaff } from '../staff-import/import-staff.js';
import { JudgeStaff } from '../staff-import/judge-staff.js';
import { StaffImportController } from '../staff-import/staff-import.controller.js';
import { AccountController } from './account.controller.js';
import { AccountHolders } from './account-holders.js';
import { AccountQueries } from './account.queries.js';
import { AccountTermsQueries } from './account-terms.js';
import { ClearWait } from './actions/clear-wait.js';
import { CloseAccount } from './actions/close.js';
import { CorrectAccount } from './actions/correct.js';
import { CreateAccount } from './actions/create.js';
import { GiveRoles } from './actions/give-roles.js';
import { ReopenAccount } from './actions/reopen.js';
import { ResetPassword } from './actions/reset-password.js';
import { OfficeRoles } from './office-roles.js';
import { WorkInHands } from './work-in-hand.js';

/** Who may sign in: accounts kept by whoever administers them, and everybody's own password. Global: the domains above tell what people have in hand. */
@Global()
@Module({
  imports: [AgencyModule, IdentityModule],
  controllers: [AccountController, OwnPasswordController, StaffImportController],
  providers: [
    AccountQueries,
    AccountTermsQueries,
    AccountHolders,
    OfficeRoles,
    WorkInHands,
    CreateAccount,
    CorrectAccount,
    GiveRoles,
    CloseAccount,
    ReopenAccount,
    ResetPassword,
    ClearWait,
    PasswordRules,
    JudgeStaff,
    ImportStaff,
    OwnPassword,
  ],
  exports: [WorkInHands],
})
export class AccountModule {}
