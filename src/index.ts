/// <reference types="node" preserve="true" />
export { compare as diff } from './compare/index.ts';
export type { Change, ChangeKind, Comparison, Consent, Side } from './compare/index.ts';
export type * from './model/types.ts';
export { parse, type Input, type ParseOptions, type ParseResult } from './pipeline.ts';
export { validate, validateText, type ValidateOptions } from './validate/index.ts';
export { fromJson, fromYaml, toJson, toJsonLines, toYaml } from './write/index.ts';
export { fromMarkdown, toMarkdown } from './write/markdown/index.ts';
export type { Locate, Location, Reading, ReadOptions, Span, WriteOptions } from './write/index.ts';
