import { changes } from './sprm.ts';

/** What is set for a paragraph; absent keys are left to its style. */
export interface ParagraphFormat {
  /** From 1; 0 is none. */
  list?: number;
  level?: number;
  /** From 0; 9 is body text. */
  outline?: number;
  align?: 'left' | 'centre' | 'right';
  /** Twentieths of a point. */
  before?: number;
  inTable?: boolean;
  /** Tables around it. */
  depth?: number;
  /** It ends a row; or, inside an inner table, a cell or a row. */
  endsRow?: boolean;
  endsInnerCell?: boolean;
  endsInnerRow?: boolean;
}

/** What is set for characters. A toggle may also say "as the style has it" or the opposite. */
export interface CharacterFormat {
  bold?: Toggle;
  hidden?: Toggle;
  capitals?: Toggle;
  raised?: boolean;
  deleted?: boolean;
  inserted?: boolean;
  /** Number in the font table. */
  font?: number;
  /** A sign of a symbol font stands for the character. */
  symbol?: { font: number; code: number };
  style?: number;
}

export type Toggle = boolean | 'style' | 'opposite';

const ALIGNMENTS = ['left', 'centre', 'right'] as const;

/** Lay the changes of a list over a paragraph's format. */
export function applyParagraph(format: ParagraphFormat, list: Buffer): void {
  for (const { code, operand } of changes(list)) {
    switch (code) {
      case 0x2403:
      case 0x2461:
        format.align = ALIGNMENTS[operand[0]!] ?? 'left';
        break;
      case 0x2416:
        format.inTable = operand[0] !== 0;
        break;
      case 0x2417:
        format.endsRow = operand[0] !== 0;
        break;
      case 0x244b:
        format.endsInnerCell = operand[0] !== 0;
        break;
      case 0x244c:
        format.endsInnerRow = operand[0] !== 0;
        break;
      case 0x6649:
        format.depth = Math.max(0, operand.readInt32LE(0));
        break;
      case 0x260a:
        format.level = operand[0]!;
        break;
      case 0x460b:
        format.list = Math.max(0, operand.readInt16LE(0));
        break;
      case 0x2640:
        format.outline = operand[0]!;
        break;
      case 0xa413:
        format.before = operand.readUInt16LE(0);
        break;
      default:
    }
  }
}

/** Lay the changes of a list over a format of characters. */
export function applyCharacters(format: CharacterFormat, list: Buffer): void {
  for (const { code, operand } of changes(list)) {
    switch (code) {
      case 0x0835:
        format.bold = toggle(operand[0]!);
        break;
      case 0x083c:
        format.hidden = toggle(operand[0]!);
        break;
      case 0x083b:
        format.capitals = toggle(operand[0]!);
        break;
      case 0x2a48:
        format.raised = operand[0] === 1;
        break;
      case 0x0800:
        format.deleted = operand[0] !== 0;
        break;
      case 0x0801:
        format.inserted = operand[0] !== 0;
        break;
      case 0x4a4f:
        format.font = operand.readUInt16LE(0);
        break;
      case 0x6a09:
        format.symbol = { font: operand.readUInt16LE(0), code: operand.readUInt16LE(2) };
        break;
      case 0x4a30:
        format.style = operand.readUInt16LE(0);
        break;
      default:
    }
  }
}

function toggle(value: number): Toggle {
  if (value === 0x80) return 'style';
  if (value === 0x81) return 'opposite';
  return value !== 0;
}

/** A toggle as it comes out over what the style has. */
export function resolveToggle(own: Toggle | undefined, style: boolean): boolean {
  if (own === undefined || own === 'style') return style;
  return own === 'opposite' ? !style : own;
}
