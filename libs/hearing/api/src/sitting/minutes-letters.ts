import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import { LetterOwnFacts } from '@tiepdan/document/api';
import type { MinutesView } from '@tiepdan/hearing/contract';
import { type PaperValues, paddedNumber } from '@tiepdan/paper/contract';
import { OFFICE_TIME_ZONE } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { readMinutes } from './minutes.repository.js';

const clockFace = new Intl.DateTimeFormat('en-GB', { timeZone: OFFICE_TIME_ZONE, hour: '2-digit', minute: '2-digit' });
const timeWords = (instant: string): string => clockFace.format(new Date(instant)).replace(':', ' giờ ');

/** Fills the minutes of a reception (biên bản tiếp công dân) with what was written at the hearing it comes from. */
@Injectable()
export class MinutesLetters implements OnModuleInit {
  constructor(
    private readonly facts: LetterOwnFacts,
    private readonly texts: SealedTexts,
  ) {}

  onModuleInit(): void {
    this.facts.add((on, officeId, ids) => this.of(on, officeId, ids));
  }

  async of(on: EntityManager, officeId: string, documentIds: readonly string[]): Promise<Map<string, PaperValues>> {
    const rows = await on.query<{ documentId: string; hearingId: string; matterId: string | null; sealed: boolean; place: string | null }[]>(
      `SELECT d.id AS "documentId", h.id AS "hearingId", h.matter_id AS "matterId", h.sealed, l.place FROM document d
       JOIN hearing_request h ON h.office_id = d.office_id AND h.heard_reception_id = d.reception_id
       LEFT JOIN leader_day l ON l.office_id = h.office_id AND l.id = h.leader_day_id
       WHERE d.office_id = $1 AND d.id = ANY($2::uuid[]) AND d.paper = 'reception-record'`,
      [officeId, documentIds],
    );
    const found = new Map<string, PaperValues>();
    for (const { documentId, hearingId, matterId, sealed, place } of rows) {
      const minutes = await readMinutes(on, officeId, hearingId);
      if (minutes) found.set(documentId, minutesValues(sealed ? await this.texts.mask(on, officeId, matterId, minutes) : minutes, place));
    }
    return found;
  }
}

function minutesValues(minutes: MinutesView, place: string | null): PaperValues {
  return {
    startTime: timeWords(minutes.startedAt),
    endTime: timeWords(minutes.endedAt),
    ...(place ? { receptionPlace: place } : {}),
    participants: minutes.participants.map(({ name, position, agency, opinion }) => ({ name, position: [position, agency].filter(Boolean).join(', '), opinion: opinion ?? '' })),
    receptionSummary: minutes.statement,
    sessionConclusion: minutes.conclusion ?? '',
    citizenOpinion: minutes.citizenOpinion ?? '',
    unsignedReason: minutes.unsignedReason ?? '',
    minutesCopies: paddedNumber(minutes.copies),
    noteTaker: minutes.noteTakerName,
  };
}
