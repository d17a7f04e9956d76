import { PAPER_FORMATS, type PaperFormat, type PutInForceRequest, type ReplaceTemplateRequest, TEMPLATE_NOTE_MOST } from '@tiepdan/paper/contract';
import { Id, OneOf, Text, Whole } from '@tiepdan/platform/api';

const REVISION = { min: 0, max: 1_000_000, doc: 'The revision of GET /api/papers/{code} that the officer saw' } as const;

export class UploadedTemplateBody {
  @Id({ doc: 'An upload of one’s own, not claimed yet' })
  fileId!: string;
}

export class ReplaceTemplateBody extends UploadedTemplateBody implements ReplaceTemplateRequest {
  @Text({ max: TEMPLATE_NOTE_MOST, optional: true, doc: 'What has changed' })
  note?: string | null;

  @Whole(REVISION)
  revision!: number;
}

export class PutInForceBody implements PutInForceRequest {
  @Id({ optional: true, doc: 'A kept version; left out, the system’s own' })
  templateId!: string | null;

  @Whole(REVISION)
  revision!: number;
}

export class PaperFormatQuery {
  @OneOf(PAPER_FORMATS, { doc: 'The file to make' })
  format!: PaperFormat;
}
