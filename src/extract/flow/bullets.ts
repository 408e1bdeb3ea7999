/** A bullet that was typed, and the text after it. */
export interface TypedBullet {
  marker: string;
  rest: string;
}

/** Signs that open an item when a space follows (domain.md 4.1). */
const GLYPH = /^([•▪▫◦●○■□◆◇►▶➢➤✓✔‣⁃∙·*–—−‐-]|[\uF020-\uF0FF])[\s]+(?=\S)/u;
/** Glyphs of symbol fonts need no space after them: nothing else begins so. */
const SYMBOL = /^([•▪●■◦‣\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF02D])(?=\S)/u;
/** "o" as a bullet of Courier New; a tab follows, for a single letter may be a word. */
const LETTER = /^(o)\t\s*(?=\S)/u;
/** Bullets of symbol fonts read as Latin letters: bullets only where siblings show the same sign. */
const LATIN = /^([§Øüqvo])[\s]+(?=\S)/u;

/** Part a typed bullet from the text; a sign alone is text ("Alluvad: -"). */
export function splitBullet(text: string): TypedBullet | undefined {
  const found = GLYPH.exec(text) ?? SYMBOL.exec(text) ?? LETTER.exec(text);
  return found ? { marker: found[1]!, rest: text.slice(found[0].length) } : undefined;
}

/** The same for a symbol read as a Latin letter, which the caller must know from its siblings. */
export function splitLatinBullet(text: string): TypedBullet | undefined {
  const found = LATIN.exec(text);
  return found ? { marker: found[1]!, rest: text.slice(found[0].length) } : undefined;
}
