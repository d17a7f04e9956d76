/** One number that can be put into a paragraph. */
export interface CatalogueEntry {
  readonly source: string;
  readonly key: string;
  /** "01/TCD (1)". */
  readonly place: string;
  readonly label: string;
  readonly unit: string;
  /** What it is now; null when it has none. */
  readonly value: number | null;
}
