import { Injectable } from '@nestjs/common';
import { type PublicSender, RegisterFromPublic } from '@tiepdan/hearing/api';
import type { PublicRegistration } from '@tiepdan/hearing/contract';
import { Database } from '@tiepdan/platform/api';
import { CodeBook, type IssuedCode } from '../codes/code-book.js';

/** Takes a registration of the public page and gives the code by which it is looked up. */
@Injectable()
export class RegisterOnPage {
  constructor(
    private readonly database: Database,
    private readonly hearings: RegisterFromPublic,
    private readonly book: CodeBook,
  ) {}

  /** A form sent twice is one registration with one code. @throws Refusal HEARING.* */
  async run(officeId: string, registration: PublicRegistration, sender: PublicSender): Promise<IssuedCode> {
    const { id } = await this.hearings.run(officeId, registration, sender);
    const record = { subject: 'hearing', id } as const;
    return this.database.write(async (tx) => {
      await tx.query(`SELECT 1 FROM hearing_request WHERE office_id = $1 AND id = $2 FOR NO KEY UPDATE`, [officeId, id]);
      return (await this.book.working(tx, officeId, record)) ?? this.book.issue(tx, officeId, record, null);
    });
  }
}
