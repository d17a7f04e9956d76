import { ApiProperty } from '@nestjs/swagger';
import { LONGEST_LIST } from '@tiepdan/citizen/contract';
import { LIST_MODES, type ListMode, type SheetRequest, type WriteSignatoriesRequest } from '@tiepdan/petition/contract';
import { Flag, OneOf, Text, Whole, fromQueryNumber } from '@tiepdan/platform/api';
import { IsString, Length, Matches } from 'class-validator';

/** The largest .xlsx taken, in characters of base64. */
const LARGEST_SHEET = 4_000_000;

export class WriteSignatoriesBody implements WriteSignatoriesRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version of the petition' })
  version!: number;

  @OneOf(LIST_MODES)
  mode!: ListMode;

  // Taken to the letter: the tabs between the columns must stay, and wrong lines are named by their numbers.
  @ApiProperty({ type: 'string', minLength: 1, maxLength: LONGEST_LIST, description: 'Lines of name, year of birth, paper number, address; tabs, commas or semicolons between' })
  @IsString({ message: 'Phải là văn bản.' })
  @Length(1, LONGEST_LIST, { message: `Danh sách phải có từ 1 đến ${LONGEST_LIST} ký tự.` })
  text!: string;

  @Flag({ doc: 'Make the petition’s number of signatories the number of lines' })
  setCount!: boolean;
}

export class SignatoryListQuery {
  @Text({ max: 120, optional: true, doc: 'A part of a name or number' })
  q?: string | null;

  @fromQueryNumber
  @Whole({ min: 0, max: 1_000_000, optional: true, doc: 'Lines after this one' })
  after?: number | null;
}

export class SheetBody implements SheetRequest {
  @ApiProperty({ type: 'string', format: 'byte', maxLength: LARGEST_SHEET, description: 'An .xlsx file' })
  @Length(1, LARGEST_SHEET, { message: 'Tệp lớn nhất là 3 MB.' })
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/, { message: 'Tệp phải mã hóa base64.' })
  content!: string;
}
