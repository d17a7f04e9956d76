import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { inRoot } from '../support/root.mjs';
import { depConstraints, refusalOf } from './doors.mjs';

describe('who may import whom', () => {
  it.each([
    ['libs/petition/contract/src/petition.ts', '@nestjs/common', /contract must not know "@nestjs/],
    ['libs/petition/contract/src/petition.ts', '@angular/core', /contract must not know/],
    ['libs/petition/contract/src/petition.ts', 'class-validator', /contract must not know/],
    ['libs/petition/contract/src/petition.ts', '@tiepdan/matter/api', /contract must not open a api door/],
    ['libs/petition/api/src/actions/register.ts', '@angular/core', /api must not know/],
    ['libs/petition/api/src/actions/register.ts', '@tiepdan/matter/web', /must not open a web door/],
    ['libs/petition/api/src/actions/register.ts', '@tiepdan/statistics/api', /petition must not know statistics/],
    ['libs/matter/api/src/matter.ts', '@tiepdan/petition/contract', /matter must not know petition/],
    ['libs/petition/api/src/actions/register.ts', '@tiepdan/matter/api/src/matter.entity.js', /imported by its door/],
    ['libs/petition/api/src/actions/register.ts', '@tiepdan/petition/api', /inside a door, imports are relative/],
    ['libs/petition/api/src/actions/register.ts', '../../../contract/src/petition.js', /must stay inside libs\/petition\/api/],
    ['libs/file/api/src/checks/scanner.ts', '../../../../../tools/support/clamd.mjs', /must stay inside libs\/file\/api/],
    ['libs/file/api/src/checks/scanner.spec.ts', '../../../../../tools/bench/bench.mjs', /must stay inside libs\/file\/api/],
    ['libs/petition/api/src/actions/register.ts', '@tiepdan/migrations', /database's history/],
    ['libs/petition/web/src/petition-api.ts', 'typeorm', /web must not know/],
    ['libs/petition/web/src/petition-api.ts', '@tiepdan/petition/api', /web must not open a api door/],
    ['apps/web/src/main.ts', '@tiepdan/identity/api', /must not open a api door/],
    ['apps/api/src/main.ts', '@tiepdan/identity/web', /must not open a web door/],
    ['apps/web/src/main.ts', '@tiepdan/nowhere/web', /there is no domain/],
    ['libs/petition/web/src/petition-api.ts', '@tiepdan/identity/web/testing', /imported by its door/],
    ['libs/identity/web/src/session.spec.ts', '@tiepdan/petition/web/testing', /identity must not know petition/],
  ])('%s may not import %s', (file, source, reason) => expect(refusalOf(file, source)).toMatch(reason));

  it.each([
    ['libs/petition/contract/src/petition.ts', '@tiepdan/platform/contract'],
    ['libs/petition/api/src/actions/register.ts', '@tiepdan/petition/contract'],
    ['libs/petition/api/src/actions/register.ts', '@tiepdan/matter/api'],
    ['libs/petition/api/src/actions/register.ts', '../petition.entity.js'],
    ['libs/file/api/src/checks/scanner.spec.ts', '../../../../../tools/support/clamd.mjs'],
    ['libs/petition/web/src/petition-list/petition-list.ts', '@angular/material/table'],
    ['libs/petition/web/src/decisions/step/step-form.spec.ts', '@tiepdan/identity/web/testing'],
    ['libs/forwarding/web/src/testing/open-page.ts', '@tiepdan/identity/web/testing'],
    ['libs/statistics/api/src/report.ts', '@tiepdan/document/api'],
    ['apps/api/src/main.ts', '@tiepdan/migrations/seeds'],
    ['tools/start.mjs', 'pg'],
  ])('%s may import %s', (file, source) => expect(refusalOf(file, source)).toBeNull());

  it('tells Nx the same', () => {
    const matter = depConstraints.find(({ sourceTag }) => sourceTag === 'domain:matter').onlyDependOnLibsWithTags;
    expect(matter).toContain('domain:citizen');
    expect(matter).not.toContain('domain:petition');
  });
});

describe('eslint.config.mjs', () => {
  const samples = [
    { file: 'libs/matter/contract/src/sample.ts', text: "import { x } from '@tiepdan/petition/contract';\nexport const y = x;\n", breaks: 'tiepdan/doors' },
    { file: 'libs/matter/contract/src/sample.ts', text: "import { Injectable } from '@nestjs/common';\nexport const y = Injectable;\n", breaks: 'tiepdan/doors' },
    { file: 'libs/matter/web/src/sample.ts', text: "export const load = () => import('@tiepdan/matter/api');\n", breaks: 'tiepdan/doors' },
    { file: 'libs/matter/api/src/sample.ts', text: "export * from '../../web/src/index.js';\n", breaks: 'tiepdan/doors' },
    { file: 'libs/matter/api/src/sample.ts', text: 'export const x: any = 1;\n', breaks: '@typescript-eslint/no-explicit-any' },
    { file: 'libs/matter/api/src/sample.ts', text: 'export const danhSachDonThu = 1;\n', breaks: 'no-restricted-syntax' },
    { file: 'libs/matter/api/src/sample.ts', text: 'export const donThu = 1;\n', breaks: 'no-restricted-syntax' },
    { file: 'libs/matter/api/src/sample.ts', text: '// eslint-disable-next-line no-console\nconsole.log(1);\n', breaks: 'no-console' },
    { file: 'libs/matter/api/src/sample.ts', text: '// @ts-ignore\nexport const x = 1;\n', breaks: '@typescript-eslint/ban-ts-comment' },
    { file: 'libs/matter/api/src/sample.ts', text: '// TODO later\nexport const x = 1;\n', breaks: 'no-warning-comments' },
    { file: 'libs/matter/api/src/sample.ts', text: Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line};\n`).join(''), breaks: 'max-lines' },
    {
      file: 'libs/matter/web/src/sample.ts',
      text: "import { Component } from '@angular/core';\n@Component({ selector: 'app-x', template: '<img src=\"a.png\">' })\nexport class Sample {}\n",
      breaks: '@angular-eslint/component-selector',
    },
    {
      file: 'libs/matter/web/src/sample.ts',
      text: "import { Component } from '@angular/core';\n@Component({ selector: 'tiepdan-x', template: '<img src=\"a.png\">' })\nexport class Sample {}\n",
      breaks: '@angular-eslint/template/alt-text',
    },
    { file: 'libs/matter/api/src/sample.ts', text: "import { openedOn } from '@tiepdan/citizen/contract';\n\nexport const registeredOn = openedOn;\n", breaks: null },
  ];

  it('refuses what the house refuses, and nothing else', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [inRoot('tools', 'lint', 'lint-texts.mjs')], {
      input: JSON.stringify(samples),
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' },
    });
    expect(stderr).toBe('');
    const results = JSON.parse(stdout.slice(stdout.lastIndexOf('[[')));
    samples.forEach(({ text, breaks }, index) => {
      const rules = results[index].map((message) => message.split(': ')[0]);
      if (breaks) expect({ text, rules }).toEqual({ text, rules: expect.arrayContaining([breaks]) });
      else expect({ text, rules: results[index] }).toEqual({ text, rules: [] });
    });
  }, 60_000);
});
