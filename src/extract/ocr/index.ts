export { createRecogniser } from './engine/recogniser.ts';
export { recognisePages } from './recognise-pages.ts';
export { reportUnread } from './report-unread.ts';
