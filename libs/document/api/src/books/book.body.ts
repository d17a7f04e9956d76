import { type ChangeDocumentBookRequest, type ChangeDocumentNumberingRequest, DOCUMENT_PAPERS, type DocumentBookRequest, type DocumentPaper, KIND_OF_PAPER, type PaperSymbol } from '@tiepdan/document/contract';
import { OneOf, Parts, Pattern, Text, Whole, fromQueryNumber } from '@tiepdan/platform/api';
import { tidyText } from '@tiepdan/platform/contract';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { SYMBOL } from '../document.body.js';

const SYMBOL_WORDS = 'Ký hiệu chỉ gồm chữ, số và các dấu "-", ".", "&".';
/** Most symbols of one book. */
const SYMBOLS_MOST = 40;

export class DocumentBookBody implements DocumentBookRequest {
  @Text({ max: 120 })
  name!: string;

  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map((each: unknown) => (typeof each === 'string' && each.isWellFormed() ? tidyText(each) : each)) : value))
  @IsArray({ message: 'Phải là một danh sách.' })
  @ArrayMaxSize(SYMBOLS_MOST, { message: `Nhiều nhất ${SYMBOLS_MOST} mục.` })
  @ArrayUnique({ message: 'Có mục ghi hai lần.' })
  @Matches(SYMBOL, { each: true, message: SYMBOL_WORDS })
  @MaxLength(40, { each: true, message: 'Mỗi ký hiệu nhiều nhất 40 ký tự.' })
  @ApiProperty({ type: 'array', items: { type: 'string', maxLength: 40 }, maxItems: SYMBOLS_MOST, uniqueItems: true, description: 'Symbols that the book numbers; a symbol belongs to one book' })
  symbols!: string[];
}

export class ChangeDocumentBookBody extends DocumentBookBody implements ChangeDocumentBookRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;
}

class PaperSymbolBody implements PaperSymbol {
  @OneOf(KIND_OF_PAPER)
  paper!: DocumentPaper;

  @Text({ max: 40 })
  @Pattern(SYMBOL, SYMBOL_WORDS)
  symbol!: string;
}

export class ChangeNumberingBody implements ChangeDocumentNumberingRequest {
  @Whole({ min: 0, max: 1_000_000 })
  version!: number;

  @ArrayUnique(({ paper }: PaperSymbolBody) => paper, { message: 'Có mục ghi hai lần.' })
  @Parts(() => PaperSymbolBody, { max: DOCUMENT_PAPERS.length })
  symbols!: PaperSymbolBody[];
}

const InQuery = (least: number, most: number, description: string) => (target: object, key: string) => {
  const message = `Phải là số nguyên từ ${least} đến ${most}.`;
  for (const decorate of [fromQueryNumber, IsOptional(), IsInt({ message }), Min(least, { message }), Max(most, { message })]) decorate(target, key);
  ApiProperty({ required: false, type: 'integer', minimum: least, maximum: most, description })(target, key);
};

export class BookPageQuery {
  @InQuery(1945, 2200, 'This year when left out')
  year?: number;

  @InQuery(1, 999_999, 'The first number of the page')
  from?: number;
}

export class BookYearQuery {
  @InQuery(1945, 2200, 'This year when left out')
  year?: number;
}
