import { type Page, expect } from '@playwright/test';
import { citizenPaths, type CitizenPage } from '@tiepdan/citizen/contract';
import { documentPaths, type DocumentPage } from '@tiepdan/document/contract';
import { feedbackPaths, type FeedbackPage } from '@tiepdan/feedback/contract';
import { leaderDayPaths, type LeaderDayPage } from '@tiepdan/leader-day/contract';
import { matterPaths, type MatterPage } from '@tiepdan/matter/contract';
import { oversightPaths, type InspectionPage } from '@tiepdan/oversight/contract';
import { petitionPaths, type PetitionPage } from '@tiepdan/petition/contract';
import { receptionPaths, type ReceptionPage } from '@tiepdan/reception/contract';
import { read, today } from './office';

/** A page of the office: its name, its address, and who sees the most of it. */
export interface MainPage {
  readonly name: string;
  readonly address: string;
}

/** Every main page, with records of the demo ledger where an address needs one. Ask as somebody who may read them all. */
export async function mainPages(page: Page): Promise<MainPage[]> {
  const reception = await read<ReceptionPage>(page, `${receptionPaths.list}?delegation=true&status=active&limit=1`);
  const petition = await read<PetitionPage>(page, `${petitionPaths.list}?eligibility=eligible&status=active&limit=1`);
  const registered = await read<PetitionPage>(page, `${petitionPaths.list}?stage=registered&status=active&limit=1`);
  const resolved = await read<PetitionPage>(page, `${petitionPaths.list}?stage=resolved&kind=complaint&status=active&limit=1`);
  const inspection = await read<InspectionPage>(page, `${oversightPaths.inspections.list}?list=enforcing&limit=1`);
  const matter = await read<MatterPage>(page, `${matterPaths.list}?limit=1`);
  const document = await read<DocumentPage>(page, `${documentPaths.list}?limit=1`);
  const citizen = await read<CitizenPage>(page, `${citizenPaths.list}?limit=2`);
  const feedback = await read<FeedbackPage>(page, `${feedbackPaths.list}?limit=1`);
  const day = await read<LeaderDayPage>(page, `${leaderDayPaths.list}?limit=1`);
  const lately = `from=${await today(page)}&to=${await today(page)}`; // a short list has everything that a long one has
  const other = citizen.items[1]?.id ?? '';
  const first = ({ items }: { readonly items: readonly { readonly id: string }[] }) => items[0]?.id ?? '';
  return [
    { name: 'desk', address: '/desk' },
    { name: 'search', address: '/search?q=cay+ca+phe' },
    { name: 'receptions', address: `/receptions?${lately}` },
    { name: 'reception', address: `/receptions/${first(reception)}` },
    { name: 'reception-new', address: '/receptions/new' },
    { name: 'reception-edit', address: `/receptions/${first(reception)}/edit` },
    { name: 'petitions', address: `/petitions?${lately}` },
    { name: 'petition', address: `/petitions/${first(petition)}` },
    { name: 'petition-new', address: '/petitions/new' },
    { name: 'petition-edit', address: `/petitions/${first(petition)}/edit` },
    { name: 'petition-propose', address: `/petitions/${first(registered)}/propose` },
    { name: 'petition-split', address: `/petitions/${first(registered)}/split` },
    { name: 'matters', address: '/matters' },
    { name: 'matter', address: `/matters/${first(matter)}` },
    { name: 'matter-edit', address: `/matters/${first(matter)}/edit` },
    { name: 'matter-split', address: `/matters/${first(matter)}/split` },
    { name: 'citizens', address: '/citizens' },
    { name: 'citizen', address: `/citizens/${first(citizen)}` },
    { name: 'citizen-edit', address: `/citizens/${first(citizen)}/edit` },
    { name: 'citizen-merge', address: `/citizens/${first(citizen)}/merge/${other}` },
    { name: 'documents', address: '/documents' },
    { name: 'document', address: `/documents/${first(document)}` },
    { name: 'document-new', address: `/documents/new?petitionId=${first(petition)}&kind=forwarding` },
    { name: 'documents-preparing', address: '/documents?view=preparing' },
    { name: 'document-draft', address: `/documents/draft?petitionId=${first(petition)}` },
    { name: 'document-slips', address: '/documents/slips' },
    { name: 'document-books', address: '/documents/books' },
    { name: 'document-books-settings', address: '/documents/books/settings' },
    { name: 'feedback', address: '/feedback?channel=petition' },
    { name: 'feedback-one', address: `/feedback/${first(feedback)}` },
    { name: 'feedback-new', address: '/feedback/new' },
    { name: 'feedback-edit', address: `/feedback/${first(feedback)}/edit` },
    { name: 'feedback-figures', address: '/feedback/figures' },
    { name: 'feedback-terms', address: '/feedback/terms' },
    { name: 'lookup-code', address: `/portal/codes/petition/${first(petition)}` },
    { name: 'forwarding', address: '/forwarding?list=late' },
    { name: 'forwarding-urging', address: '/forwarding/urging' },
    { name: 'forwarding-agencies', address: '/forwarding/agencies' },
    { name: 'resolution', address: '/resolution' },
    { name: 'petition-resolved', address: `/petitions/${first(resolved)}` },
    { name: 'oversight', address: '/oversight' },
    { name: 'oversight-trainings', address: '/oversight/trainings' },
    { name: 'oversight-inspections', address: '/oversight/inspections?list=enforcing&from=2022-12-15&to=2023-12-14' },
    { name: 'inspection', address: `/oversight/inspections/${first(inspection)}` },
    { name: 'leader-days', address: '/leader-days' },
    { name: 'leader-days-list', address: '/leader-days?view=table' },
    { name: 'leader-day', address: `/leader-days/${first(day)}` },
    { name: 'leader-day-new', address: '/leader-days/new' },
    { name: 'report', address: '/reports/section-4?period=2023-Q4&indicator=I05' },
    { name: 'report-table', address: '/reports/section-4?period=2023-Q4&view=table' },
    { name: 'report-checks', address: '/reports/section-4?period=2023-Q4&view=checks' },
    { name: 'form', address: '/reports/forms/01-TCD?period=2026-Q3&cell=own:6' },
    { name: 'form-compared', address: '/reports/forms/02-XLD?period=2026-Q3&compare=true&cell=total:1' },
    { name: 'form-of-2021', address: '/reports/forms/01-TCD?period=2023-Q4&asOf=2023-11-30&cell=column:3' },
    { name: 'form-settings', address: '/reports/forms/settings' },
    { name: 'filing-submit', address: '/reports/filings/submit?period=2026-Q3' },
    { name: 'filing-filed', address: '/reports/filings/submit?period=2026-Q2' },
    { name: 'filing-units', address: '/reports/filings/units?period=2026-Q3' },
    { name: 'filing-roll-up', address: '/reports/filings/roll-up?period=2025-Q2&structure=new' },
    { name: 'filing-locks', address: '/reports/filings/locks' },
    { name: 'reporting-units', address: '/admin/units' },
    { name: 'calendar', address: '/admin/calendar?year=2025' },
    { name: 'reminders', address: '/reminders' },
    { name: 'openings', address: '/openings' },
    { name: 'fields', address: '/admin/fields' },
    { name: 'office', address: '/admin/office' },
    { name: 'urging-terms', address: '/admin/urging' },
    { name: 'not-found', address: '/khong-co-trang-nay' },
  ];
}

/** The pages of who keeps the system running, and reads no case. */
export const systemPages: readonly MainPage[] = [
  { name: 'jobs', address: '/admin/jobs' },
  { name: 'calendar-kept', address: '/admin/calendar?year=2026' },
];

/** Opens a page and waits until everything on it has come. */
export async function openFully(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Đang tải…')).toHaveCount(0);
  await expect(page.locator('tiepdan-skeleton-rows')).toHaveCount(0);
}
