import type { Command } from 'commander';

/** What a shell must know of one command. */
export interface Completable {
  name: string;
  summary: string;
  options: CompletableOption[];
  /** Words that can stand as its argument; empty where that is a file. */
  words: readonly string[];
}

export interface CompletableOption {
  /** With their hyphens, the short name first. */
  names: string[];
  summary: string;
  takesValue: boolean;
  /** Values to choose from; a value without choices is a file. */
  choices: readonly string[];
}

/** All commands of a program, and the program itself as the first, without a name. */
export function completables(root: Command): Completable[] {
  const commands = root.commands.map((each) => ({
    ...completable(each),
    name: each.name(),
    words: each.name() === 'help' ? root.commands.map((other) => other.name()) : wordsOf(each),
  }));
  return [{ ...completable(root), name: '', words: commands.map(({ name }) => name) }, ...commands];
}

function completable(made: Command): Omit<Completable, 'name' | 'words'> {
  const help = made.createHelp();
  return {
    summary: made.description(),
    options: help.visibleOptions(made).map(({ short, long, description, required, optional, argChoices = [] }) => ({
      names: [short, long].filter((name) => name !== undefined),
      summary: description,
      takesValue: required || optional,
      choices: argChoices,
    })),
  };
}

function wordsOf({ registeredArguments: [first] }: Command): readonly string[] {
  return first?.argChoices ?? [];
}
