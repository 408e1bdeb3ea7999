// An archive of fictional born-digital descriptions for the benchmarks, the same at every run.
//
//   node test/bench/archive.js FOLDER [COUNT]
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const FONTS = ['DejaVuSans', 'DejaVuSerif', 'DejaVuSansCondensed'];
const fontFile = (name) => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

const POSTS = ['Hoidlahoidja', 'Köitja', 'Majakavaht', 'Kaardijoonistaja', 'Õhulaevur', 'Kellamängija', 'Lumelugeja'];
const UNITS = ['Kogude osakond', 'Rändmuuseumi osakond, näituste talitus', 'Mere- ja taevaosakond', 'Kellade talitus'];
const VERBS = ['Korraldab', 'jälgib', 'hindab', 'kooskõlastab', 'valmistab ette', 'hoiab alal', 'kirjeldab'];
const THINGS = ['haruldaste köidete', 'majakate', 'pilvekaartide', 'tornikellade', 'lumemõõtmiste', 'õhulaevade'];
const ENDS = [
  'seisukorda ja arvestust',
  'hooldust koostöös köitekojaga',
  'aruandeid iga kvartali lõpuks',
  'väljapanekut',
];

/** A generator of numbers below `n` from a seed (mulberry32). */
function dice(seed) {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** Write `count` PDFs of one to four pages below `folder`, fifty to a folder. */
export async function makeArchive(folder, count) {
  for (let at = 0; at < count; at++) {
    const sub = join(folder, String(2000 + Math.floor(at / 50)));
    mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `juhend-${String(at).padStart(5, '0')}.pdf`), await makePdf(at));
  }
}

function makePdf(seed) {
  const roll = dice(seed + 1);
  const pick = (list) => list[roll(list.length)];
  const sentence = () => `${pick(VERBS)} ${pick(THINGS)} ${pick(ENDS)}`;
  const size = 9.5 + roll(5) / 2;
  const document = new PDFDocument({ size: 'A4', margin: 56, info: { CreationDate: new Date(0) } });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  document
    .font(fontFile(pick(FONTS)))
    .fontSize(size)
    .lineWidth(0.6);

  const left = 56;
  const width = 483;
  let y = 56;
  /** Boxes side by side, as high as the fullest; a new page where they do not fit. */
  function row(texts, widths, { rules = true } = {}) {
    const heights = texts.map((text, at) => document.heightOfString(text, { width: widths[at] - 10 }));
    const height = Math.max(...heights) + 8;
    if (y + height > 785) {
      document.addPage();
      y = 56;
    }
    let x = left;
    for (const [at, text] of texts.entries()) {
      if (rules) document.rect(x, y, widths[at], height).stroke();
      document.text(text, x + 5, y + 4, { width: widths[at] - 10 });
      x += widths[at];
    }
    y += height;
  }
  const heading = (text) => row([text], [width], { rules: false });
  const items = (least, more) => Array.from({ length: least + roll(more) }, () => `• ${sentence()}.`).join('\n');

  heading('AMETIJUHEND');
  heading('1. ÜLDOSA');
  row(['1.1 Ametinimetus', '1.2 Struktuuriüksus'], [width / 2, width / 2]);
  row([pick(POSTS), pick(UNITS)], [width / 2, width / 2]);
  row(['1.3 Vahetu juht', '1.4 Kes asendab', '1.5 Keda asendab'], [width / 3, width / 3, width / 3]);
  row(['Osakonnajuhataja', pick(POSTS), pick(POSTS)], [width / 3, width / 3, width / 3]);
  heading('2. AMETIKOHA EESMÄRK');
  row([`Ametikoha eesmärk: ${sentence()}.`], [width]);
  heading('3. TÖÖ- VÕI TEENISTUSÜLESANDED');
  row(['Põhiülesanded', 'Oodatavad tulemused'], [width / 2, width / 2]);
  const tasks = 4 + roll(14);
  for (let task = 1; task <= tasks; task++)
    row([`3.${task} ${sentence()}; ${sentence()}.`, items(1, 3)], [width / 2, width / 2]);
  heading('4. ÕIGUSED');
  row([`Omab õigust:\n${items(3, 4)}`], [width]);
  heading('5. VASTUTUS');
  row([`Omab vastutust:\n${items(3, 4)}`], [width]);
  heading('6. AMETIKOHALE ESITATAVAD NÕUDED');
  row(['Haridus', 'Kõrgharidus, soovitavalt teise astme kõrgharidus.'], [140, width - 140]);
  row(['Töökogemus', `Vähemalt ${1 + roll(5)}-aastane erialane töökogemus.`], [140, width - 140]);
  row(['Keeleoskus', 'Eesti keele oskus tasemel C1, inglise keele oskus tasemel B2.'], [140, width - 140]);
  row(['Teadmised ja oskused', items(4, 6)], [140, width - 140]);
  document.end();
  return done;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await makeArchive(process.argv[2], Number(process.argv[3] ?? 2000));
