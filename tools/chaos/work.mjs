/** What one officer does all day: registers, logs, corrects, cancels, proposes, issues, attaches. */
import { attachmentPaths } from '@tiepdan/attachment/contract';
import { documentPaths } from '@tiepdan/document/contract';
import { filePaths } from '@tiepdan/file/contract';
import { forwardingPaths } from '@tiepdan/forwarding/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import { dayAt } from '@tiepdan/platform/contract';
import { receptionPaths } from '@tiepdan/reception/contract';

/** Petitions that an officer still works on. */
const KEPT = 40;
/** How often each is done, in a hundred. */
const ACTS = [
  [32, 'register'],
  [20, 'log'],
  [12, 'correct'],
  [10, 'propose'],
  [5, 'cancel'],
  [11, 'issue'],
  [10, 'attach'],
];
const ON_ONE = new Set(['correct', 'propose', 'cancel', 'issue', 'attach']);

const today = () => dayAt(new Date());
const senderOf = (token) => ({ details: { fullName: `Nguyễn Văn ${token}`, paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Một, xã Ví Dụ' } });

export class Officer {
  #petitions = [];
  #count = 0;

  /**
   * @param {object} desk
   * @param {string} desk.name of the officer's machine, in every token
   * @param {Awaited<ReturnType<typeof import('./office.mjs').openOffice>>} desk.office
   * @param {ReturnType<typeof import('./client.mjs').makeClient>} desk.client
   * @param {ReturnType<typeof import('./journal.mjs').openJournal>} desk.journal
   * @param {ReturnType<typeof import('./random.mjs').seeded>} desk.random
   */
  constructor({ name, office, client, journal, random }) {
    Object.assign(this, { name, office, client, journal, random });
  }

  /** One act more, acknowledged when it comes back. */
  async act() {
    const act = this.random.weighted(ACTS);
    const open = this.#petitions.filter(({ stage, issued }) => stage === 'registered' && !(act === 'cancel' && issued));
    if (!ON_ONE.has(act)) await this[act]();
    else await (open.length ? this[act](this.random.oneOf(open)) : this.register());
  }

  async register() {
    const token = this.#token();
    const kind = this.random.next() < 0.2 ? 'denunciation' : 'complaint';
    const form = this.#form(token, kind, `Khiếu nại việc bồi thường đất, hồ sơ ${token}.`);
    const answer = await this.client.write('POST', petitionPaths.list, this.office.clerk, form);
    const { id, bookNumber, bookYear, version } = await this.#written(answer, petitionPaths.one);
    this.journal.acknowledge({ kind: 'petition', id, token: `${token}.`, number: bookNumber, year: bookYear, version });
    this.#petitions.push({ id, version, form, stage: 'registered' });
    if (this.#petitions.length > KEPT) this.#petitions.shift();
  }

  async log() {
    const token = this.#token();
    const summary = `Phản ánh việc cấp giấy chứng nhận, lượt ${token}.`;
    const withPetition = this.random.next() < 0.5;
    const body = {
      ...{ receivedOn: today(), mode: 'regular', officerId: this.office.clerkId, attendance: 'received', headCount: 1, people: [senderOf(token)] },
      ...{ matter: this.#matter('complaint', summary), content: summary, result: withPetition ? 'petition-taken' : 'explained' },
      ...(withPetition ? { petition: { summary: `Đơn nộp tại nơi tiếp, ${token}.`, signatoryCount: 1 } } : {}),
    };
    const answer = await this.client.write('POST', receptionPaths.list, this.office.clerk, body);
    const { id, bookNumber, bookYear, version, petition } = await this.#written(answer, receptionPaths.one);
    this.journal.acknowledge({ kind: 'reception', id, token: `${token}.`, number: bookNumber, year: bookYear, version });
    if (petition) this.journal.acknowledge({ kind: 'petition', id: petition.id, token: `tiếp, ${token}.`, number: petition.bookNumber, year: petition.bookYear, version: 1 });
  }

  async correct(petition) {
    const { matterId, senders } = await this.client.get(petitionPaths.one(petition.id), this.office.clerk);
    const same = senders.map(({ citizenId, sealedId }) => (sealedId ? { sealedId } : { citizenId }));
    const form = { ...petition.form, senders: same, matter: { matterId }, signatoryCount: 1 + this.random.below(4) };
    await this.#change(petition, 'PUT', petitionPaths.one(petition.id), this.office.clerk, { ...form, reason: 'Ghi lại số người ký' });
  }

  async propose(petition) {
    petition.stage = 'proposed';
    const verdict = { kind: petition.form.kind, eligibility: 'eligible', competence: 'within', mixed: false, way: 'accept', severalPlaces: false };
    await this.#change(petition, 'POST', petitionPaths.step(petition.id, 'propose'), this.office.clerk, { on: today(), ...verdict });
  }

  async cancel(petition) {
    petition.stage = 'cancelled';
    await this.#change(petition, 'POST', petitionPaths.cancel(petition.id), this.office.head, { reason: 'Vào sổ nhầm' });
  }

  async issue(petition) {
    const token = this.#token();
    petition.issued = true; // no longer to be cancelled
    const body = { kind: 'forwarding', symbol: 'PC-BTCD', issuedOn: today(), summary: `Chuyển đơn, văn bản ${token}.`, recipientIds: [this.office.agencyId], petitionId: petition.id };
    const answer = await this.client.write('POST', documentPaths.list, this.office.clerk, body);
    const { id, number, version } = await this.#written(answer, documentPaths.one);
    this.journal.acknowledge({ kind: 'document', id, token: `${token}.`, number, version });
    const { items } = await this.client.get(`/api/deliveries?documentId=${id}`, this.office.clerk);
    for (const delivery of items) {
      await this.client.write('POST', forwardingPaths.sending, this.office.clerk, { deliveryIds: [delivery.id], on: today(), how: 'electronic' });
      this.journal.acknowledge({ kind: 'delivery', id: delivery.id });
    }
  }

  async attach(petition) {
    const token = this.#token();
    const bytes = Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${token} ${'x'.repeat(this.random.below(60_000))}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
    const sealed = petition.form.kind === 'denunciation';
    const { id: uploadId } = await this.client.write('POST', `${filePaths.files}?name=${token}.pdf${sealed ? '&sealed=true' : ''}`, this.office.clerk, bytes);
    await this.client.write('POST', attachmentPaths.list('petition', petition.id), this.office.clerk, { files: [{ uploadId, kind: 'evidence' }] });
    this.journal.acknowledge({ kind: 'attachment', id: petition.id, ...(sealed ? {} : { token: `${token}.pdf` }) });
  }

  async #change(petition, method, address, headers, body) {
    const answer = await this.client.write(method, address, headers, { ...body, version: petition.version });
    const { version } = await this.#written(answer, () => petitionPaths.one(petition.id));
    petition.version = version;
    this.journal.acknowledge({ kind: 'petition', id: petition.id, version, ...(petition.stage === 'cancelled' ? { status: 'cancelled' } : {}) });
  }

  /** What was written; where the answer was lost it is read from the record that the refusal names. */
  #written(answer, address) {
    return answer && 'done' in answer ? this.client.get(address(answer.done.id), this.office.clerk) : answer;
  }

  #token() {
    return `${this.name}-${++this.#count}`;
  }

  #matter(kind, summary) {
    return { details: { kind, fieldCode: this.office.fieldCode, summary } };
  }

  #form(token, kind, summary) {
    return {
      ...{ receivedOn: today(), source: 'post', anonymous: false, signatoryCount: 1, kind, fieldCode: this.office.fieldCode, summary, eligibility: 'pending' },
      ...{ senders: [senderOf(token)], matter: this.#matter(kind, summary) },
    };
  }
}
