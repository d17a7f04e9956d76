import { Injectable } from '@nestjs/common';
import { Database } from '@tiepdan/platform/api';
import { LRUCache } from 'lru-cache';
import { NoSuchPage } from './problems.js';

/** What the public may know of an office. */
export interface PublicOffice {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentName: string;
  readonly placeName: string;
  readonly committeeName: string;
}

/** Milliseconds; offices hardly ever change. */
const KEPT = 60_000;

/** The offices of this house by the code in the address. */
@Injectable()
export class PublicOffices {
  private readonly held = new LRUCache<'all', readonly PublicOffice[]>({ max: 1, ttl: KEPT, fetchMethod: () => this.read() });

  constructor(private readonly database: Database) {}

  async all(): Promise<readonly PublicOffice[]> {
    return (await this.held.fetch('all')) ?? [];
  }

  /** @throws NoSuchPage */
  async byCode(code: string): Promise<PublicOffice> {
    const office = (await this.all()).find((one) => one.code === code);
    if (!office) throw new NoSuchPage();
    return office;
  }

  /** The office of this house where there is only one; pages that are no office's show its name then. */
  async only(): Promise<PublicOffice | null> {
    const offices = await this.all();
    return offices.length === 1 ? (offices[0] ?? null) : null;
  }

  private read(): Promise<PublicOffice[]> {
    return this.database.read((manager) =>
      manager.query<PublicOffice[]>(
        `SELECT id, code, name, parent_name AS "parentName", place_name AS "placeName", committee_name AS "committeeName" FROM office ORDER BY name, id`,
      ),
    );
  }
}
