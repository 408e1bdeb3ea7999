// A bare pass of pdf.js over a folder: getTextContent and getOperatorList of every page. Argument: the folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { librarySettings, loadLibrary } from '../../dist/extract/pdf/library.js';

const folder = process.argv[2];
const library = await loadLibrary();
let pages = 0;
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (!name.endsWith('.pdf')) continue;
  const task = library.getDocument({ ...librarySettings(), data: new Uint8Array(readFileSync(join(folder, name))) });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
    pages++;
  }
  await task.destroy();
}
console.log(pages);
