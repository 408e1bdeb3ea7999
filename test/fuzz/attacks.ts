import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Isolation } from '../../src/isolate/index.ts';
import type { Kind } from '../../src/source/kind.ts';
import { makePdf, stream, text } from '../extract/pdf/make-pdf.ts';
import { writeDocx } from '../support/write-docx.ts';
import { writeZip } from '../support/write-zip.ts';

/**
 * Hostile files by class, each read by the built program as `parse` and `batch` read it:
 * `npm run build && node test/support/run-ts.js test/fuzz/attacks.ts`.
 *
 * An attack is held when the file costs at most `MOST_SECONDS`, ends in diagnostics without a word of the program's own insides,
 * and nothing is written. `rule` is what must be said; without it the file may be read or refused.
 */
interface Attack {
  name: string;
  bytes: Uint8Array;
  rule?: string;
  kind?: Kind;
}

const MOST_SECONDS = 40;
const INSIDES = /\bat .+:\d+:\d+\)?$|node_modules|TypeError|RangeError/mu;
const bytes = (content: string): Uint8Array => Buffer.from(content);
const HEADING = 'AMETIJUHEND\n1. Üldosa\nAmetinimetus: Jurist\n2. Ülesanded\n';

/** A gray PNG of these dimensions that holds next to nothing. */
function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.concat([Buffer.from(type), data]);
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32BE(data.length, 0);
    sizes.writeUInt32BE(crc32(head), 4);
    return Buffer.concat([sizes.subarray(0, 4), head, sizes.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]); // prettier-ignore
}

/** A PDF stream that unpacks to `length` zeros. */
function bomb(length: number): string {
  const packed = deflateSync(Buffer.alloc(length)).toString('latin1');
  return stream(packed, '/Filter/FlateDecode');
}

function nestedZip(depth: number): Buffer {
  let inner = writeZip([{ name: 'a.txt', content: HEADING }]);
  for (let level = 0; level < depth; level++) inner = writeZip([{ name: `${level}.zip`, content: inner }]);
  return inner;
}

const page = { content: text(50, 700, 'AMETIJUHEND') };
const cellXml = '<w:tbl><w:tr><w:tc>';

const CLASSES: Record<string, () => Attack[]> = {
  'pages and boxes of a PDF': () => [
    { name: 'pages.pdf', bytes: makePdf(Array.from({ length: 3000 }, () => page)), rule: 'piirmäär' },
    { name: 'huge-page.pdf', bytes: makePdf([{ ...page, mediaBox: [0, 0, 1e9, 1e9] }]) },
    { name: 'negative-page.pdf', bytes: makePdf([{ ...page, mediaBox: [9, 9, -9, -9] }]) },
    { name: 'nan-page.pdf', bytes: makePdf([{ ...page, entries: '/UserUnit 1e308' }]) },
    { name: 'far-text.pdf', bytes: makePdf([{ content: text(1e30, -1e30, 'kaugel') }]) },
  ],
  'structure of a PDF': () => [
    { name: 'kids-loop.pdf', bytes: bytes('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF') }, // prettier-ignore
    { name: 'arrays.pdf', bytes: makePdf([page], ['['.repeat(100_000)]) },
    { name: 'dictionaries.pdf', bytes: makePdf([page], ['<</A'.repeat(50_000)]) },
    { name: 'xref-loop.pdf', bytes: bytes(`%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF`) }, // prettier-ignore
    { name: 'length.pdf', bytes: makePdf([page], ['<</Length 999999999999>>\nstream\nx\nendstream']) },
    { name: 'form-loop.pdf', bytes: makePdf([{ content: '/X Do', resources: '/XObject<</X 10 0 R>>' }], [stream('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 10 0 R>>>>')]) }, // prettier-ignore
    // The library itself is slow here; the clock stops it.
    { name: 'save-states.pdf', bytes: makePdf([{ content: 'q '.repeat(200_000) }]), rule: 'aeg-läbi' },
    { name: 'rules.pdf', bytes: makePdf([{ content: Array.from({ length: 20_000 }, (_, n) => `0 ${n % 800} m 600 ${n % 800} l S`).join('\n') }]) }, // prettier-ignore
    { name: 'glyphs.pdf', bytes: makePdf([{ content: Array.from({ length: 30_000 }, (_, n) => text(n % 600, (n * 7) % 800, 'a')).join('') }]) }, // prettier-ignore
    { name: 'content-bomb.pdf', bytes: makePdf([{ content: '/X Do', resources: '/XObject<</X 10 0 R>>' }], [bomb(400_000_000)]) }, // prettier-ignore
  ],
  pixels: () => [
    { name: 'wide.png', bytes: png(100_000, 100_000), rule: 'piirmäär' },
    { name: 'thin.png', bytes: png(2_000_000_000, 1) },
    { name: 'cut.png', bytes: png(3000, 3000) },
    { name: 'image.pdf', bytes: makePdf([{ content: '600 0 0 800 0 0 cm /X Do', resources: '/XObject<</X 10 0 R>>' }], [stream('x', '/Type/XObject/Subtype/Image/Width 90000/Height 90000/BitsPerComponent 8/ColorSpace/DeviceGray')]) }, // prettier-ignore
  ],
  archives: () => [
    { name: 'ratio.zip', bytes: writeZip([{ name: 'a.txt', content: Buffer.alloc(300_000_000), deflate: true }]), rule: 'piirmäär' }, // prettier-ignore
    { name: 'entries.zip', bytes: writeZip(Array.from({ length: 5000 }, (_, n) => ({ name: `${n}.txt` }))), rule: 'piirmäär' }, // prettier-ignore
    { name: 'claims.zip', bytes: writeZip([{ name: 'a.txt', content: 'x', claimed: { bytes: 4_000_000_000 } }]) },
    { name: 'nested.zip', bytes: nestedZip(40), rule: 'piirmäär' },
    { name: 'same.zip', bytes: writeZip([{ name: 'a.txt', content: Buffer.alloc(5_000_000, 97), deflate: true }, ...Array.from({ length: 900 }, (_, n) => ({ name: `${n}.txt`, content: Buffer.alloc(5_000_000, 97), deflate: true, sameAs: 0 }))]) }, // prettier-ignore
    { name: 'paths.zip', bytes: writeZip(['../../../tmp/a.txt', '/etc/a.txt', 'C:\\a.txt', '..\\..\\a.txt', 'a\u0000b.txt', '\u001b[2J.txt'].map((name) => ({ name, content: HEADING }))) }, // prettier-ignore
    { name: 'cut.zip', bytes: nestedZip(1).subarray(0, 60) },
    { name: 'count.zip', bytes: writeZip([{ name: 'a.txt', content: HEADING }], { claimedEntries: 65_535 }) },
  ],
  'XML and Word': () => [
    { name: 'entities.docx', bytes: writeZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>' }]) }, // prettier-ignore
    { name: 'outside.docx', bytes: writeZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x">&a;</w:document>' }]) }, // prettier-ignore
    { name: 'deep.docx', bytes: writeDocx({ body: '<w:sdt>'.repeat(100_000) }) },
    { name: 'tables.docx', bytes: writeDocx({ body: cellXml.repeat(2000) + '</w:tc></w:tr></w:tbl>'.repeat(2000) }) },
    { name: 'wide-table.docx', bytes: writeDocx({ body: `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(500)}</w:tr>`.repeat(200)}</w:tbl>` }) }, // prettier-ignore
    { name: 'attributes.docx', bytes: writeDocx({ body: `<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}/>` }) }, // prettier-ignore
    { name: 'paragraphs.docx', bytes: writeDocx({ body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(300_000) }) },
  ],
  'HTML, RTF and mail': () => [
    { name: 'deep.html', bytes: bytes('<html><body>' + '<div>'.repeat(100_000)) },
    { name: 'table.html', bytes: bytes('<html><body>' + '<table><tr><td>'.repeat(3000)) },
    { name: 'spans.html', bytes: bytes(`<html><table>${'<tr><td rowspan=65000 colspan=1000>a'.repeat(300)}`) },
    { name: 'deep.rtf', bytes: bytes('{\\rtf1' + '{'.repeat(500_000)) },
    { name: 'bin.rtf', bytes: bytes('{\\rtf1\\bin2147483647 x}') },
    { name: 'parts.eml', bytes: bytes(`From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(20_000)}`) }, // prettier-ignore
  ],
  'YAML, JSON and Markdown': () => [
    { name: 'aliases.yaml', bytes: bytes(`skeem: ametijuhend.v1\na: &a [x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [${`*${n === 0 ? 'a' : `b${n - 1}`},`.repeat(9)}]`).join('\n')}`) }, // prettier-ignore
    { name: 'deep.yaml', bytes: bytes('skeem: ametijuhend.v1\nmuu: ' + '['.repeat(100_000)) },
    { name: 'tags.yaml', bytes: bytes('skeem: ametijuhend.v1\nmuu: !!js/function "x"\n') },
    {
      name: 'proto.yaml',
      bytes: bytes('skeem: ametijuhend.v1\n__proto__: {a: 1}\nconstructor: {prototype: {b: 1}}\n'),
    },
    { name: 'deep.json', bytes: bytes('{"skeem":"ametijuhend.v1","muu":' + '['.repeat(500_000)) },
    { name: 'quotes.md', bytes: bytes('---\nskeem: ametijuhend.v1\n---\n' + '> '.repeat(50_000) + 'x') },
    { name: 'emphasis.md', bytes: bytes('---\nskeem: ametijuhend.v1\n---\n' + '*_'.repeat(50_000)) },
  ],
  text: () => [
    { name: 'line.txt', bytes: bytes(HEADING + 'a '.repeat(3_000_000)) },
    { name: 'spaces.txt', bytes: bytes(HEADING + ' '.repeat(5_000_000)) },
    { name: 'lines.txt', bytes: bytes(HEADING + '2.1. Töö\n'.repeat(200_000)) },
    { name: 'headings.txt', bytes: bytes('AMETIJUHEND\nÜldosa\n'.repeat(50_000)) },
    { name: 'columns.txt', bytes: bytes(HEADING + `a${' '.repeat(40)}b\n`.repeat(100_000)) },
    { name: 'hyphens.txt', bytes: bytes(HEADING + 'aa-\n'.repeat(300_000)) },
    { name: 'brackets.txt', bytes: bytes(HEADING + '('.repeat(1_000_000)) },
    { name: 'marks.txt', bytes: bytes(`${HEADING}2.1. \u202eTöö\u001b[31m\u0007\u009b2J punane\u200b\n`) },
    { name: 'long.txt', bytes: bytes(HEADING + 'a'.repeat(21_000_000)), rule: 'piirmäär' },
  ],
};

const root = new URL('../../', import.meta.url);
const { openIsolation } = (await import(new URL('dist/isolate/index.js', root).href)) as {
  openIsolation: (limits: object) => Isolation;
};
const folder = mkdtempSync(join(tmpdir(), 'attacks-'));
process.chdir(folder);
const isolation = openIsolation({ timeoutSeconds: MOST_SECONDS, maxMemoryMiB: 1536 });
const rows: Record<string, { inputs: number; held: number; 'slowest, s': number }> = {};
const failures: string[] = [];
for (const [name, make] of Object.entries(CLASSES)) {
  const row = (rows[name] = { inputs: 0, held: 0, 'slowest, s': 0 });
  for (const attack of make()) {
    row.inputs++;
    const start = performance.now();
    const trouble = await troubleOf(attack).catch((error: unknown) => `fault: ${String(error)}`);
    row['slowest, s'] = Math.max(row['slowest, s'], Math.round((performance.now() - start) / 100) / 10);
    if (trouble === undefined) row.held++;
    else failures.push(`${name}, ${attack.name}: ${trouble}`);
  }
}
await isolation.close();
if (readdirSync(folder).length > 0) failures.push(`written: ${readdirSync(folder).join(', ')}`);
process.chdir(tmpdir());
rmSync(folder, { recursive: true });
console.table(rows);
for (const failure of failures) console.log(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

/** What an attack did that it should not; undefined where it was held. */
async function troubleOf({ name, bytes, rule, kind }: Attack): Promise<string | undefined> {
  const { file } = await isolation.parse(bytes, { name, ocr: { when: 'never' }, ...(kind ? { kind } : {}) });
  const rules = file.messages.map(({ ruleId }) => ruleId);
  const end = ['aeg-läbi', 'mälu-läbi', 'protsess-katkes'].find((each) => rules.includes(each));
  if (end) return end === rule ? undefined : end;
  const inside = file.messages.find(({ reason }) => INSIDES.test(reason));
  if (inside) return inside.reason.slice(0, 200);
  return rule === undefined || rules.includes(rule) ? undefined : `says ${rules.join(', ') || 'nothing'}, not ${rule}`;
}
