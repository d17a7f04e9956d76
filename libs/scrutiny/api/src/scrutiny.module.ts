import { Module } from '@nestjs/common';
import { ReadReportFile } from './reading/read-file.js';
import { ScrutinyController } from './scrutiny.controller.js';

@Module({ controllers: [ScrutinyController], providers: [ReadReportFile] })
export class ScrutinyModule {}
