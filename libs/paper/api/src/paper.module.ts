import { Module } from '@nestjs/common';
import { FileModule } from '@tiepdan/file/api';
import { PutInForce } from './actions/put-in-force.js';
import { ReplaceTemplate } from './actions/replace-template.js';
import { TryTemplate } from './actions/try-template.js';
import { PaperController } from './paper.controller.js';
import { PaperFiles } from './paper-files.js';
import { PaperQueries } from './paper.queries.js';
import { Papers } from './papers.js';
import { PdfMaker } from './pdf/pdf-maker.js';
import { PaperTemplates } from './templates/paper-templates.js';
import { UploadedTemplate } from './templates/uploaded-template.js';

/** Needs `PaperSettings`, provided globally by the process. */
@Module({
  imports: [FileModule],
  controllers: [PaperController],
  providers: [PaperTemplates, Papers, PdfMaker, PaperQueries, PaperFiles, UploadedTemplate, TryTemplate, ReplaceTemplate, PutInForce],
  exports: [PaperTemplates, Papers, PdfMaker, TryTemplate],
})
export class PaperModule {}
