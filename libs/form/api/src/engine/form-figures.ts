import { Injectable } from '@nestjs/common';
import type { FormCode, FormNumbers, FormRecord, FormRecords, FormSet, FormSettings, FormStocks } from '@tiepdan/form/contract';
import type { Cursor } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { Reader } from './reader.js';

/** What is counted: whose records, of which days, as of which day, on which regime's forms, with which choices. */
export interface FiguresWanted {
  readonly officeIds: readonly string[];
  readonly period: Period;
  /** Facts after this day do not count, and states are those of its evening. Null or after the period's end: the period's last day. */
  readonly asOf?: PlainDate | null;
  /** Left out, the set in force on the period's last day. */
  readonly set?: FormSet;
  /** Left out, the settings of the first office: who compiles decides how units are counted. */
  readonly settings?: FormSettings;
  /** Left out, every form of the set. */
  readonly forms?: readonly FormCode[];
}

/** One office instead of several, one form. */
export interface RecordsWanted extends Omit<FiguresWanted, 'officeIds' | 'forms'> {
  readonly officeId: string;
  readonly form: FormCode;
}

/** A record with everything it adds to one form: amounts by column number, in the columns' units. */
export interface Contribution extends Omit<FormRecord, 'contributes'> {
  readonly amounts: Readonly<Record<number, number>>;
}

export interface RecordsPage {
  readonly column: number;
  readonly limit: number;
  readonly after: Cursor | null;
}

/** Numbers by form, in the order of its columns. */
export type OfficeFigures = ReadonlyMap<FormCode, FormNumbers>;

/** The one place where numbers of the forms come from: screens, files, filings, narratives and pictures ask here. */
@Injectable()
export class FormFigures {
  /** Every cell of every form, by office; an office without records has zeros. One statement. */
  async values(reader: Reader, wanted: FiguresWanted): Promise<ReadonlyMap<string, OfficeFigures>> {
    void reader;
    return Promise.reject(new Error(`not counted yet: ${wanted.period.label}`));
  }

  /** One page of the records behind a cell, oldest first. Belongs in a snapshot. @throws Refusal FORM.UNKNOWN, FORM.COLUMN_UNKNOWN */
  async records(reader: Reader, wanted: RecordsWanted & RecordsPage): Promise<FormRecords> {
    void reader;
    return Promise.reject(new Error(`not listed yet: ${wanted.form}`));
  }

  /** Every record behind a form with the columns it is in and what it adds: what a filing freezes. @throws Refusal FORM.UNKNOWN */
  async contributions(reader: Reader, wanted: RecordsWanted): Promise<readonly Contribution[]> {
    void reader;
    return Promise.reject(new Error(`not listed yet: ${wanted.form}`));
  }

  /** What was left over from before the period's first day, by office. */
  async openingStock(reader: Reader, wanted: FiguresWanted): Promise<ReadonlyMap<string, FormStocks>> {
    void reader;
    return Promise.reject(new Error(`not counted yet: ${wanted.period.label}`));
  }

  /** What is left over at the end of the period's last day (or of `asOf`), by office. */
  async closingStock(reader: Reader, wanted: FiguresWanted): Promise<ReadonlyMap<string, FormStocks>> {
    void reader;
    return Promise.reject(new Error(`not counted yet: ${wanted.period.label}`));
  }
}
