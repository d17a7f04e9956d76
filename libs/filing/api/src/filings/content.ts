import type { FormCheck, FormCode, FormDefinition, FormSettings, FormStocks } from '@tiepdan/form/contract';

/** A number of section 4 as it stood when the report was filed. */
export interface FrozenIndicator {
  readonly code: string;
  readonly label: string;
  readonly value: number;
}

/** What a domain above adds to a filed report: the narrative report, pictures. */
export interface FrozenPart {
  readonly code: string;
  readonly label: string;
  readonly data: unknown;
}

/**
 * Everything of a filed report that is not a number of a form: with it the report can be read and printed although definitions and settings
 * have changed since. Names are those of units; no citizen is in it.
 */
export interface FilingContent {
  /** Version of this shape. */
  readonly version: 1;
  readonly officeName: string;
  readonly definitions: readonly FormDefinition[];
  readonly settings: FormSettings;
  /** Printed under each form, by its code. */
  readonly footnotes: Readonly<Record<FormCode, readonly string[]>>;
  /** Who had not reported and why, printed under every form; null when all had. */
  readonly missingNote: string | null;
  /** Of the office's own row and of the total everything, of units what failed. */
  readonly checks: readonly FormCheck[];
  readonly opening: FormStocks;
  readonly closing: FormStocks;
  readonly missing: readonly { readonly unitId: string; readonly name: string }[];
  readonly section4: readonly FrozenIndicator[];
  readonly parts: readonly FrozenPart[];
}
