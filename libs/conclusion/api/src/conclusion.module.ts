import { Module } from '@nestjs/common';
import { RecordConclusion } from './actions/record.js';

@Module({ providers: [RecordConclusion], exports: [RecordConclusion] })
export class ConclusionModule {}
