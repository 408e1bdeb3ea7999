export * from './geometry.ts';
export * from './nodes.ts';
export * from './page.ts';
export * from './lists.ts';
export * from './text.ts';
export * from './view.ts';
