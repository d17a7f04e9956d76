/**
 * What an invented matter is about. In the texts `{xa}` is a commune, `{thon}` a hamlet in it, `{thua}` and `{to}` a parcel
 * and its map sheet, `{dt}` an area in m², `{duong}` a road, `{duan}` a project, `{coso}` a business, `{nam}` a year.
 */
export interface Topic {
  readonly field: string;
  /** Key of the agency that has to deal with it; `commune` is the committee of the place. */
  readonly body: string;
  readonly summary: string;
  readonly request: string;
  readonly respondent?: string;
}

/** Short for a Topic. */
export const topic = (field: string, body: string, summary: string, request: string, respondent?: string): Topic => ({
  field,
  body,
  summary,
  request,
  ...(respondent ? { respondent } : {}),
});
