import type { ChalkInstance } from 'chalk';
import { printable } from '../../messages/index.ts';

/** Lines and columns from 1, the end just behind the last character. */
export interface Marked {
  line: number;
  column: number;
  end: { line: number; column: number };
  /** Show dots in place of what is marked. */
  masked: boolean;
}

/** Width that a frame takes at least, however narrow the terminal. */
const LEAST_WIDTH = 40;
/** Share of the width that stays before the mark when a long line is cut. */
const BEFORE_MARK = 0.4;

/**
 * The line that a message is about, with the one before it and a caret below.
 *
 *     11 | ülesanded:
 *   > 12 |   - ülesane: Taotluste menetlemine.
 *        |     ^^^^^^^
 *
 * Control characters are taken out; a line longer than `columns` is cut around the mark. No lines where the text has no such line.
 */
export function codeFrame(text: string, marked: Marked, paint: ChalkInstance, columns: number): string[] {
  const lines = linesAround(text, marked.line);
  if (!lines) return [];
  const { before, line } = lines;
  const start = marked.column - 1;
  const end = marked.end.line === marked.line ? Math.max(marked.end.column - 1, start + 1) : line.length;
  const visible = marked.masked ? line.slice(0, start) + '•'.repeat(end - start) + line.slice(end) : line;
  const gutter = String(marked.line).length;
  const room = Math.max(LEAST_WIDTH, columns - gutter - 5);
  const from =
    visible.length <= room ? 0 : Math.max(0, Math.min(start - Math.floor(room * BEFORE_MARK), visible.length - room));
  const width = Math.max(1, Math.min(end, from + room, visible.length + 1) - start);
  const frame: string[] = [];
  if (before?.trim())
    frame.push(paint.dim(`  ${String(marked.line - 1).padStart(gutter)} | ${clip(before, from, room)}`));
  frame.push(`${paint.red('>')} ${paint.dim(`${marked.line} |`)} ${clip(visible, from, room)}`);
  frame.push(`  ${paint.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(start - from)}${paint.red('^'.repeat(width))}`);
  return frame;
}

function clip(line: string, from: number, room: number): string {
  // One for one, so that the caret keeps its column.
  const safe = line.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
  return printable(safe.slice(from, from + room)).trimEnd();
}

function linesAround(text: string, number: number): { before?: string; line: string } | undefined {
  let at = 0;
  let before: string | undefined;
  for (let line = 1; ; line++) {
    const end = text.indexOf('\n', at);
    const content = text.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
    if (line === number) return { ...(before !== undefined ? { before } : {}), line: content };
    if (end < 0) return undefined;
    before = content;
    at = end + 1;
  }
}
