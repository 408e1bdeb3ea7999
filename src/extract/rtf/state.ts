import type { CharacterLook, ParagraphSettings, Story } from '../flow/index.ts';
import type { RowBuilder } from './row.ts';
import type { Destination } from './destinations.ts';

/** What holds inside one group; an inner group begins with a copy. */
export interface State {
  destination: Destination;
  story: Story;
  look: CharacterLook;
  /** A tracked deletion. */
  deleted: boolean;
  /** Number of the font. */
  font: number;
  /** Characters that stand after `\u` for readers that do not know it. */
  fallback: number;
  paragraph: ParagraphSettings;
  inTable: boolean;
  /** The row definition in force. */
  row: RowBuilder;
}

export const PLAIN_PARAGRAPH: Readonly<ParagraphSettings> = Object.freeze({
  depth: 1,
  heading: undefined,
  align: undefined,
  level: 0,
  before: 0,
  contents: false,
});

/** The state of an inner group. */
export function inner(state: State): State {
  return { ...state, look: { ...state.look }, paragraph: { ...state.paragraph } };
}

/** The state of a story of its own: nothing of the text around it holds there. */
export function ownStory(state: State, story: Story, destination: Destination): State {
  return {
    ...state,
    destination,
    story,
    look: {},
    deleted: false,
    paragraph: { ...PLAIN_PARAGRAPH },
    inTable: false,
  };
}

/** Tables around a paragraph with these settings. */
export function depthOf(state: State): number {
  return state.inTable ? Math.max(1, state.paragraph.depth) : 0;
}
