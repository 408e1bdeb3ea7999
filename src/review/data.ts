import { below, isSchemaName, propertyOf, resolved, type SchemaNode, schemaOf } from '../contract/index.ts';
import { escape } from '../messages/index.ts';
import type { Description } from '../model/types.ts';
import { bareWord, type Doubts } from './doubts.ts';
import type { Field, Links } from './links.ts';
import type { Say } from './types.ts';
import { lineWords, pageWords, percent } from './words.ts';

/** What showing one document needs. */
interface Scene {
  document: number;
  root: SchemaNode;
  links: Links;
  doubts: Doubts;
  say: Say;
}

/** Parts of `allikas` that the page itself shows. */
const SHOWN_ELSEWHERE = new Set(['kohad', 'tekst']);

/** One document as a list of titled fields, each leading to the place it was read from. */
export function documentHtml(
  description: Description,
  document: number,
  links: Links,
  doubts: Doubts,
  say: Say,
): string {
  const { skeem, allikas, ...content } = description;
  const root: SchemaNode = isSchemaName(skeem) ? schemaOf(skeem) : {};
  const scene: Scene = { document, root, links, doubts, say };
  const source = Object.fromEntries(Object.entries(allikas ?? {}).filter(([key]) => !SHOWN_ELSEWHERE.has(key)));
  return `<section class="dokument"><h2>${escape(titleOf(description))}</h2>
${partsHtml(content, scene)}
<details><summary>${escape(propertyOf(root, 'allikas', root).title ?? 'allikas')}</summary>
${recordHtml(source, '/allikas', propertyOf(root, 'allikas', root), scene)}
</details></section>`;
}

function titleOf(description: Description): string {
  if (description.skeem === 'ametijuhend.v1') return description.üldosa?.ametinimetus ?? 'Ametijuhend';
  return ['Käskkiri', description.number, description.pealkiri].filter(Boolean).join(' · ');
}

/** The parts of a document under headings of their own; values between them that are a line in themselves, as fields. */
function partsHtml(content: object, scene: Scene): string {
  const { root } = scene;
  const html: string[] = [];
  let lines: Record<string, unknown> = {};
  const endLines = (): void => {
    if (Object.keys(lines).length > 0) html.push(recordHtml(lines, '', root, scene));
    lines = {};
  };
  for (const [key, value] of Object.entries(content) as [string, unknown][]) {
    if (typeof value !== 'object') {
      lines[key] = value;
      continue;
    }
    endLines();
    const node = propertyOf(root, key, root);
    html.push(`<h3>${escape(node.title ?? key)}</h3>`, valueHtml(value, below('', key), node, scene));
  }
  endLines();
  return html.join('\n');
}

function recordHtml(record: object, pointer: string, node: SchemaNode, scene: Scene): string {
  const rows = Object.entries(record).map(([key, value]) => {
    const property = propertyOf(node, key, scene.root);
    const shown = valueHtml(value, below(pointer, key), property, scene);
    return `<dt>${escape(property.title ?? key)}</dt><dd>${shown}</dd>`;
  });
  return `<dl>${rows.join('\n')}</dl>`;
}

function valueHtml(value: unknown, pointer: string, node: SchemaNode, scene: Scene): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '<span class="tühi">–</span>';
    const item = resolved(node.items ?? {}, scene.root);
    const items = value.map((each, index) => `<li>${valueHtml(each, below(pointer, index), item, scene)}</li>`);
    return `<ul>${items.join('\n')}</ul>${placeHtml(pointer, scene)}`;
  }
  if (typeof value === 'object' && value !== null)
    return recordHtml(value, pointer, node, scene) + placeHtml(pointer, scene);
  return scalarHtml(String(value), pointer, scene);
}

function scalarHtml(text: string, pointer: string, { document, links, doubts, say }: Scene): string {
  const field = links.fieldOf(document, pointer);
  if (!field) return `<span>${escape(text)}</span>`;
  return fieldHtml(field, markDoubted(text, doubts.among(document, field.spots)), say);
}

/** The place of a list or a record that was read as a whole. */
function placeHtml(pointer: string, { document, links, say }: Scene): string {
  const field = links.fieldOf(document, pointer);
  return field ? fieldHtml(field, '', say) : '';
}

function fieldHtml({ id, spots }: Field, content: string, say: Say): string {
  const { id: first, page, line } = spots[0]!;
  const to = spots.map((spot) => spot.id).join(' ');
  const where = say(page === undefined ? lineWords(line!) : pageWords(page));
  return `<span class="väli" id="${id}" data-to="${to}">${content} <a href="#${first}">${escape(where)}</a></span>`;
}

function markDoubted(text: string, doubted: ReadonlyMap<string, number>): string {
  if (doubted.size === 0) return escape(text);
  return text
    .split(/(\s+)/u)
    .map((word) => {
      const confidence = doubted.get(bareWord(word));
      return confidence === undefined ? escape(word) : `<mark title="${percent(confidence)}">${escape(word)}</mark>`;
    })
    .join('');
}
