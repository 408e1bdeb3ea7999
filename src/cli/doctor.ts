import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { cacheFolder } from './cache-folder.ts';
import type { Cli } from './cli.ts';
import { command, withExamples } from './commander.ts';

/** `ametijuhend doctor` (cli.md): what this installation can read, through what, and what is missing. */
export function doctorCommand(cli: Cli): Command {
  const made = command(cli, 'doctor', {
    et: 'Ütleb, mida see paigaldus loeb ja mis on puudu.',
    en: 'Say what this installation can read and what is missing.',
  });
  made.option('--json', cli.say({ et: 'andmetena', en: 'as data' })).action(async ({ json }: { json?: boolean }) => {
    const found = await examine(cli);
    cli.io.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : describe(found, cli));
  });
  return withExamples(made, cli, [
    ['ametijuhend doctor', { et: 'enne suure arhiivi lugemist', en: 'before a large archive is read' }],
  ]);
}

interface Findings {
  version: string;
  node: string;
  kinds: { name: string; endings: readonly string[]; through: string }[];
  ocr: {
    embedded: { version: string; languages: readonly string[] };
    /** Absent where no `tesseract` is on the PATH. */
    native?: { version: string; languages: readonly string[] };
  };
  cache: { folder: string; exists: boolean };
}

async function examine(cli: Cli): Promise<Findings> {
  const { EMBEDDED_LANGUAGES, embeddedVersion, findNative, READABLE } = await import('../extract/diagnose.ts');
  const native = await findNative();
  const folder = cacheFolder(cli.io.env);
  return {
    version: cli.version,
    node: process.version,
    kinds: READABLE.map(({ name, endings, through }) => ({ name: cli.say(name), endings, through })),
    ocr: {
      embedded: { version: embeddedVersion(), languages: EMBEDDED_LANGUAGES },
      ...(native ? { native: { version: native.version, languages: native.languages } } : {}),
    },
    cache: { folder, exists: existsSync(folder) },
  };
}

function describe({ version, node, kinds, ocr, cache }: Findings, cli: Cli): string {
  const width = Math.max(...kinds.map(({ name }) => name.length));
  const native = ocr.native
    ? `tesseract ${ocr.native.version} (${ocr.native.languages.join(', ')})`
    : cli.say({
        et: 'puudub; pole vajalik, aga umbes kaks korda kiirem',
        en: 'not found; not needed, but about twice as fast',
      });
  const estonian = ocr.native && !ocr.native.languages.includes('est');
  const lines = [
    `ametijuhend ${version}, Node ${node}`,
    '',
    cli.say({ et: 'Loeb (sisu, mitte nime järgi):', en: 'Reads (by content, not by name):' }),
    ...kinds.map(({ name, endings, through }) => `  ${name.padEnd(width)}  ${endings.join(' ')}  (${through})`),
    '',
    cli.say({ et: 'Tekstituvastus:', en: 'Text recognition:' }),
    `  ${cli.say({ et: 'sisseehitatud', en: 'embedded' })}: tesseract.js ${ocr.embedded.version} (${ocr.embedded.languages.join(', ')})`,
    `  ${cli.say({ et: 'arvutis', en: 'native' })}: ${native}`,
    ...(estonian
      ? [
          `  → ${cli.say({ et: 'Eesti keele mudel puudub: paigalda `tesseract-ocr-est`.', en: 'The Estonian model is missing: install `tesseract-ocr-est`.' })}`,
        ]
      : []),
    `  ${cli.say({ et: 'tuvastatud lehed', en: 'recognised pages' })}: ${cache.folder}${cache.exists ? '' : cli.say({ et: ' (veel ei ole)', en: ' (not there yet)' })}`,
    '',
    cli.say({ et: 'Võrku ei kasutata.', en: 'The network is not used.' }),
  ];
  return `${lines.join('\n')}\n`;
}
