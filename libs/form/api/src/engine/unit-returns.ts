import { Injectable } from '@nestjs/common';
import type { FormCode, FormNumbers, FormSet, RowState } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { Reader } from './reader.js';

/** What is asked of the units: those that report to `officeId` for the period. */
export interface UnitsWanted {
  readonly officeId: string;
  readonly period: Period;
  readonly set: FormSet;
  readonly asOf: PlainDate | null;
}

/** One reporting unit and what it has returned for a period. */
export interface UnitReturn {
  readonly unitId: string;
  readonly name: string;
  readonly state: Exclude<RowState, 'own'>;
  /** `records`: the office in this system whose records are counted for it. Null otherwise. */
  readonly officeId: string | null;
  /** `filed`: numbers by form in the order of its columns. Null otherwise. */
  readonly values: ReadonlyMap<FormCode, FormNumbers> | null;
}

/** Gives the units in their printed order. */
export type TellsUnits = (reader: Reader, wanted: UnitsWanted) => Promise<readonly UnitReturn[]>;

/** Where the domain that knows reporting units says what they have returned; it lies above this one. Without it there are no units. */
@Injectable()
export class UnitReturns {
  private teller: TellsUnits | null = null;

  /** To be called in `onModuleInit`. */
  add(teller: TellsUnits): void {
    this.teller = teller;
  }

  async of(reader: Reader, wanted: UnitsWanted): Promise<readonly UnitReturn[]> {
    return this.teller ? this.teller(reader, wanted) : [];
  }
}
