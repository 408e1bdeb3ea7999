import { appendAll, type Block, type Furniture, type Root } from '../../tree/index.ts';
import {
  assemble,
  furnish,
  linesOf,
  Story,
  type Findings,
  type ParagraphSettings,
  type RawBlock,
} from '../flow/index.ts';
import type { Destination } from './destinations.ts';

/** Destinations that are stories of their own. */
export type StoryKind = Extract<Destination, 'header' | 'first-header' | 'footer' | 'footnote' | 'box'>;

const KINDS: ReadonlySet<string> = new Set<StoryKind>(['header', 'first-header', 'footer', 'footnote', 'box']);

export const isStory = (destination: Destination): destination is StoryKind => KINDS.has(destination);

/** The stories of one file, and where each goes when it ends. */
export class Stories {
  readonly body: Story;
  /** A page at the beginning of a section has a header of its own. */
  titlePage = false;
  readonly #findings: Findings;
  readonly #furniture: Furniture[] = [];
  #notes: RawBlock[] = [];
  #firstHeaders: Block[] = [];

  constructor(findings: Findings) {
    this.#findings = findings;
    this.body = new Story(findings);
  }

  begin(): Story {
    return new Story(this.#findings);
  }

  /** A story ends; `outer` is the one around it, `depth` tables deep where it is anchored. */
  end(kind: StoryKind, story: Story, settings: ParagraphSettings, outer: Story, depth: number): void {
    const blocks = story.finish(settings);
    if (kind === 'box') {
      outer.add(blocks, depth);
    } else if (kind === 'footnote') {
      this.#findings.notes++;
      appendAll(this.#notes, blocks);
    } else if (kind === 'first-header') {
      appendAll(this.#firstHeaders, assemble(blocks));
    } else {
      for (const line of linesOf(assemble(blocks))) furnish(this.#furniture, line, kind);
    }
  }

  /** A section ends: its notes stand here. */
  endSection(): void {
    this.body.add(this.#notes, 0);
    this.#notes = [];
  }

  /** A line of a table of contents. */
  contents(line: string): void {
    furnish(this.#furniture, line, 'outline');
  }

  root(settings: ParagraphSettings): Root {
    const blocks = [...this.body.finish(settings), ...this.#notes];
    // The header of a first page alone is printed once: it is no running header, and approval marks do stand there.
    const running = new Set(this.#furniture.map(({ value }) => value));
    const opening = this.#firstHeaders.filter((block) => !linesOf([block]).every((line) => running.has(line)));
    return {
      type: 'root',
      children: [...(this.titlePage ? opening : []), ...assemble(blocks)],
      furniture: this.#furniture,
      outline: [],
    };
  }
}
