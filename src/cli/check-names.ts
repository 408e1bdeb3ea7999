import type { Command } from 'commander';
import { UsageError } from './cli.ts';

/**
 * Throws `UsageError` where an argument or the value of an option is empty, and where standard input is named twice.
 *
 * A path that is empty means the current folder to Node, and hardly ever to the caller: it is a variable that nobody set.
 */
export function checkNames(command: Command): void {
  if (command.args.includes(''))
    throw new UsageError({
      et: 'Failinimi on tühi (kas muutuja jäi seadmata?)',
      en: 'A file name is empty (is a variable not set?)',
    });
  if (command.args.filter((name) => name === '-').length > 1)
    throw new UsageError({
      et: 'Standardsisendit (-) saab lugeda ainult üks kord',
      en: 'Standard input (-) can be read only once',
    });
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (value === '' || (Array.isArray(value) && value.includes('')))
      throw new UsageError({ et: `Valiku ${option.long} väärtus on tühi`, en: `The value of ${option.long} is empty` });
  }
}
