import type { VFile } from 'vfile';
import { cellText, type Lexicon, numberOf, type TaskColumn, withoutNumber } from '../segment/index.ts';
import { appendAll, type Block, type Cell, join, type Paragraph, type Row, type Table } from '../tree/index.ts';
import { areColumnHeadings, cutColumnHeadings, namesResults } from './column-headings.ts';
import { splitAtNumbers } from './inline-numbers.ts';
import { tasksWithLabelledResults } from './labelled-results.ts';
import { withoutLeadIn } from './lists.ts';
import { cellParagraphs, type Flow, isClosed, running } from './paragraphs.ts';
import { type Drafted, type Ledger, Sourced, textOf } from './sourced.ts';
import { tasksFromLines } from './tasks-from-lines.ts';
import type { Task } from './types.ts';

export type TaskDraft = Drafted<Task>;

export interface TaskContext {
  lexicon: Lexicon;
  ledger: Ledger;
  file: VFile;
  flow: Flow;
}

/** Read the tasks of a section: a table of tasks and results, or numbered paragraphs without a result column (variants.md 3). */
export function readTasks(blocks: readonly Block[], context: TaskContext): { tasks: TaskDraft[]; rest: Paragraph[] } {
  const tasks: TaskDraft[] = [];
  const rest: Paragraph[] = [];
  const run: Paragraph[] = [];
  const flush = (): void => {
    const { lines, headings } = cutColumnHeadings(run.flatMap(splitAtNumbers), context);
    const announced = headings.some((heading) => namesResults(heading, context.lexicon));
    const labelled = tasksWithLabelledResults(lines, context);
    if (labelled) {
      appendAll(tasks, labelled.tasks);
      appendAll(rest, withoutLeadIn(labelled.before, context.ledger, true));
    } else if (context.flow.lines) appendAll(tasks, tasksFromLines(lines, rest, announced, context));
    else readParagraphs(withoutLeadIn(lines, context.ledger), tasks, rest, announced);
    run.length = 0;
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') run.push(block);
    else {
      flush();
      readTable(block, tasks, rest, context);
    }
  }
  flush();
  return { tasks, rest };
}

/** Numbered paragraphs; what stands under them are their sub-items, or their results where a heading announced some. */
function readParagraphs(
  paragraphs: readonly Paragraph[],
  tasks: TaskDraft[],
  rest: Paragraph[],
  announced: boolean,
): void {
  const numbered = paragraphs.some((each) => numberOf(running(each)) !== undefined);
  let group: Paragraph[] = [];
  const flush = (): void => {
    if (group.length > 0) tasks.push(announced ? taskWithResults(group) : taskOf(group));
    group = [];
  };
  for (const paragraph of paragraphs) {
    const begins = numbered ? beginsTask(paragraph, group[0]) : paragraph.level === 0 || group.length === 0;
    if (begins) flush();
    if (begins || group.length > 0) group.push(paragraph);
    else rest.push(paragraph);
  }
  flush();
}

/** Below a task stand its own list, if it announces one or numbers it, and its results. */
function taskWithResults([first, ...others]: readonly Paragraph[]): TaskDraft {
  const announces = /(?::|,|\ssh|\ssealhulgas)$/u.test(running(first!));
  const own = others.filter((each) => isSubNumber(running(each)) || (announces && each.marker !== undefined));
  const results = others.filter((each) => !own.includes(each));
  return { ...taskOf([first!, ...own]), tulemused: results.map((each) => textOf([each])) };
}

/** A number of the same depth as the first task's; deeper ones number its sub-items. */
function beginsTask(paragraph: Paragraph, first: Paragraph | undefined): boolean {
  const number = numberOf(running(paragraph));
  if (number === undefined || paragraph.marker !== undefined) return false;
  if (!first) return true;
  return depth(number) <= depth(numberOf(running(first)) ?? number);
}

const depth = (number: string): number => number.split('.').length;

/** Role of each column, and the rows below the headings. */
function readTable(table: Table, tasks: TaskDraft[], rest: Paragraph[], context: TaskContext): void {
  const headings = table.children.filter((row, i) => isHeadingRow(row, i, table, context.lexicon));
  for (const row of headings)
    for (const cell of row.children) {
      // Shares of working time have no key: they are kept below their heading, in the order of the tasks.
      if (context.lexicon.column(cellText(cell)) === 'osakaal') appendAll(rest, cellParagraphs(cell));
      else context.ledger.spend(cellParagraphs(cell));
    }
  const body = table.children.filter((row) => !headings.includes(row));
  const roles = rolesOf(headings, body, context.lexicon);
  for (const row of body) {
    readRow(row, roles, tasks);
    for (const cell of row.children) if (roles.get(cell.column) === 'osakaal') appendAll(rest, cellParagraphs(cell));
  }
}

/** Every filled cell names a column; or a first row without a number above numbered rows, in bold or shaded. */
function isHeadingRow(row: Row, index: number, table: Table, lexicon: Lexicon): boolean {
  const filled = row.children.filter((cell) => cell.children.length > 0);
  if (filled.length === 0) return false;
  if (filled.every((cell) => areColumnHeadings(cellText(cell), lexicon))) return true;
  const next = table.children[index + 1];
  const pair = [table.children[index - 1], row, next];
  if ([pair.slice(0, 2), pair.slice(1)].some((rows) => isWrappedHeading(rows, lexicon))) return true;
  if (index > 0 || !next || startsWithNumber(row) || !startsWithNumber(next)) return false;
  return filled.every((cell) => cell.header === true || cellParagraphs(cell).every(({ bold }) => bold === true));
}

/** "Ülesanne | Tulemuslikkuse mõõtmise" over "| kriteeriumid": two rows are one row of headings, read over both. */
function isWrappedHeading([upper, lower]: readonly (Row | undefined)[], lexicon: Lexicon): boolean {
  if (!upper || !lower || startsWithNumber(upper) || startsWithNumber(lower)) return false;
  return areColumnHeadings(
    [upper, lower]
      .flatMap(({ children }) => children.map(cellText))
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    lexicon,
  );
}

function startsWithNumber(row: Row): boolean {
  const first = row.children.find((cell) => cell.children.length > 0);
  return first !== undefined && numberOf(cellText(first)) !== undefined;
}

function rolesOf(headings: readonly Row[], body: readonly Row[], lexicon: Lexicon): Map<number, TaskColumn> {
  const roles = new Map<number, TaskColumn>();
  for (const row of headings) {
    for (const cell of row.children) {
      const role = lexicon.column(cellText(cell));
      if (role) roles.set(cell.column, role);
    }
  }
  const columns = Math.max(
    0,
    // Cells that lie across columns make none: a table of label and value may hold the tasks in its full width.
    ...[...headings, ...body].flatMap((row) => row.children.map((cell) => cell.column + 1)),
  );
  const numbersFirst =
    columns > 1 && body.length > 0 && body.every((row) => /^(?:\d[\d.]*\)?)?$/u.test(cellText(row.children[0]!)));
  if (numbersFirst) roles.set(0, 'number');
  const start = numbersFirst ? 1 : 0;
  if (!roles.has(start)) roles.set(start, 'ülesanne');
  if (columns - start >= 2 && ![...roles.values()].includes('tulemused')) roles.set(columns - 1, 'tulemused');
  for (let column = start + 1; column < columns; column++)
    if (!roles.has(column)) roles.set(column, column === columns - 1 ? 'tulemused' : 'tegevused');
  return roles;
}

function readRow(row: Row, roles: Map<number, TaskColumn>, tasks: TaskDraft[]): void {
  const part = (role: TaskColumn): Cell[] => row.children.filter((cell) => roles.get(cell.column) === role);
  const paragraphs = (role: TaskColumn): Paragraph[] => part(role).flatMap((cell) => cellParagraphs(cell));
  const numbers = paragraphs('number');
  const own = [...numbers, ...paragraphs('ülesanne')];
  const results = paragraphs('tulemused').map((each) => textOf([each]));
  const activities = paragraphs('tegevused').map((each) => textOf([each]));
  const hasResults = [...roles.values()].includes('tulemused');
  const previous = tasks.at(-1);
  if (previous && continues(own, previous)) {
    resume(previous, own, activities, results);
    return;
  }
  if (own.length === 0 && results.length === 0 && activities.length === 0) return;
  const groups = splitTasks(own);
  for (const [i, group] of groups.entries()) {
    const task = taskOf(group);
    if (activities.length > 0 && i === groups.length - 1) task.alapunktid = [...(task.alapunktid ?? []), ...activities];
    if (hasResults) task.tulemused = i === groups.length - 1 ? results : [];
    tasks.push(task);
  }
}

/** A row without a task of its own: nothing on the left, or the rest of an unfinished sentence. */
function continues(own: readonly Paragraph[], previous: TaskDraft): boolean {
  const first = own[0];
  if (!first) return true;
  const text = running(first);
  if (numberOf(text) !== undefined && first.marker === undefined) return false;
  return /^\p{Ll}/u.test(text) && !isClosed(valueOf(previous.ülesanne));
}

function valueOf(text: string | Sourced): string {
  return text instanceof Sourced ? text.value : text;
}

function resume(
  task: TaskDraft,
  own: readonly Paragraph[],
  activities: readonly Sourced[],
  results: readonly Sourced[],
): void {
  if (own.length > 0) {
    const more = textOf(own);
    const before = task.ülesanne instanceof Sourced ? task.ülesanne : new Sourced(task.ülesanne, []);
    task.ülesanne = new Sourced(join(before.value, more.value, true), [...before.origin, ...more.origin]);
  }
  if (activities.length > 0) task.alapunktid = [...(task.alapunktid ?? []), ...activities];
  if (results.length > 0) task.tulemused = [...(task.tulemused ?? []), ...results];
}

/** Several tasks in one cell: no rule was drawn between their rows. */
function splitTasks(own: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [];
  for (const paragraph of own) {
    const group = groups.at(-1);
    if (!group || (running(group[0]!) !== numberOf(running(group[0]!)) && beginsTask(paragraph, group[0])))
      groups.push([paragraph]);
    else group.push(paragraph);
  }
  return groups.length > 0 ? groups : [[]];
}

/** Number, text and sub-items out of the paragraphs of a task's own cell. */
export function taskOf(paragraphs: readonly Paragraph[]): TaskDraft {
  const [first, ...others] = paragraphs;
  const whole = first ? running(first) : '';
  const number = first?.marker === undefined ? numberOf(whole) : undefined;
  const head = first && { ...first, value: number === undefined ? first.value : withoutNumber(whole) };
  const text: Paragraph[] = head && head.value !== '' ? [head] : [];
  const items: Paragraph[] = [];
  for (const paragraph of others) {
    const listed =
      paragraph.marker !== undefined || isSubNumber(running(paragraph)) || (items.length > 0 && paragraph.level > 0);
    const announced = text.length > 0 && items.length === 0 && running(text.at(-1)!).endsWith(':') && others.length > 1;
    if (listed || announced || (items.length > 0 && !/^\p{Ll}/u.test(running(paragraph)))) items.push(paragraph);
    else text.push(paragraph);
  }
  return {
    ...(number !== undefined ? { number: new Sourced(number, first?.origin ?? []) } : {}),
    ülesanne: textOf(text),
    ...(items.length > 0 ? { alapunktid: items.map((item) => textOf([item])) } : {}),
  };
}

/** "3.1.1", "a)": the number of a sub-item. */
function isSubNumber(text: string): boolean {
  return numberOf(text) !== undefined || /^\p{Ll}\)\s/u.test(text);
}
