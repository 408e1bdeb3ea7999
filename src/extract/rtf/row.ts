import type { RowDefinition } from '../flow/index.ts';
import type { ColourTable } from './tables.ts';

/** The row definition in force, filled by control words; it may stand before its cells, after them, or both. */
export class RowBuilder {
  row: RowDefinition = { left: 0, head: false, cells: [] };
  #cell = { shaded: false, across: false };
  readonly #colours: ColourTable;

  constructor(colours: ColourTable) {
    this.#colours = colours;
  }

  word(name: string, parameter: number | undefined): void {
    switch (name) {
      case 'trowd':
        this.row = { left: 0, head: false, cells: [] };
        this.#cell = { shaded: false, across: false };
        break;
      case 'trleft':
        this.row.left = parameter ?? 0;
        break;
      case 'trhdr':
        this.row.head = true;
        break;
      case 'clmrg':
        this.#cell.across = true;
        break;
      case 'clcbpat':
        this.#cell.shaded = this.#colours.isShade(parameter ?? 0);
        break;
      case 'clshdng':
        if ((parameter ?? 0) > 0) this.#cell.shaded = true;
        break;
      case 'cellx':
        this.row.cells.push({ ...this.#cell, right: parameter ?? 0 });
        this.#cell = { shaded: false, across: false };
        break;
      default:
    }
  }
}
