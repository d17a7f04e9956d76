import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type AgendaWritten, type BriefView, hearingErrors } from '@tiepdan/hearing/contract';
import { zipped } from '@tiepdan/document/api';
import { Papers, PdfMaker } from '@tiepdan/paper/api';
import { PAPERS, type PaperFormat, type PaperValues, dateWords, paddedNumber } from '@tiepdan/paper/contract';
import { type Actor, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { holdAgenda, writeAgenda } from '../days/agenda.repository.js';
import { type HeldDay, readDay } from '../days/held-day.js';
import { BriefQueries } from './brief.queries.js';

/** A file to be handed out; nothing of the record stands in its name. */
export interface BriefFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Prints briefs: of one matter, or of all matters of a day, as one PDF or an archive of .docx. */
@Injectable()
export class BriefFiles {
  constructor(
    private readonly database: Database,
    private readonly briefs: BriefQueries,
    private readonly papers: Papers,
    private readonly pdfs: PdfMaker,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** The facts of one. @throws Refusal RECORD.NOT_FOUND, HEARING.NOT_TIED */
  async read(actor: Actor, id: string): Promise<BriefView> {
    return this.database.read(async (manager) => {
      const [found] = await manager.query<{ id: string }[]>(`SELECT id FROM hearing_request WHERE office_id = $1 AND id = $2`, [actor.officeId, id]);
      if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const [brief] = await this.briefs.of(manager, actor.officeId, [id]);
      if (!brief) throw new Refusal(hearingErrors, 'HEARING.NOT_TIED');
      return brief;
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND, HEARING.NOT_TIED, HEARING.PDF_NOT_MADE, PAPER.* */
  async one(actor: Actor, id: string, format: PaperFormat): Promise<BriefFile> {
    this.checkFormat(format);
    const brief = await this.read(actor, id);
    const docx = await this.docx(actor, brief, await this.dayOf(actor, id));
    return { name: `${PAPERS['hearing-brief'].label} ${brief.matterNumber}.${format}`, bytes: format === 'pdf' ? await this.pdfs.need(docx) : docx };
  }

  /** All briefs of a day in its order. Who only looks changes nothing: see `noteDown`. @throws Refusal HEARING.NOTHING_TO_PRINT, and as `one` */
  async ofDay(actor: Actor, dayId: string, format: PaperFormat): Promise<BriefFile> {
    this.checkFormat(format);
    const { day, briefs } = await this.database.read(async (manager) => {
      const day = await readDay(manager, actor.officeId, dayId);
      return { day, briefs: await this.briefs.of(manager, actor.officeId, await placedIds(manager, actor.officeId, dayId)) };
    });
    if (!briefs.length) throw new Refusal(hearingErrors, 'HEARING.NOTHING_TO_PRINT');
    const files: Buffer[] = [];
    for (const brief of briefs) files.push(await this.docx(actor, brief, day));
    const bytes = format === 'pdf' ? await this.merged(files) : await archived(files, briefs);
    return { name: `${PAPERS['hearing-brief'].label} ngày ${day.heldOn}.${format === 'pdf' ? 'pdf' : 'zip'}`, bytes };
  }

  private async merged(files: readonly Buffer[]): Promise<Buffer> {
    const pdfs = await this.pdfs.makeMany(files);
    if (!pdfs) throw new Refusal(hearingErrors, 'HEARING.PDF_NOT_MADE');
    return this.pdfs.merge(pdfs, { evenPages: true });
  }

  private checkFormat(format: PaperFormat): void {
    if (format === 'pdf' && !this.pdfs.available) throw new Refusal(hearingErrors, 'HEARING.PDF_NOT_MADE');
  }

  /** Whoever prepares the day has printed its briefs. @throws Refusal RECORD.NOT_FOUND, HEARING.NOTHING_TO_PRINT */
  noteDown(actor: Actor, dayId: string): Promise<AgendaWritten> {
    return this.database.write(async (tx) => {
      const agenda = await holdAgenda(tx, actor, dayId, null);
      if (!(await placedIds(tx, actor.officeId, dayId)).length) throw new Refusal(hearingErrors, 'HEARING.NOTHING_TO_PRINT');
      const version = await writeAgenda(tx, actor.officeId, agenda, { briefs_printed_at: this.clock.now() });
      await this.chronicle.record(tx, actor, { subject: 'leader-day', id: dayId, type: 'briefs-printed' });
      return { version };
    });
  }

  private async dayOf(actor: Actor, id: string): Promise<HeldDay | null> {
    return this.database.read(async (manager) => {
      const [found] = await manager.query<{ dayId: string | null }[]>(`SELECT leader_day_id AS "dayId" FROM hearing_request WHERE office_id = $1 AND id = $2`, [actor.officeId, id]);
      return found?.dayId ? readDay(manager, actor.officeId, found.dayId) : null;
    });
  }

  private async docx(actor: Actor, brief: BriefView, day: HeldDay | null): Promise<Buffer> {
    const [office] = await this.database.read((manager) =>
      manager.query<{ name: string; parentName: string; placeName: string; committeeName: string }[]>(
        `SELECT name, parent_name AS "parentName", place_name AS "placeName", committee_name AS "committeeName" FROM office WHERE id = $1`,
        [actor.officeId],
      ),
    );
    const heading = { parentName: office?.parentName ?? '', officeName: office?.name ?? '', place: office?.placeName ?? '', committeeName: office?.committeeName ?? '' };
    return this.papers.render(actor.officeId, 'hearing-brief', { ...heading, title: PAPERS['hearing-brief'].title, officeNameShort: 'BTCD', dateWords: dateWords(this.clock.today()), ...briefValues(brief, day) });
  }
}

/** Each brief as a file of its own, in the order of the day. */
async function archived(files: readonly Buffer[], briefs: readonly BriefView[]): Promise<Buffer> {
  async function* entries() {
    for (const [place, bytes] of files.entries()) yield await Promise.resolve({ name: `${paddedNumber(place + 1)} ${briefs[place]?.matterNumber ?? ''}.docx`, bytes });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of zipped(entries())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function placedIds(manager: EntityManager, officeId: string, dayId: string): Promise<string[]> {
  return manager
    .query<{ id: string }[]>(
      `SELECT id FROM hearing_request WHERE office_id = $1 AND leader_day_id = $2 AND matter_id IS NOT NULL AND state NOT IN ('refused', 'withdrawn') ORDER BY order_no NULLS LAST, id`,
      [officeId, dayId],
    )
    .then((rows) => rows.map(({ id }) => id));
}

/** A brief as fields of its template. */
export function briefValues(brief: BriefView, day: HeldDay | null): PaperValues {
  const when = day && [`ngày ${formatDay(day.heldOn)}`, day.startsAt && `${day.startsAt.replace(':', ' giờ ')}`].filter(Boolean).join(', ');
  return {
    briefDay: day ? `${when}; ${day.hostPosition} ${day.hostName} chủ trì` : 'chưa xếp ngày',
    briefMatter: `${brief.matterNumber}, ${brief.matterKind.toLowerCase()}`,
    briefField: brief.field,
    briefHeadCount: paddedNumber(brief.headCount),
    briefPeople: brief.people.map((name) => ({ name })),
    briefSummary: brief.summary.replace(/\.\s*$/, ''),
    briefNote: brief.note ?? '',
    briefTimeline: brief.timeline.map(({ on, text }) => ({ on: formatDay(on), text })),
    briefPapers: brief.papers.map(({ on, number, summary, recipients, answer }) => ({ on: formatDay(on), number, summary: summary.replace(/\.\s*$/, ''), recipients, answer: answer ?? '' })),
    briefReceptions: brief.receptions.map(({ on, by, result, note }) => ({ on: formatDay(on), by, result: [result, note].filter(Boolean).join('. ') })),
    briefConclusions: brief.conclusions.map(({ on, text, tasks }) => ({ on: formatDay(on), text, tasks: tasks.join('; ') })),
    briefLimits: brief.limits.map(({ label, dueOn, late }) => ({ label, dueOn: dueOn ? `${formatDay(dueOn)}${late ? ' (quá hạn)' : ''}` : 'không định ngày' })),
    briefDuties: brief.duties.map((text) => ({ text })),
  };
}
