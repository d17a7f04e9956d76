/**
 * How the three kinds of Jest tests run. Server tests are native ES modules compiled by SWC; client tests go through
 * jest-preset-angular. Doors are mapped to their sources, so no build is needed before a test.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import presets from 'jest-preset-angular/presets/index.js';

const root = path.dirname(fileURLToPath(import.meta.url));
const doorNames = {
  '^@tiepdan/migrations$': `${root}/migrations/src/index.ts`,
  '^@tiepdan/migrations/seeds$': `${root}/migrations/src/seeds/index.ts`,
  '^@tiepdan/([^/]+)/web/testing$': `${root}/libs/$1/web/src/testing/index.ts`,
  '^@tiepdan/([^/]+)/(contract|api|web)$': `${root}/libs/$1/$2/src/index.ts`,
  '^(\\.{1,2}/.*)\\.js$': '$1',
};
const ignored = { modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.nx/', '<rootDir>/.data/'] };

/** SWC for server code; public pages are TSX, in which a generic arrow function of a .ts file could not be read. */
const compiled = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2024',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic', importSource: 'preact' } },
    },
  },
];

const server = {
  ...ignored,
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: doorNames,
  transform: { '^.+\\.ts$': compiled(false), '^.+\\.tsx$': compiled(true) },
};

/** Rules without a database. */
export const pure = {
  ...server,
  displayName: 'pure',
  testMatch: ['<rootDir>/{libs/*/{contract,api},apps/api,tools,migrations/src}/**/*.spec.{ts,mjs}'],
  testPathIgnorePatterns: ['\\.db\\.spec\\.', '/node_modules/'],
};

/** Actions and queries on a real PostgreSQL: each file gets a fresh database, cloned from a migrated template. */
export const database = {
  ...server,
  displayName: 'database',
  testMatch: ['<rootDir>/{libs/*/api,apps/api,migrations}/**/*.db.spec.ts'],
  globalSetup: `${root}/tools/testing/start-database.mjs`,
  globalTeardown: `${root}/tools/testing/stop-database.mjs`,
};

/** Components and client logic in jsdom. */
export const client = {
  ...presets.createCjsPreset({ tsconfig: `${root}/apps/web/tsconfig.spec.json` }),
  ...ignored,
  rootDir: root,
  displayName: 'client',
  testMatch: ['<rootDir>/{libs/*/web,apps/web}/**/*.spec.ts'],
  setupFilesAfterEnv: [`${root}/apps/web/src/test-setup.ts`],
  moduleNameMapper: { ...doorNames, '\\.svg$': `${root}/tools/testing/empty-svg.cjs` },
};
