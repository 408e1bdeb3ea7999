export type * from './model/types.ts';
export { parse, type Input, type ParseOptions, type ParseResult } from './pipeline.ts';
