import { readFile } from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import { type SchemaName, SCHEMA_NAMES, schemaPath } from '../contract/index.ts';
import type { Cli } from './cli.ts';
import { command, notAllowed, withExamples } from './commander.ts';

/** `ametijuhend schema [NAME]` (cli.md): print a JSON Schema, or the names of all. */
export function schemaCommand(cli: Cli): Command {
  const made = command(cli, 'schema', { et: 'Kirjutab JSON Schema.', en: 'Print a JSON Schema.' });
  made
    .addArgument(
      new Argument('[name]', cli.say({ et: 'skeemi nimi', en: 'name of the schema' }))
        .choices(SCHEMA_NAMES)
        .argParser(schemaName)
        .default('ametijuhend.v1'),
    )
    .option('--list', cli.say({ et: 'skeemide nimed ja failid', en: 'names and files of the schemas' }))
    .action(async (name: SchemaName, { list }: { list?: boolean }) => {
      if (list) for (const each of SCHEMA_NAMES) cli.io.stdout.write(`${each}\t${schemaPath(each)}\n`);
      else cli.io.stdout.write(await readFile(schemaPath(name), 'utf8'));
    });
  return withExamples(made, cli, [
    [
      'ametijuhend schema > ametijuhend.v1.schema.json',
      { et: 'ametijuhendi skeem faili', en: 'the schema of descriptions to a file' },
    ],
    ['ametijuhend schema käskkiri.v1', { et: 'käskkirja skeem', en: 'the schema of directives' }],
  ]);
}

/** A schema by its name or by its file's, which is without the dots on letters. */
function schemaName(asked: string): SchemaName {
  const name = SCHEMA_NAMES.find((each) => plainLetters(each) === plainLetters(asked));
  if (!name) throw notAllowed(SCHEMA_NAMES.join(', '));
  return name;
}

const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
