import { TextBuilder, type CharacterLook, type Findings } from '../flow/index.ts';
import { child, children, textOf, type XmlElement } from '../xml/index.ts';
import type { Styles } from './styles.ts';

export interface InlineContext {
  styles: Styles;
  findings: Findings;
  /** The body of a note that is referred to from here. */
  refer(kind: 'footnote' | 'endnote', body: XmlElement): void;
}

/** Elements inside a paragraph that print nothing of what they hold. */
const SILENT: ReadonlySet<string> = new Set([
  'text:bookmark',
  'text:number',
  'text:label',
  'text:note-citation',
  'text:script',
  'text:tracked-changes',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:ruby-text',
  'text:toc-mark',
  'text:user-index-mark',
  'text:alphabetical-index-mark',
  'draw:image',
  'office:forms',
]);

/** Runs of spaces that one element stands for; a file may claim any number. */
const MOST_SPACES = 1000;

/** Reads what stands inside one paragraph. */
export class InlineReader {
  readonly text: TextBuilder;
  /** Text boxes and shapes anchored here. */
  readonly boxes: XmlElement[] = [];
  readonly #context: InlineContext;

  constructor(context: InlineContext) {
    this.text = new TextBuilder(context.findings);
    this.#context = context;
  }

  read(parent: XmlElement, look: CharacterLook): void {
    for (const node of parent.children) {
      if (typeof node === 'string') this.text.addRun(node.replace(/[\t\r\n ]+/gu, ' '), look);
      else this.#element(node, look);
    }
  }

  #element(element: XmlElement, look: CharacterLook): void {
    const { findings } = this.#context;
    switch (element.name) {
      case 'text:s':
        this.text.add(' '.repeat(Math.min(MOST_SPACES, Number(element.attributes.get('text:c') ?? 1) || 1)), look);
        break;
      case 'text:tab':
        this.text.add('\t', look);
        break;
      case 'text:line-break':
        this.text.add('\n', look);
        break;
      case 'text:span':
        this.read(element, this.#lookOf(element, look));
        break;
      case 'text:note':
        this.#note(element, look);
        break;
      case 'office:annotation':
        findings.comments++;
        break;
      case 'text:change-start':
        findings.inserted++;
        break;
      case 'text:placeholder':
        findings.prompts.push(textOf(element).trim());
        break;
      case 'loext:content-control':
        if (element.attributes.get('loext:showing-place-holder') === 'true')
          findings.prompts.push(textOf(element).trim());
        else this.read(element, look);
        break;
      case 'draw:object':
        this.text.add(textOf(child(element, 'math:math')), look);
        break;
      case 'draw:image':
        findings.pictures++;
        break;
      case 'draw:frame':
        this.#frame(element);
        break;
      default:
        if (element.name.startsWith('draw:')) this.boxes.push(element);
        else if (!SILENT.has(element.name) && !element.name.startsWith('{')) this.read(element, look);
    }
  }

  #lookOf(element: XmlElement, outer: CharacterLook): CharacterLook {
    return { ...outer, ...this.#context.styles.get('text', element.attributes.get('text:style-name')).character };
  }

  #note(element: XmlElement, look: CharacterLook): void {
    const body = child(element, 'text:note-body');
    if (!body || look.hidden) return;
    this.#context.refer(element.attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote', body);
  }

  #frame(frame: XmlElement): void {
    for (const one of children(frame)) {
      if (one.name === 'draw:text-box') this.boxes.push(one);
      else if (one.name === 'draw:image') this.#context.findings.pictures++;
    }
  }
}
