/** Fails when `src/api/generated` is not what `openapi.json` gives. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const committed = 'src/api/generated';
// Inside the project: the generator reads the nearest tsconfig.json.
const fresh = mkdtempSync('.api-check-');

function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file, 'utf8')];
    }),
  );
}

try {
  execFileSync(process.execPath, ['node_modules/@hey-api/openapi-ts/bin/run.js'], {
    env: { ...process.env, API_OUTPUT: `./${fresh}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [now, wanted] = [contents(committed), contents(fresh)];
  const names = [...new Set([...now.keys(), ...wanted.keys()])];
  const stale = names.filter((name) => now.get(name) !== wanted.get(name));
  if (stale.length > 0) {
    console.error(`The generated client is stale: ${stale.join(', ')}\nhint: npm run api:generate`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
