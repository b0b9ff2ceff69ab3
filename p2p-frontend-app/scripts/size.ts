/** What a first visit of the landing page loads in JavaScript, and how large each route is, gzipped. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

const LANDING = 'src/pages/landing/landing-page.tsx';
const FIRST_STRINGS = ['common', 'errors', 'landing'].map((name) => `src/i18n/locales/ar/${name}.json`);
const INITIAL_LIMIT = 180;
const ROUTE_LIMIT = 40;
/** Loaded when somebody begins to write, never with a page. */
const EDITOR = 'src/components/ui/rich-text-editor/editor.tsx';
const EDITOR_LIMIT = 120;

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<string, Chunk>;

function chunk(name: string): Chunk {
  const found = manifest[name];
  if (!found) throw new Error(`${name} is not a chunk of the build: npm run build first`);
  return found;
}

function withImports(names: string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    withImports(chunk(name).imports ?? [], seen);
  }
  return seen;
}

function kilobytes(names: Iterable<string>): number {
  const files = new Set([...names].map((name) => chunk(name).file));
  const bytes = [...files].map((file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}

const entries = Object.keys(manifest).filter((name) => chunk(name).isEntry);
const shell = withImports(entries);
const initial = kilobytes(withImports([...entries, LANDING, ...FIRST_STRINGS]));
const failures: string[] = [];
console.log(`landing page, all initial chunks: ${initial.toFixed(1)} KB (limit ${String(INITIAL_LIMIT)})`);
if (initial > INITIAL_LIMIT) failures.push('landing page');

for (const name of Object.keys(manifest).filter((key) => /^src\/pages\/.*-page\.tsx$/.test(key))) {
  const own = kilobytes([name]);
  const added = kilobytes([...withImports([name])].filter((part) => !shell.has(part)));
  console.log(`${name}: ${own.toFixed(1)} KB, with all it adds ${added.toFixed(1)} KB`);
  if (own > ROUTE_LIMIT) failures.push(name);
}

const editor = kilobytes([...withImports([EDITOR])].filter((part) => !shell.has(part)));
console.log(`text editor: ${editor.toFixed(1)} KB (limit ${String(EDITOR_LIMIT)})`);
if (editor > EDITOR_LIMIT) failures.push('text editor');
if (failures.length > 0) {
  console.error(`over the budget: ${failures.join(', ')}`);
  process.exitCode = 1;
}
