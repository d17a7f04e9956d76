import type { MatterKind } from '@tiepdan/matter/contract';
import { Dice } from '../dice.js';
import type { CitizenDraft, DocumentDraft, LeaderDayDraft, MatterDraft, PetitionDraft, ReceptionDraft } from './drafts.js';
import { FLAGSHIPS, type Flagship, type FlagshipKey } from '../plans/flagships.js';
import { must } from '../must.js';
import { inventName } from '../world/names.js';
import { BUSINESSES, PLACES, PROJECTS, PROVINCE, ROADS, type Place } from '../world/places.js';
import type { Topic } from '../world/topic.js';
import { TOPICS } from '../world/topics.js';

/** The office's books while they are being written: what is in them so far, and how a new person or matter comes about. */
export class Ledger {
  readonly matters: MatterDraft[] = [];
  readonly receptions: ReceptionDraft[] = [];
  readonly petitions: PetitionDraft[] = [];
  readonly documents: DocumentDraft[] = [];
  readonly leaderDays: LeaderDayDraft[] = [];
  private readonly named = new Map<string, MatterDraft>();
  private readonly people: CitizenDraft[] = [];
  private readonly topicsLeft: Record<MatterKind, Topic[]> = { complaint: [], denunciation: [], proposal: [] };

  constructor(readonly dice: Dice) {}

  /** A matter that a plan names; made at its first mention. */
  namedMatter(key: string, kind: MatterKind): MatterDraft {
    const known = this.named.get(key);
    if (known) return known;
    const flagship: Flagship | undefined = FLAGSHIPS[key as FlagshipKey];
    const matter = flagship ? this.addMatter(kind, flagship, flagship.place, 3 + this.dice.int(0, 3), true) : this.newMatter(kind, true);
    this.named.set(key, matter);
    return matter;
  }

  /** An ordinary matter on the next topic of its kind; a topic comes back only when all have had their turn. */
  newMatter(kind: MatterKind, planned = false): MatterDraft {
    const left = this.topicsLeft[kind];
    if (left.length === 0) left.push(...this.dice.shuffle(TOPICS[kind]));
    const place = this.dice.pick(PLACES);
    return this.addMatter(kind, this.fillIn(must(left.pop(), 'topic'), place), place, this.dice.chance(0.25) ? 2 : 1, planned);
  }

  /** An invented person living at `place`, written down with papers that cannot be anyone's. */
  newCitizen(place: Place): CitizenDraft {
    const { dice } = this;
    const hamlet = dice.pick(place.hamlets);
    const { fullName, sex } = inventName(dice, /^(Buôn|Bon)/.test(hamlet) || dice.chance(0.06));
    // The one name that belongs to the story of the returning citizen (story.ts) is not given to anyone else.
    if (/^nguyen van binh$/.test(plain(fullName))) return this.newCitizen(place);
    const paperKind = dice.weighted({ 'citizen-id': 93, 'id-certificate': 2, passport: 1, none: 4 });
    const serial = String(this.people.length + 1).padStart(5, '0');
    const citizen: CitizenDraft = {
      fullName,
      birthYear: dice.chance(0.97) ? dice.int(1944, 2001) : null,
      sex,
      paperKind,
      // 000 is no province's code, and 0900000xxx is no subscriber's number.
      paperNumber: paperKind === 'none' ? null : paperKind === 'passport' ? `X00${serial}` : `000${dice.int(1000, 9999)}${serial}`,
      noPaperReason: paperKind === 'none' ? dice.pick(['Không mang theo giấy tờ', 'Đang làm lại thẻ căn cước']) : null,
      phone: dice.chance(0.82) ? `0900000${String(dice.int(0, 999)).padStart(3, '0')}` : null,
      address: `${hamlet}, ${place.name}, ${PROVINCE}`,
    };
    this.people.push(citizen);
    return citizen;
  }

  private addMatter(kind: MatterKind, about: Topic | Flagship, place: Place, heads: number, planned: boolean): MatterDraft {
    const matter: MatterDraft = {
      kind,
      fieldCode: about.field,
      summary: about.summary,
      request: about.request,
      place,
      body: about.body === 'commune' ? place.name : about.body,
      respondent: 'respondent' in about ? (about.respondent ?? null) : null,
      // Now and then someone comes with a second, different matter.
      people: Array.from({ length: heads }, (_, i) =>
        i === 0 && heads === 1 && this.dice.chance(0.05) && this.people.length > 20 ? this.dice.pick(this.people) : this.newCitizen(place),
      ),
      heardByLeader: false,
      planned,
    };
    this.matters.push(matter);
    return matter;
  }

  private fillIn(topic: Topic, place: Place): Topic {
    const { dice } = this;
    const words: Record<string, string> = {
      xa: place.name,
      thon: dice.pick(place.hamlets).replace(/^(Thôn|Tổ|Bon|Buôn)/, (word) => word.toLowerCase()),
      thua: String(dice.int(4, 480)),
      to: String(dice.int(2, 68)),
      dt: dice.int(90, 9800).toLocaleString('vi-VN'),
      duong: dice.pick(ROADS),
      duan: dice.pick(PROJECTS),
      coso: dice.pick(BUSINESSES),
      nam: String(dice.int(2015, 2022)),
    };
    const fill = (text: string): string =>
      text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '').replace('dự án đường', 'đường');
    return {
      ...topic,
      summary: fill(topic.summary),
      request: fill(topic.request),
      ...(topic.respondent ? { respondent: fill(topic.respondent) } : {}),
    };
  }
}

/** Lower case without accents, for comparing names. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}
