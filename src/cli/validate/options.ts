export const REPORTER_NAMES = ['stylish', 'json', 'junit', 'sarif', 'github', 'gitlab'] as const;

/** The options of `ametijuhend validate`, as the command line gives them. */
export interface ValidateOptions {
  reporter: (typeof REPORTER_NAMES)[number];
  maxWarnings?: number;
  /** "ID=severity". */
  rule: string[];
  baseline?: string;
  writeBaseline?: string;
  fix?: boolean;
  strict?: boolean;
  /** Errors only. */
  quiet?: boolean;
  verbose?: boolean;
}
