import { withoutNumber } from '../segment/index.ts';

/** How tasks and results are worded; where nothing in print parts them, only this tells them apart (variants.md 3). */

/** A finished state: "on esitatud", "toimub", "ei ole", or a participle that ends the sentence. */
export function isResult(text: string): boolean {
  const body = withoutNumber(text);
  if (
    /(?<!\p{L})(?:on|ei ole|olid|oli|ei vaja|ei ületa|toimub|toimuvad|toimib|toimivad|vastab|vastavad|saab|saavad|teavad|teab)(?!\p{L})/iu.test(
      body,
    )
  )
    return true;
  return /\p{L}{3}(?:tud|dud|nud)[.;]?$/u.test(body);
}

/** A noun phrase of action: "… planeerimine", "… koostamise korraldamine", "kursisolek". */
export function isAction(text: string): boolean {
  return /\p{L}(?:mine|mise|mises|misel|olek|töö)(?!\p{L})/u.test(text);
}

/** What the holder of the post does, the verb first: "Korraldab …", "Võtab vastu …"; states begin otherwise ("Toimub …"). */
export function isDeed(text: string): boolean {
  return /^\p{Lu}\p{L}{0,30}[aeiouõäöü]b\s/u.test(withoutNumber(text)) && !/^(?:Toim|Vasta|Saab|Teab)/u.test(text);
}
