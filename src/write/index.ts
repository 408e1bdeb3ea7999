export { fromJson } from './read-json.ts';
export { fromYaml } from './read-yaml.ts';
export { inOrder } from './key-order.ts';
export { below, segments } from './locate.ts';
export * from './schema.ts';
export { toJson, toJsonLines } from './json.ts';
export type * from './types.ts';
export { toYaml } from './yaml.ts';
