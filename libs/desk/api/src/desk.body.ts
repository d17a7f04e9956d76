import { MATTER_FLAGS, MATTER_KINDS, type MatterFlag, type MatterKind } from '@tiepdan/matter/contract';
import type { CandidatesAsked } from '@tiepdan/petition/contract';
import { RECORD_STATUSES, type RecordStatus, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Flag, Id, OneOf, PageQuery, Text, Whole, fromQueryFlag, fromQueryNumber } from '@tiepdan/platform/api';

/** What is typed into the search box or into a field that offers candidates. */
export class WordsQuery {
  @Text({ max: 200, optional: true, doc: 'Words and numbers, with or without accents; fewer than two characters find nothing' })
  q?: string | null;
}

/** What is on a form so far, for candidates beside it. */
export class CandidatesQuery implements CandidatesAsked {
  @Text({ max: 200, optional: true, doc: 'Name or part of one' })
  name?: string | null;

  @Text({ max: 60, optional: true, doc: 'Number of a paper, today’s or a former one; from six signs on' })
  paper?: string | null;

  @Text({ max: 40, optional: true, doc: 'Telephone in any punctuation; from eight digits on' })
  phone?: string | null;

  @fromQueryNumber
  @Whole({ min: 1880, max: 2200, optional: true })
  birthYear?: number | null;

  @Text({ max: 300, optional: true, doc: 'Commune or address' })
  place?: string | null;

  @Text({ max: TEXT_LIMITS.summary, optional: true, doc: 'What it is about' })
  summary?: string | null;

  @OneOf(MATTER_KINDS, { optional: true })
  kind?: MatterKind | null;

  @Id({ optional: true })
  matterId?: string | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: the form is of a sealed record; nothing about people is looked at' })
  sealed?: boolean | null;

  @Id({ optional: true, doc: 'The petition the others are candidates for' })
  except?: string | null;
}

export class MatterListQuery extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    doc: 'Words of the summary, names of people, or a number (VV-2026-000123, 123); with words `total` stops at 100',
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
