// Three small Vite plugins: the page's share of the common catalogue, compressed twins, and what a page may weigh.
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

interface Entry {
  file: string;
  imports?: string[];
  css?: string[];
}

/** Fails the build when a page's first load (compressed, with all it imports) is heavier than it may be. */
export function budget(folder: string, frame: readonly string[], bytes: Readonly<Record<string, number>>): Plugin {
  return {
    name: 'comptoir-budget',
    apply: 'build',
    closeBundle() {
      const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Entry>;
      for (const [page, most] of Object.entries(bytes)) {
        const files = new Set<string>();
        for (const entry of [...frame, page]) collect(manifest, entry, files);
        const weight = [...files].reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0);
        if (weight > most) throw new Error(`${page} weighs ${weight} bytes; it may weigh ${most}.`);
      }
    },
  };
}

function collect(manifest: Record<string, Entry>, name: string, files: Set<string>): void {
  const entry = manifest[name];
  if (!entry) throw new Error(`${name} is not in the build.`);
  if (files.has(entry.file)) return;
  for (const file of [entry.file, ...(entry.css ?? [])]) files.add(file);
  for (const other of entry.imports ?? []) collect(manifest, other, files);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}
