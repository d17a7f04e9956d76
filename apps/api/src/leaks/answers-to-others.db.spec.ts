import { describeAnswersTo } from './answers.js';

describeAnswersTo(['tonghop', 'quantri', 'coquan', 'coquan2', 'tiepdan2', 'thanhtra', 'kiemtra', 'donvi']);
