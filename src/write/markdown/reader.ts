import type { Heading, Nodes } from 'mdast';
import type { VFile } from 'vfile';
import type { Parameters, RuleId } from '../../messages/index.ts';
import { reportSpan } from '../say.ts';
import type { Location, Span } from '../types.ts';
import { itemsOf } from './blocks.ts';
import type { Block } from './form.ts';
import type { Stretch } from './pieces.ts';
import { textOf } from './text-of.ts';

/** Text that has no place where it stands: kept, and told. */
export interface Leftover {
  pealkiri?: string;
  sisu: string[];
}

/** What the forms share while one description is read: its source, the places of its values, and what found no place. */
export class Reader {
  /** The Markdown of this description, into which the positions of its nodes point. */
  readonly source: string;
  readonly #leftovers: { leftover: Leftover; node: Nodes }[] = [];
  readonly #linesBefore: number;
  readonly #file: VFile;
  readonly #places = new Map<string, Location>();

  constructor({ text, linesBefore }: Stretch, file: VFile) {
    this.source = text;
    this.#linesBefore = linesBefore;
    this.#file = file;
  }

  /** The text of inline content. */
  text(nodes: readonly Nodes[]): string {
    return textOf(nodes, this.source);
  }

  /** Remember where a value stands, and the heading or label that names it. */
  at(pointer: string, value: readonly Nodes[], key?: Nodes): void {
    const names = key && this.#spanOf([key]);
    const span = this.#spanOf(value) ?? names;
    if (span) this.#places.set(pointer, { ...(names ? { key: names } : {}), value: span });
  }

  placeOf(pointer: string): Location | undefined {
    return this.#places.get(pointer);
  }

  say(rule: RuleId, node: Nodes, parameters: Parameters = {}): void {
    const span = this.#spanOf([node]);
    if (span) reportSpan(this.#file, rule, span, parameters);
  }

  /** Report a rule at a value's heading. */
  sayAt(rule: RuleId, pointer: string, parameters: Parameters): void {
    const place = this.placeOf(pointer);
    if (place) reportSpan(this.#file, rule, place.key ?? place.value, parameters);
  }

  /** Keep texts that have no place here, under the heading they had. */
  keep(sisu: string[], pealkiri: string, node: Nodes): void {
    if (pealkiri === '' && sisu.length === 0) return;
    this.#leftovers.push({ leftover: { ...(pealkiri === '' ? {} : { pealkiri }), sisu }, node });
  }

  /** What found no place, each now reported; only the whole text shows whether it is a description at all. */
  tellLeftovers(): Leftover[] {
    return this.#leftovers.map(({ leftover, node }) => {
      const { pealkiri } = leftover;
      if (pealkiri === undefined) this.say('md-kohatu', node);
      else this.say('md-pealkiri', node, { pealkiri });
      return leftover;
    });
  }

  /** Keep blocks that have no place here. */
  left(blocks: readonly Block[], heading?: Heading): void {
    const first = heading ?? blocks[0];
    if (!first) return;
    const sisu = itemsOf(blocks, this).map(({ text }) => text);
    this.keep(sisu, heading ? this.text([heading]) : '', first);
  }

  #spanOf(nodes: readonly Nodes[]): Span | undefined {
    const start = nodes[0]?.position?.start;
    const end = nodes.at(-1)?.position?.end;
    if (!start || !end) return undefined;
    const before = this.#linesBefore;
    return { line: before + start.line, column: start.column, endLine: before + end.line, endColumn: end.column };
  }
}
