import { LANGUAGES, OLD_LEVELS, WISH_STEMS } from '../segment/index.ts';
import { lowerCase } from '../tree/index.ts';
import type { CefrLevel, LanguageSkill } from './types.ts';
import { demandAt, isWaived, nextDelimiter } from './wish.ts';

/** A repair that was needed to read a level: what stood there, what it was taken for. */
export interface LevelRepair {
  actual: string;
  level: CefrLevel;
}

interface Mention {
  codes: string[];
  start: number;
  end: number;
}

// Patterns with all letters of the world in them are slow to compile without case: these are for text in lower case.
const ADJECTIVES = Object.keys(LANGUAGES)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
/** One or more adjectives and the noun that may follow once for several: "inglise või vene keelt", "inglise/vene keel". */
const NAMED = new RegExp(
  `(?<![\\p{L}])((?:${ADJECTIVES})(?:-?(?:\\s?[,/]\\s?|\\s(?:ja|või|ning|ehk|või ka)\\s)(?:${ADJECTIVES})){0,6})[\\s-]{0,2}keel(?:te|i|t|e|es|est|ega|ed)?(?![\\p{L}])`,
  'gu',
);
/** Adjectives alone in the brackets behind "võõrkeel": "(soovitavalt inglise või saksa)". */
const BARE = new RegExp(`(?<!\\p{L})(?:${ADJECTIVES})(?![\\p{L}-])`, 'gu');
/** "eesti C1", "inglise – B2": a level right behind the adjective stands in the noun's stead. */
const LEVELLED = new RegExp(
  `(?<!\\p{L})(${ADJECTIVES})(?=\\s?[:(–-]?\\s?(?:tase(?:mel|me)?\\s)?[abc]\\s?[12](?![\\p{L}\\p{N}]))`,
  'gu',
);
const FOREIGN = /(?<!\p{L})võõrkeel\p{L}{0,5}/gu;
const LEVEL = /(?<![\p{L}\p{N}])([ABCАВС])\s?([12IlZ])(?![\p{L}\p{N}])/gu;
const LEVEL_WORD = /tase(?:me|mel|t|mega|mele)?/iu;

/** Languages with their level and whether they are demanded (domain.md 2.2–2.4), in the order of the text. */
export function languageSkills(text: string): { skills: LanguageSkill[]; repairs: LevelRepair[] } {
  const skills: LanguageSkill[] = [];
  const repairs: LevelRepair[] = [];
  for (const sentence of sentences(text)) readSentence(sentence, skills, repairs);
  return { skills, repairs };
}

/** A capital begins a sentence where a language is named, though no stop ends the one before: lines of a cell (domain.md 2.4). */
const CAPITAL_LANGUAGE = new RegExp(
  `(?<=\\p{L}|[12])\\s+(?=(?:${Object.keys(LANGUAGES)
    .map((adjective) => adjective.charAt(0).toUpperCase() + adjective.slice(1))
    .join('|')})(?:\\s(?:ja|või|ning)\\s\\p{L}+)?\\s?keel)`,
  'u',
);

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.;])\s+(?=\p{Lu})|;\s*|\n/u)
    .flatMap((each) => each.split(CAPITAL_LANGUAGE))
    .filter((each) => each.trim() !== '');
}

function readSentence(sentence: string, skills: LanguageSkill[], repairs: LevelRepair[]): void {
  const found = mentions(sentence).filter(({ start, end }) => !isWaived(sentence, start, end));
  const levels = findLevels(sentence, repairs);
  const examples = examplesAmong(sentence, found);
  let foreign: LanguageSkill | undefined;
  for (const [i, mention] of found.entries()) {
    if (foreign && mention.codes[0] !== 'muu' && examples.has(mention)) {
      foreign.soovitavad = [...(foreign.soovitavad ?? []), ...mention.codes];
      continue;
    }
    const next = found.find((other, at) => at > i && (mention.codes[0] !== 'muu' || !examples.has(other)));
    const tase = levelFor(sentence, mention, found[i - 1], next, levels);
    for (const code of mention.codes) {
      const old = code === 'et' && tase === undefined ? oldLevel(sentence, mention, next) : undefined;
      const level = tase ?? old;
      const skill: LanguageSkill = {
        keel: code,
        ...(level ? { tase: level } : {}),
        nõue: isWished(sentence, mention, next, levels) ? 'soovitav' : demandAt(sentence, mention.start, mention.end),
      };
      skills.push(skill);
      if (code === 'muu') {
        foreign = skill;
        const named = bareExamples(sentence, mention);
        if (named.length > 0) skill.soovitavad = named;
      }
    }
  }
}

/** "inglise keel soovitavalt A2": the wish word stands before the mention's only level, in its clause. */
function isWished(sentence: string, mention: Mention, next: Mention | undefined, levels: readonly Level[]): boolean {
  const own = levels.find(({ at }) => at >= mention.end && at < (next?.start ?? Infinity));
  if (!own || own.at > nextDelimiter(sentence, mention.end)) return false;
  const between = lowerCase(sentence.slice(mention.end, own.at));
  return !between.includes('(') && WISH_STEMS.some((stem) => between.includes(stem));
}

function mentions(sentence: string): Mention[] {
  const found: Mention[] = [];
  const text = lowerCase(sentence);
  for (const match of text.matchAll(NAMED)) {
    const codes = match[1]!
      .split(/[\s,/-]+/u)
      .map((word) => LANGUAGES[word])
      .filter((code) => code !== undefined);
    found.push({ codes, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(LEVELLED))
    found.push({ codes: [LANGUAGES[match[1]!]!], start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(FOREIGN))
    found.push({ codes: ['muu'], start: match.index, end: match.index + match[0].length });
  return found.sort((a, b) => a.start - b.start);
}

/** Languages in brackets or after a wish word, beside "võõrkeel": examples, no demands of their own. */
function examplesAmong(sentence: string, mentions: readonly Mention[]): Set<Mention> {
  const examples = new Set<Mention>();
  let from = 0;
  let inBrackets = false;
  for (const mention of mentions) {
    const before = sentence.slice(from, mention.start);
    const [opening, closing] = [before.lastIndexOf('('), before.lastIndexOf(')')];
    if (opening !== closing) inBrackets = opening > closing;
    if (inBrackets || demandAt(sentence, mention.start, mention.end) === 'soovitav') examples.add(mention);
    from = mention.start;
  }
  return examples;
}

/** Characters behind "võõrkeele" in which its bracket must close. */
const LONGEST_BRACKET = 220;

/** Languages named in the bracket that follows "võõrkeele" without the noun. */
function bareExamples(sentence: string, mention: Mention): string[] {
  const bracket = /^\s*\(([^)]{1,200})\)/u.exec(sentence.slice(mention.end, mention.end + LONGEST_BRACKET))?.[1] ?? '';
  if (/keel/iu.test(bracket)) return []; // with the noun they are mentions of their own
  return [...lowerCase(bracket).matchAll(BARE)]
    .map(([adjective]) => LANGUAGES[adjective])
    .filter((code) => code !== undefined);
}

interface Level {
  level: CefrLevel;
  at: number;
}

const LOOK_ALIKE: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', I: '1', l: '1', Z: '2' };

/** Levels as printed; look-alikes only where a level word stands near by (domain.md 2.3). */
function findLevels(sentence: string, repairs: LevelRepair[]): Level[] {
  const found: Level[] = [];
  for (const match of sentence.matchAll(LEVEL)) {
    const level = (LOOK_ALIKE[match[1]!] ?? match[1]!) + (LOOK_ALIKE[match[2]!] ?? match[2]!);
    const exact = match[0] === level;
    const near = sentence.slice(Math.max(0, match.index - 24), match.index + 24);
    if (!exact && !LEVEL_WORD.test(near)) continue;
    if (!exact) repairs.push({ actual: match[0], level: level as CefrLevel });
    found.push({ level: level as CefrLevel, at: match.index });
  }
  return found;
}

/**
 * The level directly before a mention ("B2-tasemel inglise keele"); else the lowest one named after it and before the next; where there
 * is none, the next mention's, else one before it.
 */
function levelFor(
  sentence: string,
  mention: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
  levels: readonly Level[],
): CefrLevel | undefined {
  const direct = levels.findLast(({ at }) => standsBefore(sentence, at, mention));
  if (direct) return direct.level;
  const end =
    next && levels.some(({ at }) => standsBefore(sentence, at, next)) ? lastLevelBefore(next, levels) : next?.start;
  const own = levels.filter(({ at }) => at >= mention.end && at < (end ?? Infinity));
  if (own.length > 0) return lowest(own);
  const joined = next && /^[^.]*?\b(?:ja|ning|või)\b\s*$/u.test(sentence.slice(mention.end, next.start));
  if (joined) {
    const shared = levels.filter(({ at }) => at >= next.end);
    if (shared.length > 0) return lowest(shared);
  }
  const among = previous && /(?:millest|neist|sealhulgas|\ssh)\s/u.test(sentence.slice(previous.end, mention.start));
  // "B2, vene keel": the level is the mention's before, unless this one is among those.
  if (previous && !among && levels.some(({ at }) => at >= previous.end && at < mention.start)) return undefined;
  const before = levels.findLast(({ at }) => at < mention.start);
  return before && !/keel/iu.test(sentence.slice(before.at, mention.start)) ? before.level : undefined;
}

/**
 * Nothing but the level's own word stands between the level and the mention: "C1-tasemel eesti keele"; without that word the level
 * must begin its clause ("C1 eesti keel, B2 inglise keel").
 */
function standsBefore(sentence: string, at: number, mention: Mention): boolean {
  if (mention.start - at > 16) return false;
  const between = /^\p{L}\s?[\p{L}\p{N}][\s-]+(tase\p{L}{0,5}\s)?$/u.exec(sentence.slice(at, mention.start));
  if (!between) return false;
  return (
    between[1] !== undefined ||
    /(?:^|[,;:(]\s?|\s(?:ja|ning|või|vähemalt)\s)$/iu.test(sentence.slice(Math.max(0, at - 12), at))
  );
}

function lastLevelBefore(mention: Mention, levels: readonly Level[]): number {
  return levels.findLast(({ at }) => at < mention.start)!.at;
}

function lowest(levels: readonly Level[]): CefrLevel | undefined {
  return levels.map(({ level }) => level).toSorted()[0];
}

/** Old words of levels have a meaning by law for Estonian only: one behind the mention, else one right before it. */
function oldLevel(sentence: string, mention: Mention, next: Mention | undefined): CefrLevel | undefined {
  const find = (text: string): CefrLevel | undefined => {
    const key = text.toLowerCase().replace(/ kategooria/gu, '-kategooria');
    return OLD_LEVELS.find(([word]) => key.includes(word))?.[1];
  };
  const before = sentence.slice(Math.max(0, mention.start - OLD_LEVEL_CHARACTERS), mention.start);
  return find(sentence.slice(mention.end, next?.start)) ?? find(before);
}

/** "kõrgtasemel valdatav eesti keel": so far before a mention its level may begin. */
const OLD_LEVEL_CHARACTERS = 40;
