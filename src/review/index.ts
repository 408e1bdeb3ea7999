/** The room that shows a source beside what was read from it: one HTML page, made of values alone. */
export { reviewPage } from './review-page.ts';
export type { Review } from './types.ts';
