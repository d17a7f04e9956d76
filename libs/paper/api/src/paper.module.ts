import { Module } from '@nestjs/common';
import { FileModule } from '@tiepdan/file/api';
import { Papers } from './papers.js';
import { PdfMaker } from './pdf/pdf-maker.js';
import { PaperTemplates } from './templates/paper-templates.js';

/** Needs `PaperSettings`, provided globally by the process. */
@Module({
  imports: [FileModule],
  providers: [PaperTemplates, Papers, PdfMaker],
  exports: [PaperTemplates, Papers, PdfMaker],
})
export class PaperModule {}
