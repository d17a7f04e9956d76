import { Injectable } from '@nestjs/common';
import { FIELDS, PAPERS, type FieldKey, type PaperDefinition, type PaperValues, type FieldDefinition, servesOneOf } from '@tiepdan/paper/contract';
import { Clock } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { symbolsOf } from '../books/symbols.js';
import { type AboutFacts, LetterFollowUps, aboutFacts, aboutValues } from './about-facts.js';
import { broughtRows, generalValues, lines } from './general-values.js';
import { type LeaderDayFacts, leaderDayFacts, leaderDayValues } from './leader-day-facts.js';
import { type Letter, type OfficeFacts, officeFacts, readLetters } from './letter.js';
import { LetterOwnFacts } from './own-facts.js';
import { NAMELESS } from './people.js';
import { type PetitionFacts, petitionFacts, petitionValues } from './petition-facts.js';
import { type ReceptionFacts, receptionFacts, receptionValues } from './reception-facts.js';

/** A letter with what its template is filled with. */
export interface FilledLetter {
  readonly letter: Letter;
  readonly values: PaperValues;
  /** Whether nothing of the people stands in it. */
  readonly masked: boolean;
}

/** Everything that many letters refer to, read with one statement each. */
interface Facts {
  readonly office: OfficeFacts;
  readonly petitions: ReadonlyMap<string, PetitionFacts>;
  readonly receptions: ReadonlyMap<string, ReceptionFacts>;
  readonly days: ReadonlyMap<string, LeaderDayFacts>;
  readonly about: ReadonlyMap<string, AboutFacts>;
  readonly followUps: ReadonlyMap<string, PaperValues>;
  readonly own: ReadonlyMap<string, PaperValues>;
  readonly symbols: ReadonlyMap<string, string>;
}

/** Gathers what letters are filled with. However many they are, the number of statements is the same. */
@Injectable()
export class Letters {
  constructor(
    private readonly followUps: LetterFollowUps,
    private readonly own: LetterOwnFacts,
    private readonly clock: Clock,
  ) {}

  /** The letters of papers, by their ids; what was entered with its number has none. */
  async ofDocuments(on: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, FilledLetter>> {
    const letters = await readLetters(on, officeId, ids);
    return this.fill(on, officeId, [...letters.values()]);
  }

  /** Fills letters that may have no row. */
  async fill(on: EntityManager, officeId: string, letters: readonly Letter[]): Promise<Map<string, FilledLetter>> {
    if (!letters.length) return new Map();
    const facts = await this.facts(on, officeId, letters);
    return new Map(letters.map((letter) => [letter.id, this.filled(letter, facts)]));
  }

  private async facts(on: EntityManager, officeId: string, letters: readonly Letter[]): Promise<Facts> {
    const ids = (pick: (letter: Letter) => string | null | undefined): string[] => [...new Set(letters.map(pick).filter((id) => typeof id === 'string'))];
    const office = await officeFacts(on, officeId);
    const petitions = await petitionFacts(on, officeId, ids(({ petitionId }) => petitionId));
    const receptions = await receptionFacts(on, officeId, ids(({ receptionId }) => receptionId));
    const daysOfReceptions = [...receptions.values()].flatMap(({ leaderDayId }) => leaderDayId ?? []);
    const days = await leaderDayFacts(on, officeId, [...ids(({ leaderDayId }) => leaderDayId), ...daysOfReceptions]);
    const aboutIds = ids(({ aboutDocumentId }) => aboutDocumentId);
    const about = await aboutFacts(on, officeId, aboutIds);
    const followUps = await this.followUps.of(on, officeId, aboutIds);
    const own = await this.own.of(on, officeId, saved(letters));
    return { office, petitions, receptions, days, about, followUps, own, symbols: await symbolsOf(on, officeId) };
  }

  private filled(letter: Letter, facts: Facts): FilledLetter {
    const definition: PaperDefinition = PAPERS[letter.paper];
    const masked = letter.sealed || definition.masksSender === true;
    const own = subjectValues(letter, facts, masked);
    const sender = own.senderName === NAMELESS ? '' : [own.senderTitle, own.senderName].filter(Boolean).join(' ');
    const symbol = letter.symbol ?? facts.symbols.get(letter.paper) ?? '';
    const inCharge = own.recipientAgency || letter.recipients.join('; ');
    const values = { ...own, recipientAgency: inCharge, ...generalValues(letter, facts.office, symbol, this.clock.today(), sender), ...typedValues(letter) };
    return { letter, values: serving(definition, values), masked };
  }
}

function subjectValues(letter: Letter, facts: Facts, masked: boolean): PaperValues {
  const { petitions, receptions, days, about, followUps, own } = facts;
  const petition = petitions.get(letter.petitionId ?? '');
  const reception = receptions.get(letter.receptionId ?? '');
  const day = days.get(letter.leaderDayId ?? '');
  const earlier = about.get(letter.aboutDocumentId ?? '');
  return {
    field: letter.field ?? '',
    matterNumber: letter.matterNumber ?? '',
    matterSummary: letter.matterSummary ?? '',
    ...(day ? leaderDayValues(day, true) : {}),
    ...(petition ? petitionValues(petition, masked || petition.sealed) : {}),
    ...(reception ? receptionValues(reception, masked || reception.sealed, days.get(reception.leaderDayId ?? '')) : {}),
    ...(earlier ? aboutValues(earlier, letter.id) : {}),
    ...(followUps.get(letter.aboutDocumentId ?? '') ?? {}),
    ...(own.get(letter.id) ?? {}),
  };
}

/** The ids of letters that have a row; a preview is called by any key. */
const saved = (letters: readonly Letter[]): string[] => letters.map(({ id }) => id).filter((id) => ROW_ID.test(id));
const ROW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the officer wrote in the place of a fact; what was not typed leaves the fact as it is known. */
function typedValues({ texts }: Letter): PaperValues {
  return {
    ...(texts.place ? { receptionPlace: texts.place } : {}),
    ...(texts.time ? { startTime: texts.time } : {}),
    ...(texts.participants ? { participants: participantRows(texts.participants) } : {}),
    papersBrought: broughtRows(texts.attachments ?? ''),
    receptionRequest: texts.request ?? '',
  };
}

/** One who takes part a line; what they are may follow a semicolon. */
const participantRows = (text: string): { name: string; position: string }[] =>
  lines(text).map((line) => {
    const [name = '', position = ''] = line.split(';').map((part) => part.trim());
    return { name, position };
  });

/** Only the fields that this paper may use; the others were read for nothing. */
function serving({ subjects }: PaperDefinition, values: PaperValues): PaperValues {
  const entries = Object.entries(values).filter(([key, value]) => value !== undefined && servesOneOf(FIELDS[key as FieldKey] as FieldDefinition, subjects));
  return Object.fromEntries(entries) as PaperValues;
}
