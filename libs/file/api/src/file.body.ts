import { ApiProperty } from '@nestjs/swagger';
import { FILE_NAME_MOST } from '@tiepdan/file/contract';
import { Flag, fromQueryFlag } from '@tiepdan/platform/api';
import { IsOptional, IsString } from 'class-validator';

/** What is said of a file before its bytes. */
export class UploadQuery {
  /** Taken to the letter; `cleanFileName` says what becomes of it, with refusals of its own. */
  @IsString({ message: 'Phải ghi tên tệp một lần.' })
  @ApiProperty({ type: 'string', minLength: 1, maxLength: FILE_NAME_MOST, description: 'Name of the file, with its ending' })
  name!: string;

  @fromQueryFlag
  @IsOptional()
  @Flag({ optional: true, doc: 'Belongs to a sealed matter: encrypted at once, its name too' })
  sealed?: boolean | null;
}

/** How a file is wanted. */
export class FileQuery {
  @fromQueryFlag
  @IsOptional()
  @Flag({ optional: true, doc: 'true shows it in the page where its kind can be shown; else it is saved' })
  inline?: boolean | null;
}
