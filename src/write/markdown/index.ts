export * as build from './build.ts';
export { fromMarkdown } from './read.ts';
export { stringifyMarkdown } from './syntax.ts';
export { toMarkdown } from './write.ts';
