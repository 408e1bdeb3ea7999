import type { Origin, Paragraph } from '../tree/index.ts';
import { joinLines } from '../tree/index.ts';
import type { Approval, Directive, GeneralPart, JobDescription, Provenance, Repeal } from './types.ts';

/** A string taken from the source, and where it stands there. */
export class Sourced {
  readonly value: string;
  readonly origin: readonly Origin[];

  constructor(value: string, origin: readonly Origin[]) {
    this.value = value;
    this.origin = origin;
  }

  /** The same place, other words: a piece of the text, or the text without a bullet, number or closing stop. */
  with(value: string): Sourced {
    return new Sourced(value, this.origin);
  }
}

/** A value that the source says in other words, which are accounted for elsewhere, and where it says so. */
export class Derived {
  readonly value: string | number;
  readonly origin: readonly Origin[];

  constructor(value: string | number, origin: readonly Origin[]) {
    this.value = value;
    this.origin = origin;
  }
}

/** A value in the making: every text may still know its place, and so may a number and a word of ours. */
export type Drafted<T> = T extends string
  ? string extends T
    ? T | Sourced
    : T | Derived
  : T extends number
    ? T | Derived
    : T extends readonly (infer U)[]
      ? Drafted<U>[]
      : { [K in keyof T]: Drafted<T[K]> };

/** The general part in the making; the group of the post is a word of ours, whatever its case in the source. */
export type GeneralDraft = Omit<Drafted<GeneralPart>, 'ametikoha_grupp'> & { ametikoha_grupp?: Derived };

/** A job description in the making; of the approval mark's values few are its own words. */
export type Draft = Omit<Drafted<JobDescription>, 'kinnitus' | 'üldosa'> & {
  kinnitus?: { [Key in keyof Approval]: Approval[Key] | Derived };
  üldosa?: GeneralDraft;
};

/** Values of a directive that are told from its words: its number, and dates in ISO 8601. */
type Told<T> = { [Key in keyof T]: T[Key] extends string | undefined ? Derived : Drafted<T[Key]> };

/** A directive in the making. */
export type DirectiveDraft = Omit<Drafted<Directive>, 'number' | 'kuupäev' | 'jõustumine' | 'tunnistab_kehtetuks'> &
  Told<Pick<Directive, 'number' | 'kuupäev'>> & {
    jõustumine?: Sourced | Derived;
    tunnistab_kehtetuks?: Told<Repeal>[];
  };

/** The running text of paragraphs that make one value. */
export function textOf(paragraphs: readonly Paragraph[]): Sourced {
  const value = joinLines(paragraphs.map((each) => each.value).join('\n'));
  return new Sourced(
    value,
    paragraphs.flatMap(({ origin }) => origin),
  );
}

/** A text of one part that the source says in two places, one behind the other. */
export function joinTexts(first: Sourced | string | undefined, second: Sourced): Sourced {
  if (!(first instanceof Sourced)) return second;
  return new Sourced(`${first.value} ${second.value}`, [...first.origin, ...second.origin]);
}

/**
 * Replace every `Sourced` by its string; absent and empty optional values go. Gives the value and the places by JSON Pointer.
 *
 * What is derived from a `tekst` (levels, years, languages) stands where that text stands.
 */
export function settle<T>(draft: Drafted<T> | Draft | DirectiveDraft): {
  value: T;
  provenance: Provenance;
  words: string[];
} {
  const provenance: Provenance = {};
  const words: string[] = [];
  const visit = (node: unknown, pointer: string, text: readonly Origin[] = []): unknown => {
    if (node instanceof Sourced) {
      if (node.value === '') return undefined;
      if (node.origin.length > 0) provenance[pointer] = [...node.origin];
      words.push(node.value);
      return node.value;
    }
    if (node instanceof Derived) {
      if (node.origin.length > 0) provenance[pointer] = [...node.origin];
      return node.value;
    }
    if (Array.isArray(node))
      return (node as unknown[])
        .map((item, i) => visit(item, `${pointer}/${i}`, text))
        .filter((item) => item !== undefined);
    if (node !== null && typeof node === 'object') {
      const result: Record<string, unknown> = {};
      const own = 'tekst' in node && node.tekst instanceof Sourced ? node.tekst.origin : text;
      for (const [key, item] of Object.entries(node)) {
        const value = visit(item, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, own);
        if (value !== undefined) result[key] = value;
      }
      return result;
    }
    if (node !== undefined && text.length > 0) provenance[pointer] = [...text];
    return node;
  };
  return { value: visit(draft, '') as T, provenance, words };
}

/**
 * The account of words that are structure and stand in no field: headings, labels, lead-ins, numbers of lists. With the fields it
 * must add up to the source (data-model.md 2, rule 1).
 */
export class Ledger {
  readonly structure: string[] = [];

  /** Words that the document prints to order its content. */
  spend(text: string | readonly Paragraph[]): void {
    if (typeof text === 'string') this.structure.push(text);
    else for (const { value } of text) this.structure.push(value);
  }
}
