/** Page segmentation mode 6, "a single uniform block of text": we cut the page into columns ourselves (see `../compose`). */
export const BLOCK_OF_TEXT = '6';

/** Parameters of Tesseract that both engines get, by its own names. */
export const PARAMETERS: Readonly<Record<string, string>> = {};
