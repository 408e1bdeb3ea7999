import { serve } from '../isolate/index.ts';
import { openConverter } from './convert-file.ts';

/** The process that reads files for `runBatch`. */
serve(openConverter());
