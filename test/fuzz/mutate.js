import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openIsolation } from '../../dist/isolate/index.js';

// Damages the fixtures and reads what came out: node test/fuzz/mutate.js --count 10000 --seed 1
// Input number i of seed s is always the same bytes; a failure is told by both. Needs `npm run build`.

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['fixtures', '../shared/corpus/dev'];
const KINDS = /\.(?:txt|pdf|docx|doc|odt|rtf|html?|asice|asics|bdoc|ddoc|zip|eml|png|jpe?g|tiff?)$/iu;
/** Bytes; damage shows as well in small files, and many more of them fit into an hour. */
const LARGEST = 400_000;
/** What honest structure never holds, put where some was. */
const SNIPPETS = [
  '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>', '<a>'.repeat(3000), '&#0;', ']]>', '../../../../tmp/x', '\u001b[2J', '\u202e', '\0\0\0\0',
  'PK\u0003\u0004', 'PK\u0005\u0006', '%%EOF', 'xref\n0 99999999\n', '/Length 999999999', '<< /Kids [1 0 R] >>', '[[[[[[[[', '{\\rtf1{{{{{{', '\\bin999999999 ',
].map((text) => Buffer.from(text, 'latin1')); // prettier-ignore

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '3600' },
  },
});

/** Mulberry32: small, and the same everywhere. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const MUTATIONS = {
  truncation: (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'bit flips': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let n = 1 + random(40); n > 0; n--) copy[random(copy.length)] ^= 1 << random(8);
    return copy;
  },
  'chunks swapped': (bytes, random) => {
    const [a, b, c] = [random(bytes.length), random(bytes.length), random(bytes.length)].sort((x, y) => x - y);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
  'chunk repeated': (bytes, random) => {
    const at = random(bytes.length);
    const chunk = bytes.subarray(at, at + 1 + random(2000));
    return Buffer.concat([
      bytes.subarray(0, at),
      ...Array.from({ length: 1 + random(50) }, () => chunk),
      bytes.subarray(at),
    ]);
  },
  'hostile snippet': (bytes, random) => {
    const at = random(bytes.length);
    const snippet = SNIPPETS[random(SNIPPETS.length)];
    return Buffer.concat([bytes.subarray(0, at), snippet, bytes.subarray(at + random(2) * snippet.length)]);
  },
  'numbers made huge': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random(Math.max(1, copy.length - 4));
    copy.fill(0xff, at, at + 4);
    return copy;
  },
};

const files = FOLDERS.flatMap((folder) => {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(ROOT, folder, name),
    );
  } catch {
    return []; // the corpus is not everywhere
  }
})
  .filter((path) => KINDS.test(path))
  .sort()
  .map((path) => ({ name: basename(path), bytes: readFileSync(path) }))
  .filter(({ bytes }) => bytes.length > 0 && bytes.length <= LARGEST);

const isolation = openIsolation({ timeoutSeconds: 30, maxMemoryMiB: 1536 });
const tally = new Map(
  Object.keys(MUTATIONS).map((name) => [
    name,
    { inputs: 0, refused: 0, crash: 0, hang: 0, memory: 0, stack: 0, fault: 0 },
  ]),
);
const ENDS = { 'aeg-läbi': 'hang', 'mälu-läbi': 'memory', 'protsess-katkes': 'crash' };
const STACK = /\bat .+:\d+:\d+\)?$|node_modules|TypeError|RangeError/mu;
const failures = [];
const until = Date.now() + Number(values.seconds) * 1000;
let slowest = 0;

const first = Number(values.from);
for (let i = first; i < first + Number(values.count) && Date.now() < until; i++) {
  const random = generator(Number(values.seed) * 1_000_003 + i);
  const file = files[random(files.length)];
  const [kind, mutate] = Object.entries(MUTATIONS)[random(Object.keys(MUTATIONS).length)];
  const row = tally.get(kind);
  const failed = (what, detail) => {
    row[what]++;
    failures.push(`--seed ${values.seed} --from ${i} --count 1   ${kind} of ${file.name}: ${what} ${detail}`);
  };
  row.inputs++;
  const start = performance.now();
  try {
    const { file: result } = await isolation.parse(mutate(file.bytes, random), {
      name: file.name,
      ocr: { when: 'never' },
    });
    const end = result.messages.find(({ ruleId }) => ruleId in ENDS);
    if (end) failed(ENDS[end.ruleId], end.reason);
    const leak = result.messages.find(({ reason }) => STACK.test(reason));
    if (leak) failed('stack', leak.reason.slice(0, 200));
    if (result.messages.some(({ fatal }) => fatal)) row.refused++;
  } catch (error) {
    failed('fault', String(error.stack).split('\n').slice(0, 3).join(' | '));
  }
  slowest = Math.max(slowest, performance.now() - start);
}
await isolation.close();

console.table(Object.fromEntries(tally));
const inputs = [...tally.values()].reduce((sum, row) => sum + row.inputs, 0);
console.log(
  `${inputs} inputs of ${files.length} files, slowest ${(slowest / 1000).toFixed(1)} s, ${failures.length} failures`,
);
for (const failure of failures) console.log(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
