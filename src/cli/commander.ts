import { type Argument, Command, InvalidArgumentError, Option } from 'commander';
import { printable, type Wording } from '../messages/index.ts';
import type { Cli } from './cli.ts';

/** Commander's own words, which it has in English only. */
const HELP_TITLES: Record<string, string> = {
  'Usage:': 'Kasutamine:',
  'Arguments:': 'Argumendid:',
  'Options:': 'Valikud:',
  'Commands:': 'Käsud:',
  'Global Options:': 'Üldised valikud:',
};

/** Commander's complaints, by their fixed beginnings; what stands in quotes is the user's own. */
const COMPLAINTS: [RegExp, string][] = [
  [/^error: unknown option '([^']*)'/, "viga: tundmatu valik '$1'"],
  [/^error: unknown command '([^']*)'/, "viga: tundmatu käsk '$1'"],
  [/^error: missing required argument '([^']*)'/, "viga: puudub argument '$1'"],
  [/^error: option '([^']*)' argument missing/, "viga: valikul '$1' puudub väärtus"],
  [/^error: required option '([^']*)' not specified/, "viga: puudub kohustuslik valik '$1'"],
  [/^error: option '([^']*)' argument '([^']*)' is invalid\./, "viga: valiku '$1' väärtus '$2' ei sobi."],
  [
    /^error: command-argument value '([^']*)' is invalid for argument '([^']*)'\./,
    "viga: argumendi '$2' väärtus '$1' ei sobi.",
  ],
  [/^error: too many arguments.*/, 'viga: liiga palju argumente'],
  [/\(Did you mean (?:one of )?([^)]*)\?\)/, '(Kas mõtlesid $1?)'],
  [/Allowed choices are ([^.]*)\./, 'Lubatud on $1.'],
  [/Allowed: /, 'Lubatud: '],
];

/** Commander's text in the user's language. */
function translate(text: string, cli: Cli): string {
  if (cli.language === 'en') return text;
  return COMPLAINTS.reduce((result, [english, estonian]) => result.replace(english, estonian), text);
}

/** An option that nobody knows and that ends like a file's name is meant as one. */
function hint(complaint: string, cli: Cli): string {
  const name = /^error: unknown option '(-[^']*\.[a-z\d]{1,8})'/iu.exec(complaint)?.[1];
  if (name === undefined) return '';
  const written = `./${printable(name)}`;
  return `${cli.say({ et: `Failinimi, mille alguses on -, kirjutatakse nii: ${written}`, en: `A file name that begins with - is written so: ${written}` })}\n`;
}

/** A command with the house's habits: titles in the user's language, examples at the end, common options. */
export function command(cli: Cli, name: string, summary: Wording): Command {
  const made = new Command(name)
    .description(cli.say(summary))
    .addHelpOption(new Option('-h, --help', cli.say({ et: 'näita abi', en: 'show help' })).helpGroup(commonGroup(cli)));
  const inLanguage = (text: string): string =>
    cli.language === 'et'
      ? (HELP_TITLES[text] ?? text.replace('[options]', '[valikud]').replace('[command]', '[käsk]'))
      : text;
  made.configureHelp({
    styleTitle: inLanguage,
    styleUsage: inLanguage,
    styleSubcommandTerm: inLanguage,
    optionDescription: (option) => described(option, option.required || option.optional, cli),
    argumentDescription: (argument) => described(argument, true, cli),
    helpWidth: Math.min(cli.io.stdout.columns ?? 100, 120),
  });
  made.configureOutput({
    writeOut: (text) => void cli.io.stdout.write(text),
    writeErr: (text) => void cli.io.stderr.write(translate(text, cli) + hint(text, cli)),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  return made.exitOverride();
}

/** "OCR engine (auto, wasm, native; default auto)". */
function described(what: Option | Argument, takesValue: boolean, cli: Cli): string {
  const standard = what.defaultValueDescription ?? (what.defaultValue as string | number | undefined);
  const extra = [
    ...(what.argChoices ? [what.argChoices.join(', ')] : []),
    ...(takesValue && standard !== undefined ? [`${cli.say({ et: 'vaikimisi', en: 'default' })} ${standard}`] : []),
  ];
  return extra.length > 0 ? `${what.description} (${extra.join('; ')})` : what.description;
}

/** The options that every command has (cli.md, "Common to all"). */
export function withCommonOptions(made: Command, cli: Cli): Command {
  const group = commonGroup(cli);
  made.addOption(new Option('-q, --quiet', cli.say({ et: 'ainult vead', en: 'errors only' })).helpGroup(group));
  made.addOption(
    new Option('--verbose', cli.say({ et: 'ka parandused ja teated', en: 'repairs and notes too' })).helpGroup(group),
  );
  return withSpeechOptions(made, cli);
}

/** How the program speaks. */
export function withSpeechOptions(made: Command, cli: Cli): Command {
  const group = commonGroup(cli);
  made.addOption(new Option('--no-color', cli.say({ et: 'ilma värvideta', en: 'without colour' })).helpGroup(group));
  const language = new Option('--ui-lang <lang>', cli.say({ et: 'teadete keel', en: 'language of messages' }));
  return made.addOption(language.choices(['et', 'en']).helpGroup(group));
}

const commonGroup = (cli: Cli): string => cli.say({ et: 'Üldised valikud:', en: 'Common options:' });

/** Real calls at the end of a command's help. */
export function withExamples(made: Command, cli: Cli, examples: readonly [call: string, meaning: Wording][]): Command {
  const width = Math.max(...examples.map(([call]) => call.length));
  const lines = examples.map(([call, meaning]) => `  $ ${call.padEnd(width)}  # ${cli.say(meaning)}`);
  return made.addHelpText('after', `\n${cli.say({ et: 'Näited:', en: 'Examples:' })}\n${lines.join('\n')}`);
}

/** The mistake of a value for which `allowed` would have done. */
export function notAllowed(allowed: string): InvalidArgumentError {
  return new InvalidArgumentError(`Allowed: ${allowed}`);
}

/** `--pages 3-7` or `--pages 4`, from 1. */
export function pageRange(text: string): [number, number] {
  const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text);
  const first = Number(match?.[1] ?? 0);
  const last = Number(match?.[2] ?? first);
  if (first < 1 || last < first) throw notAllowed('M-N, 1 ≤ M ≤ N (3-7)');
  return [first, last];
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (!(value >= least && value <= most))
      throw notAllowed(most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `${least}–${most}`);
    return value;
  };
}
