import type { EntityManager } from 'typeorm';

/** What the database is asked through. */
export type Reader = Pick<EntityManager, 'query'>;
