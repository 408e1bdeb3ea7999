import type { Nodes, PhrasingContent } from 'mdast';
import { below, isRecord } from '../../../contract/index.ts';
import { propertyOf, resolved } from '../../../contract/index.ts';
import { itemsOf } from '../blocks.ts';
import { EMPTY, emphasis, empty, list, paragraph, strong, text } from '../build.ts';
import type { Block, Form, Place } from '../form.ts';
import type { Reader } from '../reader.ts';
import { areShowable, isShowable } from '../showable.ts';
import { keyOfTitle } from '../titles.ts';

/** A number before a task's words where somebody typed it without making it bold. */
const TYPED_NUMBER = /^(\d{1,3}(?:\.\d{1,3})+)\.?[ \t]+(?=\S)/;

/**
 * Tasks: `**2.1** words of the task`, its sub-items as a list under it, its results as a list under `*Tulemused:*`.
 *
 * A task without a number is its words alone; where these would be read as a number, a label or nothing, a dash stands for the number.
 */
export const tasks: Form = {
  write(value, place) {
    if (!Array.isArray(value)) return undefined;
    if (value.length === 0) return [empty()];
    const written = (value as unknown[]).map((task) => writeTask(task, place));
    return written.every((blocks) => blocks !== undefined) ? written.flat() : undefined;
  },
  read: (blocks, place, reader) => new TaskReader(place, reader).read(blocks),
};

function writeTask(task: unknown, place: Place): Block[] | undefined {
  if (!isRecord(task) || !isShowable(task.ülesanne)) return undefined;
  const { number, ülesanne, alapunktid, tulemused, ...rest } = task;
  if (Object.keys(rest).length > 0 || number === EMPTY) return undefined;
  if (number !== undefined && !isShowable(number)) return undefined;
  if (![alapunktid ?? [], tulemused ?? []].every(areShowable)) return undefined;
  const title = (key: string): string => propertyOf(itemSchema(place), key, place.root).title ?? key;
  const isMisread = ülesanne === EMPTY || TYPED_NUMBER.test(ülesanne) || labelKey(ülesanne, place) !== undefined;
  const lead = number ?? (isMisread ? EMPTY : undefined);
  return [
    lead === undefined ? paragraph(text(ülesanne)) : paragraph(strong(lead), text(` ${ülesanne}`)),
    ...itemsUnder(alapunktid as string[] | undefined, title('alapunktid'), false),
    ...itemsUnder(tulemused as string[] | undefined, title('tulemused'), true),
  ];
}

/** A label stands above results, and where a list is empty; sub-items need none, being the task's own. */
function itemsUnder(items: string[] | undefined, title: string, isLabelled: boolean): Block[] {
  if (items === undefined) return [];
  if (items.length === 0) return [paragraph(emphasis(`${title}:`), text(` ${EMPTY}`))];
  return [...(isLabelled ? [paragraph(emphasis(`${title}:`))] : []), list(items.map((item) => [text(item)]))];
}

const itemSchema = ({ schema, root }: Place): ReturnType<typeof resolved> => resolved(schema.items ?? {}, root);

/** The list that a label such as "Tulemused:" opens. */
function labelKey(words: string, place: Place): ListKey | undefined {
  const key = words.endsWith(':') ? keyOfTitle(words, itemSchema(place), place.root) : undefined;
  return key === 'alapunktid' || key === 'tulemused' ? key : undefined;
}

type ListKey = 'alapunktid' | 'tulemused';
type ReadTask = { number?: string; ülesanne?: string } & Partial<Record<ListKey, string[]>>;

/** Goes through the blocks of the section: a paragraph opens a task, or a list of the task before it. */
class TaskReader {
  readonly #place: Place;
  readonly #reader: Reader;
  readonly #tasks: ReadTask[] = [];
  #open: ListKey = 'alapunktid';

  constructor(place: Place, reader: Reader) {
    this.#place = place;
    this.#reader = reader;
  }

  read(blocks: readonly Block[]): ReadTask[] {
    for (const block of blocks) {
      if (block.type === 'paragraph' || block.type === 'heading') {
        if (this.#saysNothing(block.children) || this.#label(block.children)) continue;
        this.#task(block.children);
      } else if (this.#tasks.length > 0) this.#items(block);
      else if (block.type === 'list') for (const item of block.children) this.#taskItem(item.children);
      else this.#reader.left([block]);
    }
    return this.#tasks;
  }

  /** Tasks in a list, as somebody may have typed them: the words first, what stands under them are sub-items. */
  #taskItem([first, ...under]: Block[]): void {
    if (first?.type !== 'paragraph') return;
    this.#task(first.children);
    for (const block of under) if (block.type !== 'paragraph' || !this.#label(block.children)) this.#items(block);
  }

  #saysNothing(children: PhrasingContent[]): boolean {
    return this.#tasks.length === 0 && this.#reader.text(children) === EMPTY;
  }

  #task(children: PhrasingContent[]): void {
    const pointer = below(this.#place.pointer, this.#tasks.length);
    const [first, ...rest] = children;
    const isNumbered = first?.type === 'strong' && rest.length > 0;
    const words = isNumbered ? this.#reader.text(rest).replace(/^ /, '') : this.#reader.text(children);
    const typed = isNumbered ? undefined : TYPED_NUMBER.exec(words);
    const bold = isNumbered ? this.#reader.text([first]) : EMPTY;
    const number = typed?.[1] ?? (bold === EMPTY ? undefined : bold);
    this.#reader.at(pointer, children);
    if (number !== undefined) this.#reader.at(below(pointer, 'number'), first ? [first] : []);
    this.#reader.at(below(pointer, 'ülesanne'), isNumbered ? rest : children);
    this.#tasks.push({ ...(number === undefined ? {} : { number }), ülesanne: words.slice(typed?.[0].length ?? 0) });
    this.#open = 'alapunktid';
  }

  /** `*Tulemused:*`, or `*Tulemused:* –` where there are none. */
  #label(children: PhrasingContent[]): boolean {
    const task = this.#tasks.at(-1);
    const [first, ...rest] = children;
    if (!task || !first) return false;
    const label = labelKey(this.#reader.text(first.type === 'emphasis' ? [first] : children), this.#place);
    const said = first.type === 'emphasis' ? this.#reader.text(rest).trim() : '';
    if (!label) return false;
    this.#open = label;
    task[label] ??= [];
    this.#reader.at(this.#pointer(label), children, first);
    if (said !== EMPTY && said !== '') this.#add(said, rest);
    return true;
  }

  #items(block: Block): void {
    for (const { text: item, nodes } of itemsOf([block], this.#reader)) this.#add(item, nodes);
  }

  #add(item: string, nodes: readonly Nodes[]): void {
    const items = (this.#tasks.at(-1)![this.#open] ??= []);
    this.#reader.at(below(this.#pointer(this.#open), items.length), nodes);
    items.push(item);
  }

  #pointer(key: ListKey): string {
    return below(below(this.#place.pointer, this.#tasks.length - 1), key);
  }
}
