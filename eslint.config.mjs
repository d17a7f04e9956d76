/**
 * The house rules that a machine can keep. Who may import whom comes from tools/domains.mjs, twice: `tiepdan/doors` says
 * why in a sentence and knows the three doors; Nx's own rule also sees cycles between projects.
 */
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import typescript from 'typescript-eslint';
import { depConstraints } from './tools/lint/doors.mjs';
import { doorsRule } from './tools/lint/doors-rule.mjs';

const CODE = ['libs/**/*.ts', 'libs/**/*.tsx', 'apps/**/*.ts', 'migrations/**/*.ts', 'e2e/**/*.ts'];
const SPECS = ['**/*.spec.ts', '**/*.spec.mjs', 'e2e/**/*.ts'];
const CLIENT = ['libs/*/web/**/*.ts', 'apps/web/**/*.ts'];
const CLIENT_PAGES = ['libs/*/web/**/*.html', 'apps/web/src/**/*.html'];

/** Vietnamese without its accents is neither language: code speaks the English of docs/GLOSSARY.md. */
const UNACCENTED =
  'donThu|tiepCongDan|congDan|khieuNai|toCao|kienNghi|phanAnh|vuViec|lanhDao|coQuan|trangThai|luotTiep|doanDong|lichTiep|chuyenDon|giaiQuyet|vanBan|thuLy|quyetDinh|baoCao|thongKe|noiDung|ketQua|ngayNhan|nguoiDung|taiKhoan|loaiDon|linhVuc|diaChi|hoTen|soDon|thamQuyen|dieuKien|huongDan|donDoc';

const englishNames = [
  'error',
  { selector: `Identifier[name=/^(${UNACCENTED})|[a-z_](${UNACCENTED.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())})/]`, message: 'Name it in the English of docs/GLOSSARY.md.' },
];

/** Dialogs are of a few widths, so that they look alike: `dialogSize` of libs/ui says which, and keeps the table. */
const dialogWidths = { selector: "Property[key.name='width'] > Literal[value=/^[0-9]+px$/]", message: 'Open it with ...dialogSize(…) of @tiepdan/ui/web.' };

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'fetch', 'URL', 'URLSearchParams', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Buffer', 'performance', 'AbortSignal', 'TextDecoder', 'structuredClone', 'globalThis'].map(
    (name) => [name, 'readonly'],
  ),
);

const rules = {
  'no-console': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }],
  'no-restricted-syntax': englishNames,
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'prefer-const': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
};

export default typescript.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', '.angular/**', 'coverage/**', 'test-results/**', 'playwright-report/**', 'apps/web/public/**'] },
  // No comment switches a rule off: what must be an exception stands in this file, with its reason.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.mjs', '**/*.cjs'], extends: [js.configs.recommended], languageOptions: { globals: { ...nodeGlobals, module: 'writable', require: 'readonly' } }, rules: { ...rules, 'no-console': 'off' } },
  {
    files: CODE,
    extends: [js.configs.recommended, ...typescript.configs.recommended],
    plugins: { '@nx': nx, tiepdan: { rules: { doors: doorsRule } } },
    rules: {
      ...rules,
      'tiepdan/doors': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        // Doors are finer than projects: a page loaded on demand and the contract beside it are one project to Nx.
        { depConstraints, allow: ['../tools/**', '../../tools/**', '../../../../tools/support/*', '../../../../../tools/support/*'], enforceBuildableLibDependency: false, allowCircularSelfDependency: true, checkDynamicDependenciesExceptions: ['@tiepdan/**'] },
      ],
      'no-undef': 'off', // the compiler knows better
      'no-control-regex': 'off', // text that comes from outside is searched for control characters on purpose
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', ignoreRestSiblings: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      '@typescript-eslint/no-inferrable-types': 'error',
      '@typescript-eslint/array-type': ['error', { default: 'array' }],
    },
  },
  {
    files: CLIENT,
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-restricted-syntax': [...englishNames, dialogWidths],
      '@angular-eslint/component-selector': ['error', { type: ['element', 'attribute'], prefix: 'tiepdan', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'tiepdan', style: 'camelCase' }],
      '@angular-eslint/component-class-suffix': 'off', // a client file carries no kind: petition-list.ts holds PetitionList
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  { files: CLIENT_PAGES, extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  // A story or a migration is told in one piece, and a specification may poke at what production code may not.
  { files: [...SPECS, 'migrations/src/schema/**/*.ts'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
