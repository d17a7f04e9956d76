/** The lint rule `tiepdan/doors`: every import goes through a door that its place may open. */
import path from 'node:path';
import { root } from '../support/root.mjs';
import { refusalOf } from './doors.mjs';

export const doorsRule = {
  meta: { type: 'problem', docs: { description: 'imports go through the doors that tools/domains.mjs opens' }, messages: { closed: '{{reason}}' }, schema: [] },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    const check = (node, source) => {
      const reason = typeof source?.value === 'string' && refusalOf(file, source.value);
      if (reason) context.report({ node: source, messageId: 'closed', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal),
    };
  },
};
