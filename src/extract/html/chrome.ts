import type { Element, Nodes } from 'hast';
import { property } from './look.ts';

/** Words of an element, and how many of them are links. */
export interface Weight {
  words: number;
  linked: number;
  links: number;
}

/** Elements whose text is no content: a browser shows none, or they are controls. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    'head script style template noscript svg canvas iframe object embed audio video map button input select option textarea ' +
    'datalist dialog progress meter picture img'
  ).split(' '),
);

const ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo search complementary menu menubar toolbar dialog alertdialog button'.split(' '),
);
/** Names of classes and ids that pages give to what stands around their content. */
const NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|menyy|menüü|breadcrumbs?|sidebar|cookies?|cookie-?consent|gdpr|footer|site-?header|page-?header|jalus|skip-?links?|social|share|sharing|search|otsing|toolbar|pagination|pager|language-?switcher|keeled|banner)(?:$|[\s_-])/iu;

/** Share of the words of the page from which an element is its content and never its frame. */
const CONTENT_SHARE = 0.5;
/** Share of an element's words that are links in what is a menu. */
const MENU_SHARE = 0.6;
const FEWEST_LINKS = 3;

/** Tells the frame of a page (menus, banners, footers) from what it says. */
export class Chrome {
  readonly #weights = new Map<Element, Weight>();
  readonly #total: Weight;
  /** Elements on the way from the top to where the content stands, and all inside it. */
  readonly #way = new Set<Element>();
  readonly #content: Element | undefined;

  constructor(body: Element) {
    this.#total = this.#weigh(body);
    this.#content = this.#findContent(body);
  }

  /** Whether an element is frame. `inside`: it stands within the content. */
  isFrame(element: Element, inside: boolean): boolean {
    const weight = this.#weights.get(element);
    if (!weight || weight.words === 0 || this.#way.has(element)) return false;
    if (this.#plain(weight) >= CONTENT_SHARE * this.#plain(this.#total)) return false;
    if (element.tagName === 'nav' || ROLES.has(property(element, 'role') ?? '')) return true;
    if (inside) return false;
    if (/^(?:header|footer|aside)$/u.test(element.tagName)) return true;
    if (NAMES.test(`${property(element, 'className') ?? ''} ${property(element, 'id') ?? ''}`)) return true;
    return (
      /^(?:div|ul|ol|table|section)$/u.test(element.tagName) &&
      weight.links >= FEWEST_LINKS &&
      weight.linked >= MENU_SHARE * weight.words
    );
  }

  isContent(element: Element): boolean {
    return element === this.#content;
  }

  #plain(weight: Weight): number {
    return weight.words - weight.linked;
  }

  /** Where the content stands: what the page calls so, else down the elements that hold most of its words outside links. */
  #findContent(body: Element): Element {
    let content = body;
    for (;;) {
      this.#way.add(content);
      const inner = content.children.filter((child): child is Element => child.type === 'element');
      const most = inner.find((child) => {
        const weight = this.#weights.get(child);
        return weight !== undefined && this.#plain(weight) > CONTENT_SHARE * this.#plain(this.#total);
      });
      if (!most || !CONTAINERS.has(most.tagName)) return content;
      content = most;
      if (content.tagName === 'main' || content.tagName === 'article' || property(content, 'role') === 'main') {
        this.#way.add(content);
        return content;
      }
    }
  }

  #weigh(node: Nodes, linked = false): Weight {
    const weight: Weight = { words: 0, linked: 0, links: 0 };
    if (node.type === 'text') {
      weight.words = node.value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      if (linked) weight.linked = weight.words;
    } else if ((node.type === 'element' || node.type === 'root') && 'children' in node) {
      if (node.type === 'element' && SILENT.has(node.tagName)) return weight;
      const link = node.type === 'element' && node.tagName === 'a' && node.properties.href !== undefined;
      if (link) weight.links++;
      for (const child of node.children) {
        const one = this.#weigh(child, linked || link);
        weight.words += one.words;
        weight.linked += one.linked;
        weight.links += one.links;
      }
      if (node.type === 'element') this.#weights.set(node, weight);
    }
    return weight;
  }
}

const CONTAINERS: ReadonlySet<string> = new Set(
  'div main article section center form span font table tbody tr td'.split(' '),
);
