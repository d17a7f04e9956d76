import { PAPERS_TO_CITIZENS, SIGNING_AUTHORITIES, type SigningAuthority } from '@tiepdan/document/contract';
import { PAPERS, type PaperValues, dateParts, dateWords, paddedNumber } from '@tiepdan/paper/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { legalGrounds } from './legal-grounds.js';
import type { Letter, OfficeFacts } from './letter.js';
import { asPhrase } from './petition-facts.js';

/** For whom one signs, after the mark of the authority (NĐ 30/2020, Phụ lục I, phần II, mục I.7). */
const ON_BEHALF: Readonly<Record<SigningAuthority, string>> = {
  self: '',
  collective: 'ỦY BAN NHÂN DÂN',
  acting: 'TRƯỞNG BAN',
  order: 'CHỦ TỊCH',
  mandate: 'CHỦ TỊCH',
};

/** What stands in place of the number while a paper is being prepared: everybody looks there first. */
export const DRAFT_MARK = 'DỰ THẢO';

/** Heading, body and end of a letter. `sender` is who it may go to: `Ông Trần Văn Mẫu`, or the mask. */
export function generalValues(letter: Letter, office: OfficeFacts, symbol: string, today: PlainDate, sender: string): PaperValues {
  const day = letter.issuedOn;
  const to = addressees(letter, sender);
  const { title } = PAPERS[letter.paper];
  return {
    parentName: office.parentName,
    officeName: office.name,
    officeNameShort: 'BTCD',
    committeeName: office.committeeName,
    place: office.placeName,
    ...numberValues(letter, symbol),
    ...(day ? { dateWords: dateWords(day), ...dateParts(day) } : {}),
    title: title ?? '',
    // Of a letter it follows "V/v"; of a paper with a name it is a line of its own.
    summary: title === null ? asPhrase(letter.summary) : letter.summary,
    addressee: to.join('; '),
    addressees: to.map((name) => ({ name })),
    recipients: copyRows(letter, sender, to.length > 0),
    archive: 'VT, BTCD',
    authority: letter.signerAuthority && letter.signerAuthority !== 'self' ? `${SIGNING_AUTHORITIES[letter.signerAuthority]} ${ON_BEHALF[letter.signerAuthority]}` : '',
    signerPosition: letter.signerPosition ?? '',
    signerName: letter.signer ?? '',
    drafter: letter.drafter,
    legalGrounds: grounds(letter, day ?? today),
    content: [letter.texts.content, letter.texts.conclusion, letter.texts.reason].filter(Boolean).join('\n'),
    request: letter.texts.request ?? '',
    attachments: attachmentRows(letter.texts.attachments ?? ''),
  };
}

function numberValues({ number, state }: Letter, symbol: string): Pick<PaperValues, 'number' | 'fullNumber' | 'symbol'> {
  if (number !== null) return { number: paddedNumber(number), fullNumber: `${paddedNumber(number)}/${symbol}`, symbol };
  const mark = state === 'issued' ? '' : DRAFT_MARK;
  return { number: mark, fullNumber: mark, symbol };
}

/** Who it is addressed to: whom the officer named, the citizen, or the bodies. */
function addressees(letter: Letter, sender: string): string[] {
  const named = letter.texts.addressee ? [letter.texts.addressee] : [];
  if (!isToCitizen(letter, sender)) return [...named, ...letter.recipients];
  return named.length ? named : [sender];
}

const isToCitizen = ({ paper }: Letter, sender: string): boolean => PAPERS_TO_CITIZENS.includes(paper) && sender !== '';

/** "Nơi nhận": those above, who sent the petition (never where the name is kept secret), and what the officer added. */
function copyRows(letter: Letter, sender: string, written: boolean): { name: string }[] {
  const above = written ? ['Như trên'] : [];
  const told = letter.paper === 'forwarding' && letter.recipients.length && sender && !letter.sealed ? [`${sender} (để biết)`] : [];
  const bodies = isToCitizen(letter, sender) ? letter.recipients : [];
  return [...above, ...told, ...bodies, ...lines(letter.texts.copies ?? '')].map((name) => ({ name }));
}

const grounds = (letter: Letter, day: PlainDate): { text: string }[] => {
  const typed = lines(letter.texts.grounds ?? '');
  return (typed.length ? typed : legalGrounds(letter.paper, letter.matterKind, day)).map((text) => ({ text: text.replace(/[;.]\s*$/, '') }));
};

/** One enclosure a line; its pages may follow a semicolon: `Đơn và tài liệu kèm theo; 12`. */
function attachmentRows(text: string): { name: string; pages: string }[] {
  return lines(text).map((line) => {
    const [name = '', pages = ''] = line.split(';').map((part) => part.trim());
    return { name, pages };
  });
}

/** Papers that somebody handed over, one a line: name; original or copy; pages. */
export function broughtRows(text: string): { name: string; kind: string; pages: string }[] {
  return lines(text).map((line) => {
    const [name = '', kind = '', pages = ''] = line.split(';').map((part) => part.trim());
    return { name, kind, pages };
  });
}

export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
