import { MATTER_FLAGS, MATTER_KINDS, type MatterFlag, type MatterKind } from '@tiepdan/matter/contract';
import { RECORD_STATUSES, type RecordStatus } from '@tiepdan/platform/contract';
import { Id, OneOf, PageQuery, Text } from '@tiepdan/platform/api';

/** What is typed into the search box or into a field that offers candidates. */
export class WordsQuery {
  @Text({ max: 200, optional: true, doc: 'Words and numbers, with or without accents; fewer than two characters find nothing' })
  q?: string | null;
}

export class MatterListQuery extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    doc: 'Words of the summary, names of people, or a number (VV-2026-000123, 123); with words `total` stops at 1000',
  })
  q?: string | null;

  @OneOf(MATTER_KINDS, { optional: true })
  kind?: MatterKind | null;

  @OneOf(MATTER_FLAGS, { optional: true, doc: 'Only matters that bear this flag now' })
  flag?: MatterFlag | null;

  @Id({ optional: true, doc: 'Only matters this citizen came or wrote about; the one last heard of comes first' })
  citizenId?: string | null;

  @OneOf(RECORD_STATUSES, { optional: true, doc: 'active when left out' })
  status?: RecordStatus | null;
}
