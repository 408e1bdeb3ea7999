/**
 * What one input may cost. Every limit of the program stands here; each is far above what an honest document needs, and meeting
 * one is a diagnostic that names it (rule `piirmäär`).
 */
export interface Limits {
  /** Bytes of one input file. */
  fileBytes: number;
  /** Pages of one document. */
  pages: number;
  /** Points; the longer side of a page. PDF itself allows 14,400 without UserUnit. */
  pagePoints: number;
  /** Pixels of one image before it is decoded. 600 dpi A3 has 70 million. */
  imagePixels: number;
  /** Characters of text taken from one document. */
  textCharacters: number;
  /** Entries of one archive, all levels counted together (domain.md 3.5). */
  archiveEntries: number;
  /** Bytes that come out of one entry. */
  entryBytes: number;
  /** Bytes that come out of all entries. */
  archiveBytes: number;
  /** Unpacked bytes to packed bytes, looked at beyond 1 MB. */
  archiveRatio: number;
  /** Archives inside archives. */
  nesting: number;
  /** Elements inside elements of an XML document. */
  xmlDepth: number;
  /** Attributes of one XML element. */
  xmlAttributes: number;
  /** Elements of one XML document: a tree of them is kept in memory. */
  xmlElements: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = Object.freeze({
  fileBytes: 500_000_000,
  pages: 2_000,
  pagePoints: 14_400,
  imagePixels: 150_000_000,
  textCharacters: 20_000_000,
  archiveEntries: 1_000,
  entryBytes: 200_000_000,
  archiveBytes: 500_000_000,
  archiveRatio: 100,
  nesting: 3,
  xmlDepth: 256,
  xmlAttributes: 256,
  xmlElements: 2_000_000,
});
