export * from './engine/text-of.js';
export * from './paper.module.js';
export * from './paper.settings.js';
export * from './papers.js';
export * from './pdf/pdf-maker.js';
export * from './templates/paper-in-force.entity.js';
export * from './templates/paper-template.entity.js';
export { PaperTemplates, type TemplateInForce } from './templates/paper-templates.js';
export * from './testing/paper-desk.js';
