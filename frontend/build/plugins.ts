// Two small Vite plugins: the page's share of the common catalogue, and compressed twins.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:words/';
const COMPRESSED = /\.(js|css|svg|ttf|json)$/;

/** `virtual:words/fr` is the group `page` of backend/words/fr.json; letters and PDFs stay outside the bundle. */
export function words(folder: string): Plugin {
  return {
    name: 'comptoir-words',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const file = resolve(folder, `${id.slice(PREFIX.length + 1)}.json`);
      this.addWatchFile(file);
      const catalogue = JSON.parse(readFileSync(file, 'utf8')) as { page: unknown };
      return `export default ${JSON.stringify(catalogue.page)}`;
    },
  };
}

/** Writes FILE.br beside each text file of the build, so that no server compresses anything while serving. */
export function brotliTwins(folder: string): Plugin {
  return {
    name: 'comptoir-brotli',
    apply: 'build',
    closeBundle() {
      for (const file of filesUnder(folder)) {
        if (!COMPRESSED.test(file)) continue;
        const text = readFileSync(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
        writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
      }
    },
  };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}
