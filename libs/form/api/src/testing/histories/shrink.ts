import type { OfficeHistory, PlainPetition } from './plain-history.js';

/** Whether each of these histories shows the fault. */
export type Shows = (histories: readonly OfficeHistory[]) => Promise<readonly boolean[]>;

/** How long somebody waits for a smaller history. */
const PATIENCE_MS = 30_000;

/** The smallest history that still shows a fault: whole books are dropped, then halves of them, then records one by one, as long as it does. */
export async function smallest(history: OfficeHistory, shows: Shows): Promise<OfficeHistory> {
  const until = Date.now() + PATIENCE_MS;
  let found = history;
  for (;;) {
    const smaller = Date.now() < until ? await aSmaller(found, shows) : null;
    if (!smaller) return withoutIdleMatters(found);
    found = smaller;
  }
}

/** The first of the boldest cuts that keeps the fault. */
async function aSmaller(history: OfficeHistory, shows: Shows): Promise<OfficeHistory | null> {
  for (const cut of [withoutBooks, withHalves, withoutRecords]) {
    const smaller = cut(history);
    const verdicts = await shows(smaller);
    const found = smaller[verdicts.indexOf(true)];
    if (found) return found;
  }
  return null;
}

const EMPTY = { visits: [], petitions: [], papers: [], decisions: [], transfers: [], instruments: [], trainings: [], inspections: [] } as const;

/** One list emptied with what hangs on it. */
function withoutBooks(history: OfficeHistory): OfficeHistory[] {
  const books = (Object.keys(EMPTY) as (keyof typeof EMPTY)[]).filter((book) => history[book].length > 0);
  return books.map((book) => ({ ...history, ...(book === 'petitions' ? { papers: [], decisions: [], transfers: [] } : {}), [book]: [] }));
}

/** Half of the visits, or of the petitions with what hangs on them. */
function withHalves(history: OfficeHistory): OfficeHistory[] {
  const halves = <T>(items: readonly T[]): T[][] => (items.length < 4 ? [] : [items.slice(items.length / 2), items.slice(0, items.length / 2)]);
  return [
    ...halves(history.visits).map((visits) => ({ ...history, visits })),
    ...halves(history.petitions).map((dropped) => dropped.reduce<OfficeHistory>((smaller, petition) => withoutPetition(smaller, petition), history)),
  ];
}

function withoutRecords(history: OfficeHistory): OfficeHistory[] {
  const { visits, days, papers, decisions, transfers, instruments, trainings, inspections } = history;
  return [
    ...each(visits).map((some) => ({ ...history, visits: some })),
    ...days.map(({ id }) => ({ ...history, days: days.filter((day) => day.id !== id), visits: visits.filter(({ dayId }) => dayId !== id) })),
    ...history.petitions.map((petition) => withoutPetition(history, petition)),
    ...each(papers).map((some) => ({ ...history, papers: some })),
    ...each(decisions).map((some) => ({ ...history, decisions: some })),
    ...each(transfers).map((some) => ({ ...history, transfers: some })),
    ...each(instruments).map((some) => ({ ...history, instruments: some })),
    ...each(trainings).map((some) => ({ ...history, trainings: some })),
    ...each(inspections).map((some) => ({ ...history, inspections: some })),
    ...decisions.flatMap((decision) => each(decision.facts).map((facts) => ({ ...history, decisions: replaced(decisions, { ...decision, facts }) }))),
    ...inspections.flatMap((inspection) => each(inspection.facts).map((facts) => ({ ...history, inspections: replaced(inspections, { ...inspection, facts }) }))),
    ...history.petitions.flatMap((petition) => (petition.acts.length ? [withoutLastAct(history, petition)] : [])),
  ];
}

/** The list without one of its items, for each of them. */
const each = <T>(items: readonly T[]): T[][] => items.map((_, n) => items.filter((__, place) => place !== n));
const replaced = <T extends { readonly id: string }>(items: readonly T[], by: T): T[] => items.map((item) => (item.id === by.id ? by : item));

function withoutPetition(history: OfficeHistory, { id }: PlainPetition): OfficeHistory {
  const others = <T extends { readonly petitionId: string }>(items: readonly T[]): T[] => items.filter(({ petitionId }) => petitionId !== id);
  const { petitions, papers, decisions, transfers } = history;
  return { ...history, petitions: petitions.filter((petition) => petition.id !== id), papers: others(papers), decisions: others(decisions), transfers: others(transfers) };
}

function withoutLastAct(history: OfficeHistory, petition: PlainPetition): OfficeHistory {
  const last = petition.acts.length - 1;
  return {
    ...history,
    petitions: replaced(history.petitions, { ...petition, acts: petition.acts.slice(0, last) }),
    decisions: history.decisions.filter(({ petitionId, act }) => petitionId !== petition.id || act < last),
  };
}

function withoutIdleMatters(history: OfficeHistory): OfficeHistory {
  const used = new Set([...history.visits, ...history.petitions].map(({ matterId }) => matterId));
  return { ...history, matters: history.matters.filter(({ id }) => used.has(id)) };
}
