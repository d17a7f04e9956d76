import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** When a recurring job last ran and how it went. One row a job for the whole installation: no office owns it. */
@Entity('job_state')
@Check('CHK_job_state_outcome', `outcome IN ('running', 'done', 'failed')`)
@Check('CHK_job_state_finished', `outcome = 'running' OR finished_at IS NOT NULL`)
export class JobState {
  @PrimaryColumn('text')
  name!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('text')
  outcome!: 'running' | 'done' | 'failed';

  /** What was done the last time that anything was. */
  @Column('text', { nullable: true })
  summary!: string | null;

  @Column('timestamptz', { nullable: true })
  failedAt!: Date | null;

  /** Without addresses of people. */
  @Column('text', { nullable: true })
  lastError!: string | null;

  @Column('integer', { default: 0 })
  consecutiveFailures!: number;
}
