import { isSymbolFont, TextBuilder, type CharacterLook, type Findings } from '../flow/index.ts';
import { child, children, textOf, type XmlElement } from '../xml/index.ts';
import { characterLook, integer, toggle, value } from './properties.ts';
import { alternative, isTransparent } from './story.ts';
import type { Style, Styles } from './styles.ts';

/** Where a story stands in its fields: they may begin in one paragraph and end in another. */
export interface FieldState {
  /** Open fields, outermost first: `code` is the instruction, which nobody sees. */
  open: { phase: 'code' | 'result'; begin: XmlElement }[];
  paired: ReadonlySet<XmlElement>;
}

export interface InlineContext {
  styles: Styles;
  findings: Findings;
  fields: FieldState;
  /** A note is referred to from here. */
  refer(kind: 'footnote' | 'endnote', id: string): void;
}

/** Reads what stands inside paragraphs: one reader a paragraph, or several where their marks were deleted. */
export class InlineReader {
  readonly text: TextBuilder;
  /** Contents of text boxes anchored here. */
  readonly boxes: XmlElement[] = [];
  readonly #context: InlineContext;
  readonly #style: Style;

  constructor(context: InlineContext, style: Style) {
    this.text = new TextBuilder(context.findings);
    this.#context = context;
    this.#style = style;
  }

  read(parent: XmlElement): void {
    for (const element of children(parent)) this.#element(element);
  }

  #element(element: XmlElement): void {
    const { findings } = this.#context;
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        break;
      case 'w:ins':
      case 'w:moveTo':
        findings.inserted++;
        this.read(element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        findings.deleted++;
        break;
      case 'w:sdt':
        this.#control(element);
        break;
      case 'mc:AlternateContent':
        this.#drawing(element);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#add(mathText(element), {});
        break;
      default:
        if (isTransparent(element)) this.read(element);
    }
  }

  /** A content control: its prompt is not content. */
  #control(element: XmlElement): void {
    const content = child(element, 'w:sdtContent');
    const prompt = promptOf(element);
    if (prompt !== undefined) this.#context.findings.prompts.push(prompt);
    else if (content) this.read(content);
  }

  #run(run: XmlElement): void {
    const format = this.#formatOf(child(run, 'w:rPr'));
    for (const element of children(run)) this.#runPart(element, format);
  }

  #runPart(element: XmlElement, format: CharacterLook): void {
    switch (element.name) {
      case 'w:t':
        if (!this.#inCode()) this.text.addRun(textOf(element), format);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t', format);
        break;
      case 'w:cr':
        this.#add('\n', format);
        break;
      case 'w:br':
        this.#break(element, format);
        break;
      case 'w:noBreakHyphen':
        this.#add('-', format);
        break;
      case 'w:sym':
        this.#symbol(element, format);
        break;
      case 'w:fldChar':
        this.#field(element, format);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (!this.#inCode() && format.hidden !== true)
          this.#context.refer(
            element.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
            element.attributes.get('w:id') ?? '',
          );
        break;
      case 'w:commentReference':
        this.#context.findings.comments++;
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        this.#drawing(element);
        break;
      default:
        if (isTransparent(element)) this.read(element);
    }
  }

  #formatOf(properties: XmlElement | undefined): CharacterLook {
    const direct = characterLook(properties);
    const styleId = value(child(properties, 'w:rStyle'));
    const character = styleId === undefined ? {} : this.#context.styles.get(styleId, 'character').character;
    const paragraph = this.#style.character;
    // A toggle set in both kinds of style switches back off (ISO/IEC 29500-1, 17.7.3).
    const bold = direct.bold ?? (character.bold ?? false) !== (paragraph.bold ?? false);
    const hidden = direct.hidden ?? (character.hidden ?? false) !== (paragraph.hidden ?? false);
    const capitals = direct.capitals ?? (character.capitals ?? false) !== (paragraph.capitals ?? false);
    const font = direct.font ?? character.font ?? paragraph.font;
    const raised = direct.raised ?? character.raised ?? paragraph.raised ?? false;
    return { bold, hidden, capitals, raised, ...(font !== undefined ? { font } : {}) };
  }

  /** Inside the instruction of a field, which nobody sees. */
  #inCode(): boolean {
    return this.#context.fields.open.some(({ phase }) => phase === 'code');
  }

  #symbol(element: XmlElement, format: CharacterLook): void {
    const font = element.attributes.get('w:font');
    const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
    if (!(code > 0 && code <= 0xffff) || this.#inCode()) return;
    if (isSymbolFont(font) || (code >= 0xf000 && code <= 0xf0ff))
      this.text.addSign(code & 0xff, { ...format, ...(font !== undefined ? { font } : {}) });
    else this.text.add(String.fromCharCode(code), format);
  }

  #break(element: XmlElement, format: CharacterLook): void {
    const type = element.attributes.get('w:type') ?? 'textWrapping';
    if (type === 'textWrapping') this.#add('\n', format);
    else if (!this.#inCode() && format.hidden !== true) this.text.breakPage();
  }

  #field(element: XmlElement, format: CharacterLook): void {
    const { open, paired } = this.#context.fields;
    if (!paired.has(element)) return;
    switch (element.attributes.get('w:fldCharType')) {
      case 'begin':
        open.push({ phase: 'code', begin: element });
        break;
      case 'separate':
        if (open.length > 0) open.at(-1)!.phase = 'result';
        break;
      case 'end': {
        const closed = open.pop();
        if (closed) this.#add(formFieldText(closed.begin), format);
        break;
      }
    }
  }

  #drawing(element: XmlElement): void {
    if (element.name === 'w:txbxContent') {
      this.boxes.push(element);
      return;
    }
    if (element.name === 'v:imagedata' || element.name === 'a:blip') this.#context.findings.pictures++;
    const unread = embeddedName(element);
    if (unread !== undefined) this.#context.findings.unread.push(unread);
    const inner = element.name === 'mc:AlternateContent' ? alternative(element) : element;
    // Word keeps runs, too, in two versions.
    if (inner && inner !== element && child(inner, 'w:r')) this.read(inner);
    else for (const one of children(inner)) this.#drawing(one);
  }

  #add(text: string, format: CharacterLook): void {
    if (!this.#inCode()) this.text.add(text, format);
  }
}

/** What an embedded object or a drawing of its own kind is called; its text stands in another part and is not read. */
function embeddedName(element: XmlElement): string | undefined {
  if (element.name === 'o:OLEObject') return element.attributes.get('ProgID') ?? 'OLE';
  if (element.name !== 'a:graphicData') return undefined;
  const kind = /\/(diagram|chart)$/u.exec(element.attributes.get('uri') ?? '')?.[1];
  return kind === 'diagram' ? 'SmartArt' : kind;
}

/** The prompt that a content control shows while it is empty. */
export function promptOf(control: XmlElement): string | undefined {
  const properties = child(control, 'w:sdtPr');
  if (toggle(child(properties, 'w:showingPlcHdr')) !== true) return undefined;
  return textRuns(child(control, 'w:sdtContent')).trim();
}

function textRuns(element: XmlElement | undefined): string {
  return children(element)
    .map((one) => (one.name === 'w:t' ? textOf(one) : textRuns(one)))
    .join('');
}

function mathText(element: XmlElement): string {
  return children(element)
    .map((one) => {
      if (one.name === 'm:t' || one.name === 'w:t') return textOf(one);
      if (one.name === 'm:f') return `${mathText(child(one, 'm:num') ?? one)}/${mathText(child(one, 'm:den') ?? one)}`;
      return mathText(one);
    })
    .join('');
}

/** What a form field without a result shows: a box, ticked or not, or the chosen entry of a list. */
function formFieldText(begin: XmlElement): string {
  const data = child(begin, 'w:ffData');
  const box = child(data, 'w:checkBox');
  if (box) return toggle(child(box, 'w:checked') ?? child(box, 'w:default')) === true ? '☒' : '☐';
  const list = child(data, 'w:ddList');
  const chosen = integer(value(child(list, 'w:result'))) ?? integer(value(child(list, 'w:default'))) ?? 0;
  return value(children(list, 'w:listEntry')[chosen]) ?? '';
}
