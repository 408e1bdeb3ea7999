/** The words of a diagnostic in one language; `{name}` is filled from the parameters. */
export interface Wording {
  et: string;
  en: string;
}

/** One kind of diagnostic (data-model.md 3). */
export interface MessageDefinition {
  /** `viga` error, `hoiatus` warning, `teade` information. */
  raskus: 'viga' | 'hoiatus' | 'teade';
  text: Wording;
  /** What to do about it. */
  note?: Wording;
}

export type Severity = MessageDefinition['raskus'];
export type Catalogue = Record<string, MessageDefinition>;
export type Parameters = Record<string, string | number>;

/** Fill `{name}` places of a wording; a parameter that is missing stays visible as its name. */
export function fill(wording: string, parameters: Parameters): string {
  return wording.replace(/\{([\p{L}\p{N}_]+)\}/gu, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}
