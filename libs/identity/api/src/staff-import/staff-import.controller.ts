import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { accessErrors } from '@tiepdan/access/contract';
import {
  type ImportedStaff,
  LONGEST_STAFF_LIST,
  type StaffListRequest,
  type StaffPreview,
  type StaffSheetRequest,
  type StaffSheetText,
  accountErrors,
  accountPaths,
  staffImportErrors,
} from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { AnswerNotKept, Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import { IsString, Length, Matches } from 'class-validator';
import { AccountQueries } from '../accounts/account.queries.js';
import { ImportStaff } from './import-staff.js';
import { staffText, templateSheet } from './staff-sheets.js';

/** The largest .xlsx taken, in characters of base64. */
const LARGEST_SHEET = 700_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

class StaffListBody implements StaffListRequest {
  // Taken to the letter: the tabs between the columns must stay, and wrong lines are named by their numbers.
  @ApiProperty({ type: 'string', minLength: 1, maxLength: LONGEST_STAFF_LIST, description: 'A line a person, tabs between the columns, headings first or the order of the template' })
  @IsString({ message: 'Phải là văn bản.' })
  @Length(1, LONGEST_STAFF_LIST, { message: `Danh sách phải có từ 1 đến ${LONGEST_STAFF_LIST} ký tự.` })
  @Matches(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]*$/, { message: 'Có ký tự hỏng hoặc không in được; xin dán lại.' })
  text!: string;
}

class StaffSheetBody implements StaffSheetRequest {
  @ApiProperty({ type: 'string', format: 'byte', maxLength: LARGEST_SHEET, description: 'An .xlsx file' })
  @Length(1, LARGEST_SHEET, { message: 'Tệp lớn nhất là 500 KB.' })
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/, { message: 'Tệp phải mã hóa base64.' })
  content!: string;
}

/** Accounts from a staff list. */
@ApiTags('account')
@Controller()
export class StaffImportController {
  constructor(
    private readonly importing: ImportStaff,
    private readonly queries: AccountQueries,
  ) {}

  @Get(accountPaths.importTemplate)
  @Permission('account.manage')
  @Answers(null)
  async template(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { roles, agencies } = await this.queries.choices(actor);
    const sheet = await templateSheet(roles.map(({ name }) => name), agencies.map(({ name }) => name));
    return new StreamableFile(sheet, { type: XLSX, disposition: 'attachment; filename="danh-sach-can-bo.xlsx"' });
  }

  @Post(accountPaths.importSheet)
  @HttpCode(200)
  @Permission('account.manage')
  @Answers('StaffSheetText', staffImportErrors)
  async sheet(@Body() body: StaffSheetBody): Promise<StaffSheetText> {
    return { text: await staffText(Buffer.from(body.content, 'base64')) };
  }

  @Post(accountPaths.importPreview)
  @HttpCode(200)
  @Permission('account.manage')
  @Answers('StaffPreview', staffImportErrors)
  preview(@CurrentActor() actor: Actor, @Body() body: StaffListBody): Promise<StaffPreview> {
    return this.importing.preview(actor, body.text);
  }

  /** Answers passwords for one use, which are kept nowhere. */
  @Post(accountPaths.import)
  @Permission('account.manage')
  @AnswerNotKept()
  @Answers('ImportedStaff', staffImportErrors, accountErrors, accessErrors)
  import(@CurrentActor() actor: Actor, @Body() body: StaffListBody): Promise<ImportedStaff> {
    return this.importing.run(actor, body.text);
  }
}
