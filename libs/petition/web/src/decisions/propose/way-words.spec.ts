import type { LimitRule, RunningLimitView } from '@tiepdan/calendar/contract';
import type { Proposal } from '@tiepdan/petition/contract';
import { PETITION } from '../../testing/sample-petition';
import { limitsMet, limitsStarted, type Foreseen } from './way-words';

const rule = (code: LimitRule['code'], name: string, amount: number): LimitRule =>
  ({ code, variant: 'normal', name, amount, unit: 'day', legalBasis: 'Luật Khiếu nại', validFrom: '2012-07-01', validTo: null }) as LimitRule;
const RULES = [rule('K1', 'Giải quyết khiếu nại lần đầu', 30), rule('K2', 'Giải quyết khiếu nại lần hai', 45), rule('R6', 'Chuyển tố cáo', 5)];
const running = (code: RunningLimitView['code'], name: string, state: RunningLimitView['state'] = 'running') =>
  ({ code, name, state, dueOn: '2026-11-27' }) as RunningLimitView;
const PROPOSAL: Proposal = { kind: 'complaint', eligibility: 'eligible', competence: 'within', mixed: false, way: 'accept' } as Proposal;
const WAY = { way: 'accept', result: 'accepted', requires: [], legalBasis: '' } as unknown as Foreseen['rule'];
const foreseen = (changes: Partial<Foreseen> = {}): Foreseen => ({ petition: PETITION, proposal: PROPOSAL, rule: WAY, on: '2026-11-20', rules: RULES, ...changes });

describe('limits of a proposal', () => {
  it('are of the instance that the petition is', () => {
    expect(limitsStarted(foreseen())).toEqual([expect.stringContaining('khiếu nại lần đầu: 30')]);
    expect(limitsStarted(foreseen({ petition: { ...PETITION, instance: 'second' } }))).toEqual([expect.stringContaining('khiếu nại lần hai: 45')]);
  });

  it('that are met are named with their day, and only those that still run', () => {
    const limits = [running('R3', 'Phân loại đơn', 'met'), running('R4', 'Thụ lý khiếu nại'), running('R11', 'Xử lý đơn'), running('R8', 'Thông báo')];
    expect(limitsMet(foreseen(), limits)).toEqual(['Thụ lý khiếu nại (hạn 27/11/2026)', 'Xử lý đơn (hạn 27/11/2026)']);
    expect(limitsMet(foreseen(), [])).toEqual([]);
  });

  it('follow what the proposal itself starts and drops', () => {
    const petition = { ...PETITION, kind: 'denunciation' } as const;
    const proposal = { ...PROPOSAL, kind: 'denunciation', competence: 'outside', way: 'forward' } as Proposal;
    expect(limitsMet(foreseen({ petition: { ...petition, receivedOn: '2026-11-18' }, proposal }), [running('R5', 'Xử lý ban đầu tố cáo')])).toEqual(['Chuyển tố cáo']);
  });
});
