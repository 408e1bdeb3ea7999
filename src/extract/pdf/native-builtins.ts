/**
 * Functions of the language that the legacy build of pdf.js replaces: it brings core-js, whose `Array.prototype.push` differs
 * from that of Node 20 only for arrays that are frozen or nearly 2^53 long, and costs a tenth of the time that a PDF takes.
 *
 * Taken when this module loads, so that two documents that are opened at once do not keep each other's replacements.
 */
const BUILTINS = (
  [
    [Array.prototype, 'push'],
    [Function.prototype, 'toString'],
    [JSON, 'parse'],
    [JSON, 'stringify'],
  ] as const
).map(([owner, name]) => ({ owner, name, own: Reflect.getOwnPropertyDescriptor(owner, name)! }));

/** Put the language's own functions back when `load` has imported what replaces them. What it only adds, stays. */
export async function keepBuiltins<Library>(load: () => Promise<Library>): Promise<Library> {
  try {
    return await load();
  } finally {
    for (const { owner, name, own } of BUILTINS) Reflect.defineProperty(owner, name, own);
  }
}
