export type { RuleId } from './catalogue.ts';
export { catalogue } from './catalogue.ts';
export * from './define.ts';
export * from './escape.ts';
export * from './plain.ts';
export * from './record.ts';
export * from './report.ts';
export * from './severity.ts';
