import { type Command, Option } from 'commander';
import { type Severity, SEVERITY_WORDS, type Wording } from '../messages/index.ts';
import type { Rule } from '../validate/index.ts';
import { type Cli, UsageError } from './cli.ts';
import { command, withExamples } from './commander.ts';

/** `ametijuhend rules [ID]` (cli.md): the rules with their grounds. */
export function rulesCommand(cli: Cli): Command {
  const made = command(cli, 'rules', {
    et: 'Loetleb reeglid ja nende alused.',
    en: 'List the rules and what they rest on.',
  })
    .argument('[id]', cli.say({ et: 'ainult see reegel', en: 'this rule only' }))
    .addOption(new Option('--json', cli.say({ et: 'JSONina', en: 'as JSON' })))
    .action(async (id: string | undefined, options: { json?: boolean }) => {
      const validate = await import('../validate/index.ts');
      const rules = id === undefined ? validate.rules : [named(id, validate.rules, validate.nearest)];
      const grounds = (rule: Rule, language: 'et' | 'en'): string[] =>
        rule.grounds.map((ground) => validate.cite(ground, language));
      if (options.json)
        cli.io.stdout.write(
          `${JSON.stringify(
            rules.map((rule) => asData(rule, grounds)),
            null,
            2,
          )}\n`,
        );
      else {
        for (const rule of rules) cli.io.stdout.write(describe(rule, grounds(rule, cli.language), cli));
        if (id === undefined) cli.io.stdout.write(acts(validate.ACTS, validate.actUrl));
      }
    });
  return withExamples(made, cli, [
    ['ametijuhend rules', { et: 'kõik reeglid', en: 'all rules' }],
    ['ametijuhend rules eesti-keel-alla-c1', { et: 'üks reegel', en: 'one rule' }],
  ]);
}

function named(
  id: string,
  rules: readonly Rule[],
  nearest: (word: string, choices: readonly string[]) => string | undefined,
): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule) return rule;
  const meant = nearest(
    id,
    rules.map((one) => one.id),
  );
  throw new UsageError({
    et: `Sellist reeglit ei ole: ${id}${meant ? ` (kas mõtlesid ${meant}?)` : ''}`,
    en: `No such rule: ${id}${meant ? ` (did you mean ${meant}?)` : ''}`,
  });
}

const SCOPES: Record<Rule['scope'], Wording> = {
  skeem: { et: 'skeem', en: 'schema' },
  fail: { et: 'fail', en: 'file' },
  kirjeldus: { et: 'ametijuhend', en: 'description' },
  dokument: { et: 'dokument', en: 'document' },
  tekst: { et: 'tekst', en: 'text' },
  kogum: { et: 'mitu dokumenti koos', en: 'several documents together' },
};

function describe(rule: Rule, grounds: readonly string[], cli: Cli): string {
  const lines = [
    rule.id,
    `  ${rule.title[cli.language]}`,
    `  ${cli.say({ et: 'raskus', en: 'severity' })}: ${severities(rule, cli)} · ${SCOPES[rule.scope][cli.language]}${rule.fixable ? ' · --fix' : ''}`,
    `  ${cli.say({ et: 'alus', en: 'ground' })}: ${grounds.join('; ')}`,
  ];
  return `${lines.join('\n')}\n\n`;
}

function severities({ severity }: Rule, cli: Cli): string {
  const word = (one: Severity): string => cli.say(SEVERITY_WORDS[one]);
  if (typeof severity === 'string') return word(severity);
  const groups: [string, Severity | undefined][] = [
    [cli.say({ et: 'ametnik', en: 'official' }), severity.ametnik],
    [cli.say({ et: 'töötaja', en: 'employee' }), severity.töötaja],
  ];
  const said = groups.flatMap(([group, one]) => (one ? [`${group} ${word(one)}`] : []));
  const unknown =
    severity.teadmata === 'väljas'
      ? []
      : [cli.say({ et: 'teadmata grupp astme võrra kergem', en: 'unknown group one step lower' })];
  return [...said, ...unknown].join(', ');
}

function acts(
  all: Record<string, { title: string; published?: string }>,
  url: (act: never) => string | undefined,
): string {
  const width = Math.max(...Object.keys(all).map((act) => act.length));
  return Object.entries(all)
    .map(
      ([act, { title, published }]) =>
        `${act.padEnd(width)}  ${title}${published ? `, ${published}` : ''}${url(act as never) ? `  ${url(act as never)!}` : ''}\n`,
    )
    .join('');
}

function asData(rule: Rule, grounds: (rule: Rule, language: 'et' | 'en') => string[]): object {
  const { id, title, severity, scope, fixable = false } = rule;
  return { id, title, severity, scope, fixable, grounds: { et: grounds(rule, 'et'), en: grounds(rule, 'en') } };
}
