import type { InputOptions } from '../reading-options.ts';

export interface ReviewOptions extends InputOptions {
  output?: string;
  pages?: [number, number];
  quiet?: boolean;
  verbose?: boolean;
}
