// Freezes the schema of this program for the tests of every later one: run once for each release that changes it.
// node build/make-schema-fixture.mjs            (refuses to overwrite; --again while a schema is not released yet)
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const { module } = await runnerImport(join(root, "tests/support/schema-fixture.ts"), { root, configFile: false });
const { schema, backup, expected } = module.makeSchemaFixture();
const target = join(root, "tests/fixtures/schemas", `schema-${schema}.duebook`);

if (existsSync(target) && !process.argv.includes("--again")) {
  process.stderr.write(`${target} exists: a released schema is never changed.\n`);
  process.exit(1);
}
writeFileSync(target, backup);
writeFileSync(target.replace(/\.duebook$/, ".expected.json"), `${JSON.stringify(expected, null, 2)}\n`);
process.stdout.write(`Wrote ${target} (${backup.length} bytes)\n`);
