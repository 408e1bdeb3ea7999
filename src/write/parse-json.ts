import { MAX_DEPTH } from './read-limits.ts';
import type { Say } from './say.ts';

/** A JSON value with its place: offsets of the text, the end just behind it. */
export interface JsonNode {
  start: number;
  end: number;
  value: unknown;
  /** Members of an object by name, or items of an array by index; absent for scalars. */
  children?: Map<string, { key?: [number, number]; node: JsonNode }>;
}

/** Ends the reading of one text; what is wrong has been said. */
class Stop extends Error {}

/**
 * The JSON values of a text, one after another (JSON, or JSON Lines), with their places.
 *
 * Strict: no comments, no trailing commas, no repeated keys. The first mistake is reported and ends the reading. Depth is bounded.
 * Linear in the length of the text; never throws.
 */
export function parseJson(text: string, say: Say): JsonNode[] {
  const reader = new JsonReader(text, say);
  const found: JsonNode[] = [];
  try {
    while (!reader.atEnd()) found.push(reader.value(0));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return found;
}

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;

class JsonReader {
  readonly text: string;
  readonly say: Say;
  at = 0;

  constructor(text: string, say: Say) {
    this.text = text;
    this.say = say;
  }

  /** Skip white space; whether nothing follows. */
  atEnd(): boolean {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
    return this.at >= this.text.length;
  }

  value(depth: number): JsonNode {
    if (this.atEnd()) this.unexpected();
    if (depth > MAX_DEPTH) {
      this.say('liiga-sügav', [this.at, this.at], { lubatud: MAX_DEPTH });
      throw new Stop();
    }
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
        return this.string();
      default:
        return this.literal();
    }
  }

  object(depth: number): JsonNode {
    const start = this.at;
    const children = new Map<string, { key: [number, number]; node: JsonNode }>();
    this.items('}', () => {
      if (this.text[this.at] !== '"') this.unexpected();
      const { value, start: from, end } = this.string();
      const name = value as string;
      if (children.has(name)) {
        this.say('korduv-võti', [from, end], { võti: name });
        throw new Stop();
      }
      if (this.atEnd() || this.text[this.at] !== ':') this.unexpected();
      this.at++;
      children.set(name, { key: [from, end], node: this.value(depth + 1) });
    });
    const value = Object.fromEntries([...children].map(([name, { node }]) => [name, node.value]));
    return { start, end: this.at, value, children };
  }

  array(depth: number): JsonNode {
    const start = this.at;
    const children = new Map<string, { node: JsonNode }>();
    this.items(']', () => children.set(String(children.size), { node: this.value(depth + 1) }));
    return { start, end: this.at, value: [...children.values()].map(({ node }) => node.value), children };
  }

  /** What stands between brackets, comma by comma. */
  items(close: string, item: () => void): void {
    this.at++;
    if (!this.atEnd() && this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      if (this.atEnd()) this.unexpected();
      item();
      if (this.atEnd()) this.unexpected();
      const sign = this.text[this.at];
      if (sign !== ',' && sign !== close) this.unexpected();
      this.at++;
      if (sign === close) return;
    }
  }

  string(): JsonNode {
    const start = this.at;
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"' && this.text[end] !== '\n')
      end += this.text[end] === '\\' ? 2 : 1;
    if (this.text[end] !== '"') this.unexpected();
    try {
      const value: unknown = JSON.parse(this.text.slice(start, end + 1));
      this.at = end + 1;
      return { start, end: this.at, value };
    } catch {
      return this.unexpected();
    }
  }

  literal(): JsonNode {
    const start = this.at;
    LITERAL.lastIndex = start;
    const word = LITERAL.exec(this.text)?.[0] ?? this.unexpected();
    this.at += word.length;
    return { start, end: this.at, value: JSON.parse(word) as unknown };
  }

  unexpected(): never {
    const found = this.text.slice(this.at, this.at + 12).split(/\s/, 1)[0]!;
    this.say('json-süntaks', [this.at, this.at + found.length], { leiti: found === '' ? 'EOF' : `\`${found}\`` });
    throw new Stop();
  }
}
