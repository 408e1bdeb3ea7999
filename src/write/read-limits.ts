/** Levels of lists and records in a file of ours; the data model has six. Deeper input would cost the reader its stack. */
export const MAX_DEPTH = 32;
