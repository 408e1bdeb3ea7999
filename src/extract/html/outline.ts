import type { Element, Nodes } from 'hast';
import { property } from './look.ts';

/**
 * Numbers that LibreOffice loses on the way to HTML.
 *
 * A list numbered "3.1", "3.2" … comes out as plain `<ol>` that a browser counts 1, 2 …; the section's part of the number is in the
 * page no more. It is put back from the heading, but only for a list that runs on through the cells of one table, as the tasks of a
 * description do (variants.md 4: tasks are numbered within their section in every source), and only in pages of this program.
 */
export class LostOutline {
  /** Lists whose items belong to a section. */
  readonly #lists: ReadonlySet<Element>;
  /** Number of the section that is being read. */
  #section: string | undefined;
  /** Numbers that were completed. */
  completed = 0;

  constructor(body: Element, fromLibreOffice: boolean) {
    this.#lists = fromLibreOffice ? runningLists(body) : new Set();
  }

  /** A paragraph has been read; a bold one or a heading may open a section. */
  see(text: string, apart: boolean): void {
    const number = apart ? SECTION.exec(text.trim())?.[1] : undefined;
    if (number !== undefined) this.#section = number;
  }

  /** The section's part of the numbers in this list, "3."; or nothing. */
  prefix(list: Element): string {
    if (this.#section === undefined || !this.#lists.has(list)) return '';
    this.completed++;
    return `${this.#section}.`;
  }
}

const SECTION = /^(\d{1,2})\.?\s+\p{L}/u;

/** Whether the page says that LibreOffice wrote it. */
export function isFromLibreOffice(page: Nodes): boolean {
  if (page.type === 'element' && page.tagName === 'meta')
    return (
      property(page, 'name') === 'generator' && /^(?:libreoffice|openoffice)/iu.test(property(page, 'content') ?? '')
    );
  if (page.type !== 'root' && !(page.type === 'element' && /^(?:html|head)$/u.test(page.tagName))) return false;
  return page.children.some((child) => isFromLibreOffice(child));
}

/** Lists in cells that go on from one cell to the next, beginning with 1. */
function runningLists(body: Element): ReadonlySet<Element> {
  const running = new Set<Element>();
  for (const table of below(body, 'table')) {
    let run: Element[] = [];
    let next = 1;
    for (const cell of below(table, 'td'))
      for (const child of cell.children) {
        if (child.type !== 'element' || child.tagName !== 'ol') continue;
        const list = innermost(child);
        const start = Number(property(list, 'start') ?? 1);
        if (start !== next || start === 1) run = [];
        run.push(list);
        next = start + list.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
        if (run.length > 1 && first(run) === 1) for (const one of run) running.add(one);
      }
  }
  return running;
}

/** A list on a deeper level stands in lists that hold nothing else. */
function innermost(list: Element): Element {
  const inner = list.children.filter((child) => child.type === 'element');
  return inner.length === 1 && inner[0]!.tagName === 'ol' ? innermost(inner[0]!) : list;
}

const first = (run: readonly Element[]): number => Number((run[0] && property(run[0], 'start')) ?? 1);

/** Elements of this name, in order, not those inside another of the same name. */
function below(element: Element, tagName: string): Element[] {
  return element.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === tagName ? [child] : below(child, tagName),
  );
}
