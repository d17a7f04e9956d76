import { BATCH_MOST, BOOK_FORMATS, type BookFormat, PRINT_FORMATS, type PrintFormat, type PrintRequest, type ReceptionBookQuery } from '@tiepdan/document/contract';
import { PAPER_FORMATS, PAPER_SUBJECTS, type PaperFormat, type PaperSubject } from '@tiepdan/paper/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Day, Flag, Id, Ids, OneOf, fromQueryFlag } from '@tiepdan/platform/api';
import { ArrayMinSize } from 'class-validator';

export class PrintBody implements PrintRequest {
  @Ids({ max: BATCH_MOST, doc: 'Papers, in the order of printing' })
  @ArrayMinSize(1, { message: 'Chọn ít nhất một văn bản.' })
  ids!: string[];

  @OneOf(PRINT_FORMATS)
  format!: PrintFormat;
}

export class PaperFileQuery {
  @OneOf(PAPER_FORMATS)
  format!: PaperFormat;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'Shown in the page instead of saved; only a PDF can be' })
  inline?: boolean | null;
}

/** A template tried on a record. */
export class PreviewQuery {
  @OneOf(PAPER_SUBJECTS)
  subject!: PaperSubject;

  @Id({ doc: 'The record' })
  id!: string;

  @OneOf(PAPER_FORMATS)
  format!: PaperFormat;

  @Id({ optional: true, doc: 'A kept version of the template' })
  templateId?: string | null;
}

/** An uploaded file that is to be tried as a template, before it is kept as one. */
export class PreviewBody {
  @Id({ optional: true, doc: 'An upload of the actor; left out: the template in force, or `templateId`' })
  fileId?: string | null;
}

export class ReceptionBookBody implements ReceptionBookQuery {
  @Day({ doc: 'First day, inclusive' })
  from!: PlainDate;

  @Day({ doc: 'Last day, inclusive' })
  to!: PlainDate;

  @OneOf(BOOK_FORMATS)
  format!: BookFormat;
}
