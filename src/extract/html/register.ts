import type { Element, ElementContent } from 'hast';
import type { Block, Furniture, Root, Table } from '../../tree/index.ts';
import { furnish, linesOf } from '../flow/index.ts';
import { REGISTER_LABELS } from '../text/register.ts';

/** Header of the table of related documents that closes a register's page (variants.md 9). */
const RELATED = ['nimi', 'k.p.', 'viit'];
/** Labels a table must have to be the register's own. */
const FEWEST_LABELS = 3;

/**
 * Take the tables of a public register's page out of its content: the metadata become `register`, label in lower case to value, empty
 * cells absent; related documents become furniture.
 */
export function takeRegister(root: Root): Root {
  const register: Record<string, string> = {};
  const tables = root.children.filter((block) => block.type === 'table');
  const metadata = tables.filter((table) => labelled(table).length >= FEWEST_LABELS);
  if (metadata.length === 0) return fromLines(root);
  for (const [label, value] of metadata.flatMap(labelled)) if (value !== '') register[label] ??= value;
  const furniture: Furniture[] = [...root.furniture];
  const children = root.children.filter((block) => {
    if (block.type !== 'table') return true;
    if (metadata.includes(block)) return false;
    if (!isRelated(block)) return true;
    for (const line of linesOf([block])) furnish(furniture, line, 'footer');
    return false;
  });
  return { ...root, children, furniture, register };
}

/** Pairs of a label of the register and its value. */
function labelled(table: Table): [string, string][] {
  return table.children.flatMap((row): [string, string][] => {
    const [label = '', ...values] = row.children.map((cell) => text(cell.children));
    const name = label.replace(/:$/u, '').toLowerCase();
    return REGISTER_LABELS.has(name) ? [[name, values.join(' ').trim()]] : [];
  });
}

function isRelated(table: Table): boolean {
  const head = table.children[0]?.children.map((cell) => text(cell.children).toLowerCase()) ?? [];
  return RELATED.every((label) => head.includes(label));
}

function text(blocks: readonly Block[]): string {
  return linesOf(blocks).join(' ').replace(/\s+/gu, ' ');
}

/** The same where the page writes "Viit: 1-1/12" in lines of text. */
function fromLines(root: Root): Root {
  const register: Record<string, string> = {};
  const lines = new Set<Block>();
  for (const block of root.children) {
    const [, label = '', value = ''] = (block.type === 'paragraph' && LINE.exec(block.value)) || [];
    if (!REGISTER_LABELS.has(label.toLowerCase())) continue;
    lines.add(block);
    if (value !== '') register[label.toLowerCase()] ??= value;
  }
  if (lines.size < FEWEST_LABELS || register.viit === undefined) return root;
  return { ...root, children: root.children.filter((block) => !lines.has(block)), register };
}

const LINE = /^([^:]{2,60}):\s*(.*)$/u;

/** The two cells of an element that sets a label of the register beside its value; the value may be missing. */
export function registerPair(element: Element): [Element, Element | undefined] | undefined {
  const inner = element.children.filter((child) => child.type === 'element');
  const loose = element.children.some((child) => child.type === 'text' && child.value.trim() !== '');
  const [label, value, ...more] = inner;
  if (!label || loose || more.length > 0) return undefined;
  return REGISTER_LABELS.has(textOf(label).replace(/:$/u, '').toLowerCase()) ? [label, value] : undefined;
}

/** Characters; no label is longer. */
const LONGEST_LABEL = 60;

function textOf(element: Element): string {
  let text = '';
  const visit = (node: ElementContent): void => {
    if (text.length > LONGEST_LABEL) return;
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element') node.children.forEach(visit);
  };
  visit(element);
  return text.replace(/\s+/gu, ' ').trim();
}
