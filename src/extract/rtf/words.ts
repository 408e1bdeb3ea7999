import type { Findings } from '../flow/index.ts';
import { PLAIN_PARAGRAPH, type State } from './state.ts';
import { headingOfStyle, HIGHEST_HEADING, isContents, type Tables } from './tables.ts';

/** The outline level of what is no heading. */
const BODY_TEXT = 9;

/** Apply a control word for characters to the state; tells whether it was one. */
export function characterWord(
  state: State,
  name: string,
  parameter: number | undefined,
  tables: Tables,
  findings: Findings,
): boolean {
  const on = parameter !== 0;
  switch (name) {
    case 'plain':
      state.look = {};
      state.font = tables.fonts.standard;
      break;
    case 'deff':
      tables.fonts.standard = parameter ?? 0;
      state.font = tables.fonts.standard;
      break;
    case 'b':
      state.look.bold = on;
      break;
    case 'v':
      state.look.hidden = on;
      break;
    case 'caps':
      state.look.capitals = on;
      break;
    case 'super':
      state.look.raised = on;
      break;
    case 'nosupersub':
    case 'sub':
      state.look.raised = false;
      break;
    case 'f':
      state.font = parameter ?? 0;
      state.look.font = tables.fonts.get(state.font)?.name ?? '';
      break;
    case 'deleted':
      if (on && !state.deleted) findings.deleted++;
      state.deleted = on;
      break;
    case 'revised':
      if (on) findings.inserted++;
      break;
    case 'uc':
      state.fallback = Math.max(0, parameter ?? 1);
      break;
    default:
      return false;
  }
  return true;
}

/** Apply a control word for paragraphs to the state; tells whether it was one. */
export function paragraphWord(state: State, name: string, parameter: number | undefined, tables: Tables): boolean {
  switch (name) {
    case 'pard':
      state.paragraph = { ...PLAIN_PARAGRAPH };
      state.inTable = false;
      break;
    case 'intbl':
      state.inTable = true;
      break;
    case 'itap':
      state.inTable = (parameter ?? 0) > 0;
      state.paragraph.depth = Math.max(1, parameter ?? 1);
      break;
    case 's': {
      const style = tables.styles.get(parameter ?? 0);
      state.paragraph.heading = headingOfStyle(style);
      state.paragraph.contents = isContents(style);
      break;
    }
    case 'outlinelevel':
      state.paragraph.heading =
        (parameter ?? BODY_TEXT) < BODY_TEXT ? Math.min((parameter ?? 0) + 1, HIGHEST_HEADING) : undefined;
      break;
    case 'ilvl':
      state.paragraph.level = Math.max(0, parameter ?? 0);
      break;
    case 'ql':
    case 'qj':
      state.paragraph.align = undefined;
      break;
    case 'qc':
      state.paragraph.align = 'centre';
      break;
    case 'qr':
      state.paragraph.align = 'right';
      break;
    case 'sb':
      state.paragraph.before = parameter ?? 0;
      break;
    default:
      return false;
  }
  return true;
}
