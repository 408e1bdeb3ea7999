import type { PDFPageProxy } from 'pdfjs-dist';
import type { Tag } from '../../tree/index.ts';
import type { PlacedWord } from './words.ts';

/** A page's part of the structure tree, flattened, and which of its elements each marked-content id belongs to. */
export interface Structure {
  tags: Tag[];
  byMark: Map<number, number>;
}

/** As the library gives it: elements with children, leaves that name marked content ("p12R_mc4"). */
interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Elements of one page beyond this are no document. */
const MOST_TAGS = 50_000;
const MARK_ID = /_mc(\d+)$/;

/** Read the tags of a page; nothing where the file has none or they cannot be read. */
export async function readStructure(page: PDFPageProxy): Promise<Structure | undefined> {
  // The library's type declares the tree but not that a page without tags gives null.
  const root = (await page.getStructTree().catch(() => null)) as Node | null;
  if (!root) return undefined;
  const structure: Structure = { tags: [], byMark: new Map() };
  const open: { node: Node; parent: number }[] = [{ node: root, parent: -1 }];
  for (let next = open.pop(); next && structure.tags.length < MOST_TAGS; next = open.pop()) {
    const { node, parent } = next;
    const mark = node.type === 'content' ? MARK_ID.exec(node.id ?? '') : null;
    if (mark) structure.byMark.set(Number(mark[1]), parent);
    let self = parent;
    if (node.role !== undefined && node.role !== 'Root') {
      self = structure.tags.length;
      structure.tags.push({ role: node.role, parent });
    }
    for (const child of [...(node.children ?? [])].reverse()) open.push({ node: child, parent: self });
  }
  return structure.tags.length > 0 ? structure : undefined;
}

/** Tell each word its element; what the producer marked as page furniture gets an element `Artifact` of its own. */
export function tagWords(placed: readonly PlacedWord[], structure: Structure): void {
  let artifact = -1;
  for (const { word, mark, artifact: isArtifact } of placed) {
    if (isArtifact) {
      if (artifact === -1) artifact = structure.tags.push({ role: 'Artifact', parent: -1 }) - 1;
      word.tag = artifact;
    } else {
      const tag = structure.byMark.get(mark);
      if (tag !== undefined && tag >= 0) word.tag = tag;
    }
  }
}
