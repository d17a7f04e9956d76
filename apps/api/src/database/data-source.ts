import { migrations } from '@tiepdan/migrations';
import { SnakeNaming } from '@tiepdan/platform/api';
import type { DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { PreparingClient } from './preparing-client.js';

/** The one description of the database, for the process, the command line and the drift check. */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    synchronize: false,
    poolSize,
    applicationName: 'tiepdan',
    connectTimeoutMS: 5_000,
    // Plans of these statements are short; compiling them costs more than running them.
    extra: { Client: PreparingClient, options: '-c jit=off', statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
  };
}
