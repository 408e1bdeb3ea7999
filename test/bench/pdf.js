// How long reading PDFs takes beside a bare pass of pdf.js (getTextContent and getOperatorList of every page) over the same files.
//
//   npm run build && node test/bench/pdf.js [ROUNDS] [FILE...]
//
// Both take turns in one process, so that what else the machine does falls on both; the figure to watch is the median ratio.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { VFile } from 'vfile';
import { librarySettings, loadLibrary } from '../../dist/extract/pdf/library.js';
import { readPdf } from '../../dist/extract/pdf/index.js';
import { DEFAULT_LIMITS } from '../../dist/source/limits.js';

const rounds = Number(process.argv[2] ?? 9);
const root = new URL('../../', import.meta.url).pathname;
const named = process.argv.slice(3);
const files = named.length > 0 ? named : existsSync(`${root}../shared/corpus/dev`) ? bornDigital() : fixtures();
const sources = files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(name)), sha256: '', kind: 'pdf' }));
const library = await loadLibrary();

const bare = [];
const ours = [];
let pages = 0;
for (let round = 0; round <= rounds; round++) {
  const [one, two] = [await time(barePass), await time(readAll)];
  if (round === 0) continue; // the first one loads and compiles
  bare.push(one);
  ours.push(two);
}
const ratios = ours.map((value, i) => value / bare[i]);
console.log(`${files.length} files, ${pages} pages, ${rounds} rounds, medians`);
console.log(`bare pass  ${median(bare).toFixed(0)} ms  ${((pages * 1000) / median(bare)).toFixed(0)} pages/s`);
console.log(`readPdf    ${median(ours).toFixed(0)} ms  ${((pages * 1000) / median(ours)).toFixed(0)} pages/s`);
console.log(`ratio      ${median(ratios).toFixed(2)}`);

async function barePass() {
  for (const { bytes } of sources) {
    const task = library.getDocument({ ...librarySettings(), data: bytes.slice() });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent();
      await page.getOperatorList();
      page.cleanup();
    }
    await task.destroy();
  }
}

async function readAll() {
  pages = 0;
  for (const source of sources) {
    const ocr = { when: 'never', engine: 'auto', languages: ['est'] };
    const read = await readPdf(source, { file: new VFile({ path: source.name }), limits: DEFAULT_LIMITS, ocr });
    pages += read.pages.length;
  }
}

async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function bornDigital() {
  const folder = `${root}../shared/corpus/dev/`;
  return listPdfs(folder).filter((name) => !name.includes('scan'));
}

function fixtures() {
  return listPdfs(`${root}fixtures/pdf/`);
}

function listPdfs(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => folder + name);
}
