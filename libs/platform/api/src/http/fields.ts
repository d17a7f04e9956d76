/**
 * The field decorators of request classes: one word states the rule once, for the check (class-validator), the stored
 * form (NFC, spaces tidied) and the OpenAPI document. Sentences are Vietnamese, because officers read them.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { EARLIEST_DAY, isPlainDate, tidyText } from '@tiepdan/platform/contract';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

interface Common {
  /** What the field means, for the OpenAPI document. */
  readonly doc?: string;
  /** May be left out or null. */
  readonly optional?: boolean;
}

function field(common: Common, schema: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  const shape = { description: common.doc, ...schema, ...(common.optional ? { required: false, nullable: true } : {}) } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(shape), ...(common.optional ? [IsOptional()] : []), ...rules);
}

/** Controls that no person types, and halves of surrogate pairs, which no database stores. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufffd]/;

const WellFormed = () =>
  ValidateBy({
    name: 'wellFormed',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.isWellFormed() && !UNPRINTABLE.test(value),
      defaultMessage: () => 'Có ký tự hỏng hoặc không in được; xin gõ lại.',
    },
  });

/** Stored text: `min`–`max` characters after tidying. An optional text left empty becomes null. */
export function Text(options: Common & { max: number; min?: number }): PropertyDecorator {
  const least = options.min ?? (options.optional ? 0 : 1);
  const tidy = Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string' || !value.isWellFormed()) return value;
    const text = tidyText(value);
    return text === '' && options.optional ? null : text;
  });
  return field(
    options,
    { type: 'string', minLength: least, maxLength: options.max },
    tidy,
    WellFormed(),
    Length(least, options.max, {
      message: least > 0 ? `Phải ghi từ ${least} đến ${options.max} ký tự.` : `Nhiều nhất ${options.max} ký tự.`,
    }),
  );
}

/** A password: taken to the letter, never tidied, never shown. */
export function Secret(options: Common & { max: number }): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'password', minLength: 1, maxLength: options.max },
    WellFormed(),
    Length(1, options.max, { message: `Phải ghi từ 1 đến ${options.max} ký tự.` }),
  );
}

/** A calendar day `YYYY-MM-DD` that exists and is not before 02/09/1945. */
export function Day(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'date', example: '2026-11-20' },
    ValidateBy({
      name: 'day',
      validator: {
        validate: (value: unknown) => isPlainDate(value) && value >= EARLIEST_DAY && value <= '2200-12-31',
        defaultMessage: () => 'Phải là ngày có thật, viết dạng YYYY-MM-DD, từ 02/09/1945.',
      },
    }),
  );
}

/** One of the codes of a contract table. */
export function OneOf(table: Readonly<Record<string, unknown>> | readonly string[], options: Common = {}): PropertyDecorator {
  const codes = Array.isArray(table) ? [...table] : Object.keys(table);
  return field(options, { type: 'string', enum: codes }, IsIn(codes, { message: `Phải là một trong: ${codes.join(', ')}.` }));
}

const Distinct = () =>
  ValidateBy({
    name: 'distinct',
    validator: {
      validate: (value: unknown) => !Array.isArray(value) || new Set(value).size === value.length,
      defaultMessage: () => 'Có mục ghi hai lần.',
    },
  });

/** Several of the codes of a contract table, each once. */
export function SomeOf(table: Readonly<Record<string, unknown>> | readonly string[], options: Common & { min?: number } = {}): PropertyDecorator {
  const codes = Array.isArray(table) ? [...table] : Object.keys(table);
  const least = options.min ?? 0;
  return field(
    options,
    { type: 'array', items: { type: 'string', enum: codes }, minItems: least, uniqueItems: true },
    IsArray({ message: 'Phải là một danh sách.' }),
    ArrayMinSize(least, { message: `Chọn ít nhất ${least} mục.` }),
    ArrayMaxSize(codes.length, { message: `Nhiều nhất ${codes.length} mục.` }),
    IsIn(codes, { each: true, message: `Mỗi mục phải là một trong: ${codes.join(', ')}.` }),
    Distinct(),
  );
}

/** Several whole numbers within bounds, each once. */
export function Wholes(options: Common & { min: number; max: number; most: number }): PropertyDecorator {
  const message = `Mỗi mục phải là số nguyên từ ${options.min} đến ${options.max}.`;
  return field(
    options,
    { type: 'array', items: { type: 'integer', minimum: options.min, maximum: options.max }, maxItems: options.most, uniqueItems: true },
    IsArray({ message: 'Phải là một danh sách.' }),
    ArrayMaxSize(options.most, { message: `Nhiều nhất ${options.most} mục.` }),
    IsInt({ each: true, message }),
    Min(options.min, { each: true, message }),
    Max(options.max, { each: true, message }),
    Distinct(),
  );
}

/** Several numbers that are not negative, in an order that means something; what each may be is its column's rule. */
export function Numbers(options: Common & { most: number }): PropertyDecorator {
  const message = 'Mỗi mục phải là số không âm.';
  return field(
    options,
    { type: 'array', items: { type: 'number', minimum: 0 }, maxItems: options.most },
    IsArray({ message: 'Phải là một danh sách.' }),
    ArrayMaxSize(options.most, { message: `Nhiều nhất ${options.most} mục.` }),
    IsNumber({ allowNaN: false, allowInfinity: false }, { each: true, message }),
    Min(0, { each: true, message }),
    Max(1e15, { each: true, message: 'Số quá lớn.' }),
  );
}

/** A whole number within bounds. Never read from text. */
export function Whole(options: Common & { min: number; max: number }): PropertyDecorator {
  const message = `Phải là số nguyên từ ${options.min} đến ${options.max}.`;
  return field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    IsInt({ message }),
    Min(options.min, { message }),
    Max(options.max, { message }),
  );
}

/** A number within bounds with at most `decimals` digits after the point, such as an area. Never read from text. */
export function Decimal(options: Common & { min: number; max: number; decimals: number }): PropertyDecorator {
  const { min, max, decimals } = options;
  const message = `Phải là số từ ${min} đến ${max}, nhiều nhất ${decimals} chữ số sau dấu phẩy.`;
  return field(options, { type: 'number', minimum: min, maximum: max, multipleOf: 10 ** -decimals }, AtMostDecimals(decimals, message), Min(min, { message }), Max(max, { message }));
}

/** class-validator counts digits in the written number and stumbles over one that is written with an exponent, such as 1e-9. */
const AtMostDecimals = (decimals: number, message: string): PropertyDecorator =>
  ValidateBy({
    name: 'decimals',
    validator: {
      validate: (value: unknown) => typeof value === 'number' && Number.isFinite(value) && Number(value.toFixed(decimals)) === value,
      defaultMessage: () => message,
    },
  });

/** True or false. */
export function Flag(options: Common = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean({ message: 'Phải là đúng hoặc sai.' }));
}

/** The id of a record. */
export function Id(options: Common = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'uuid' }, IsUUID('all', { message: 'Mã bản ghi không đúng dạng.' }));
}

/** Several ids, each once. */
export function Ids(options: Common & { max: number }): PropertyDecorator {
  return field(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: options.max, uniqueItems: true },
    IsArray({ message: 'Phải là một danh sách.' }),
    ArrayMaxSize(options.max, { message: `Nhiều nhất ${options.max} mục.` }),
    IsUUID('all', { each: true, message: 'Mã bản ghi không đúng dạng.' }),
    Distinct(),
  );
}

type Class = new () => object;

/** The OpenAPI document knows a class that is named later by its function being called `type`; by any other name it would refer to nothing. */
function named(given: () => Class): () => Class {
  const type = (): Class => given();
  return type;
}

/** A nested part of the request. */
export function Part(type: () => Class, options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: named(type) },
    IsObject({ message: 'Phải là một đối tượng.' }),
    ValidateNested({ message: 'Có ô chưa đúng.' }),
    Type(type),
  );
}

/** A list of nested parts. */
export function Parts(type: () => Class, options: Common & { min?: number; max: number }): PropertyDecorator {
  return field(
    options,
    { type: named(type), isArray: true, minItems: options.min ?? 0, maxItems: options.max },
    IsArray({ message: 'Phải là một danh sách.' }),
    ArrayMinSize(options.min ?? 0, { message: `Ít nhất ${options.min ?? 0} mục.` }),
    ArrayMaxSize(options.max, { message: `Nhiều nhất ${options.max} mục.` }),
    IsObject({ each: true, message: 'Mỗi mục phải là một đối tượng.' }),
    ValidateNested({ each: true, message: 'Có ô chưa đúng.' }),
    Type(type),
  );
}

/** Several names of a fixed pattern, each once; whether there is such a thing is the action's rule. */
export function Names(pattern: RegExp, options: Common & { most: number; min?: number }): PropertyDecorator {
  const least = options.min ?? 0;
  return field(
    options,
    { type: 'array', items: { type: 'string', pattern: pattern.source, maxLength: 100 }, minItems: least, maxItems: options.most, uniqueItems: true },
    IsArray({ message: 'Phải là một danh sách.' }),
    ArrayMinSize(least, { message: `Chọn ít nhất ${least} mục.` }),
    ArrayMaxSize(options.most, { message: `Nhiều nhất ${options.most} mục.` }),
    Length(1, 100, { each: true, message: 'Mỗi mục nhiều nhất 100 ký tự.' }),
    Matches(pattern, { each: true, message: 'Có mục không đúng dạng.' }),
    Distinct(),
  );
}

/** Text of a fixed pattern. */
export function Pattern(pattern: RegExp, message: string, options: Common = {}): PropertyDecorator {
  return field(options, { type: 'string', pattern: pattern.source }, Matches(pattern, { message }));
}
