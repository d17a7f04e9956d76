import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that carried a key and acted. Written in the transaction that acts; swept after two days. */
@Entity('request_once', { comment: 'Requests that carried a key and acted; so that one sent again does not act again' })
@Check('CHK_request_once_hashes', `length(key) = 32 AND length(body_hash) = 32`)
@Check('CHK_request_once_status', `status BETWEEN 200 AND 299`)
@Check('CHK_request_once_answer', `answer IS NULL OR status IS NOT NULL`)
export class RequestOnce {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  /** A fingerprint of the key: the key itself opens the answer, and is known to the client only. */
  @PrimaryColumn('bytea')
  key!: Buffer;

  /** Method and address, e.g. `POST /api/receptions`. */
  @Column('text')
  route!: string;

  /** Of the body as it was sent: another one under the same key is another request. */
  @Column('bytea')
  bodyHash!: Buffer;

  /** Ties it to the audit records of what was done. */
  @Column('text')
  requestId!: string;

  /** Null until the answer is known; for good when the process ended between commit and answer. */
  @Column('smallint', { nullable: true })
  status!: number | null;

  /** The body answered, encrypted by the key; null when it is not kept. */
  @Column('bytea', { nullable: true })
  answer!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
