/** What one declared figure counts. */
export type DeclaredUnit = 'hồ sơ' | 'lượt' | 'người' | 'văn bản' | 'lớp' | 'vụ việc' | 'kết quả';

/** One row of a table of declared figures. */
export interface DeclaredRow {
  readonly code: string;
  readonly label: string;
  readonly unit: DeclaredUnit;
  /** 0 for a total, 1 for "trong đó", 2 for a part of a part. */
  readonly level: 0 | 1 | 2;
  /** Rows that add up to this one; several lists when it is divided in several ways, and each must add up. */
  readonly parts?: readonly (readonly string[])[];
  /** A row it may not exceed. */
  readonly atMost?: string;
}

/** A table whose records another department keeps: opening + in − out = closing, and opening is what the period before closed with. */
export interface DeclaredStock {
  readonly opening: string;
  readonly received: readonly string[];
  readonly done: readonly string[];
  readonly closing: string;
}

/**
 * Figures that stand in the report and whose records are not in this system (anti-corruption, the one-stop centre). Somebody types
 * them, says from whom and to which day, and they are checked like counted ones.
 */
export interface DeclaredTable {
  readonly code: string;
  readonly title: string;
  /** Who usually gives the figures; the officer may write another. */
  readonly source: string;
  readonly rows: readonly DeclaredRow[];
  readonly stock: DeclaredStock | null;
}
