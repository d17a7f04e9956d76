import { answersOf } from './answers.js';
import { CASE_TABLES } from './table.js';

// Everything that names a citizen or is written about one.
answersOf(CASE_TABLES);
