import { answersOf } from './answers.js';
import { OFFICE_TABLES } from './table.js';

// Leaders' days, reports, settings, accounts, audit: what the office keeps of itself.
answersOf(OFFICE_TABLES);
