import { Injectable } from '@nestjs/common';
import { dispositionOf } from '@tiepdan/file/api';
import { FILE_KINDS } from '@tiepdan/file/contract';
import { Papers, PdfMaker } from '@tiepdan/paper/api';
import { dateParts, dateWords } from '@tiepdan/paper/contract';
import { Clock } from '@tiepdan/platform/api';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import { LRUCache } from 'lru-cache';
import { NoSuchPage } from '../frame/problems.js';
import type { PublicOffice } from '../frame/public-offices.js';
import { OFF, changeWords, dayWords, hoursWords, monthWords, occasionWords, placeWords } from './day-words.js';
import type { PublicDay } from './public-day.js';
import { ScheduleQueries } from './schedule.queries.js';

/** Milliseconds: a PDF takes a second of an office program, so a crowd gets the same one. */
const KEPT = 60_000;
const FILES_MOST = 24;
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The notice as a file. */
export interface NoticeFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly disposition: string;
}

interface Wanted {
  readonly office: PublicOffice;
  readonly month: string;
}

/** The schedule of one month as a paper to post: a PDF, or the .docx where no PDF can be made. */
@Injectable()
export class NoticeFiles {
  private readonly held = new LRUCache<string, NoticeFile, Wanted>({ max: FILES_MOST, ttl: KEPT, fetchMethod: (_key, _stale, { context }) => this.make(context) });

  constructor(
    private readonly queries: ScheduleQueries,
    private readonly papers: Papers,
    private readonly pdfs: PdfMaker,
    private readonly clock: Clock,
  ) {}

  /** @param month `2026-12`; the month that runs when left out. @throws NoSuchPage where that month has no published day */
  async of(office: PublicOffice, month: unknown): Promise<NoticeFile> {
    const wanted = month ?? this.clock.today().slice(0, 7);
    if (typeof wanted !== 'string' || !MONTH.test(wanted)) throw new NoSuchPage();
    const file = await this.held.fetch(`${office.id} ${wanted}`, { context: { office, month: wanted } });
    if (!file) throw new NoSuchPage();
    return file;
  }

  /** The notice as .docx. @throws NoSuchPage */
  async docx(office: PublicOffice, month: string): Promise<Buffer> {
    const from = `${month}-01`;
    const days = await this.queries.between(office.id, from, lastOf(from));
    const held = days.filter(({ heldOn }) => heldOn.startsWith(month));
    if (!held.length) throw new NoSuchPage();
    const today = this.clock.today();
    return this.papers.render(office.id, 'schedule-notice', {
      parentName: office.parentName,
      officeName: office.name,
      officeNameShort: 'BTCD',
      committeeName: office.committeeName,
      place: office.placeName,
      title: 'THÔNG BÁO',
      periodWords: monthWords(month).toLocaleLowerCase('vi'),
      dateWords: dateWords(today),
      ...dateParts(today),
      scheduleAsOf: formatDay(today),
      scheduleDays: held.map(rowOf),
    });
  }

  private async make({ office, month }: Wanted): Promise<NoticeFile> {
    const docx = await this.docx(office, month);
    const pdf = await this.pdfs.make(docx);
    const kind = pdf ? 'pdf' : 'docx';
    return { bytes: pdf ?? docx, mediaType: FILE_KINDS[kind].mediaType, disposition: dispositionOf(`Lịch tiếp công dân ${month}.${kind}`, kind === 'pdf') };
  }
}

/** The last day of the month of a first day. */
const lastOf = (first: string): string => addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);

const rowOf = (day: PublicDay) => ({
  date: dayWords(day.heldOn),
  time: [hoursWords(day), `tại ${placeWords(day)}`].filter(Boolean).join(', '),
  host: [day.hostName, day.hostPosition, day.bodyName].filter(Boolean).join(', '),
  content: sentences(occasionWords(day), day.plannedContent, day.participants && `Tham dự: ${day.participants}`),
  note: noteOf(day),
});

/** What there is of it, as sentences; officers end what they type with a full stop or without. */
const sentences = (...parts: readonly (string | null)[]): string =>
  parts.flatMap((part) => (part ? [`${part.replace(/\.\s*$/, '')}.`] : [])).join(' ');

/** What was changed; that a day is off is said even where nobody was told why. */
function noteOf(day: PublicDay): string {
  const words = changeWords(day);
  const off = day.outcome === 'not-held' && !words.some((line) => line.startsWith(OFF));
  return [...(off ? [`${OFF}.`] : []), ...words].join(' ');
}
