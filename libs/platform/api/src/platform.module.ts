import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database/database.js';

@Global()
@Module({ providers: [Clock, Database], exports: [Clock, Database] })
export class PlatformModule {}
