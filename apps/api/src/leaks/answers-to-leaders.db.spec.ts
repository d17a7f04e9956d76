import { describeAnswersTo } from './answers.js';

describeAnswersTo(['lanhdao', 'photruongban', 'thuky']);
