/**
 * Opens every diagram, table and element template of the folders with the libraries that read them in Camunda Modeler, and lints the diagrams
 * as its problems panel does. Writes a line for each warning; there has to be none.
 *
 *   node check.js ../../../../processes
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import BpmnModdle from 'bpmn-moddle';
import DmnModdle from 'dmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { getSchemaVersion, validateAll } from '@bpmn-io/element-templates-validator';

const require = createRequire(import.meta.url);
const bpmn = new BpmnModdle({
  camunda: require('camunda-bpmn-moddle/resources/camunda.json'),
  modeler: require('modeler-moddle/resources/modeler.json')
});
const dmn = new DmnModdle({ camunda: require('camunda-dmn-moddle/resources/camunda.json') });
const lint = {
  config: JSON.parse(readFileSync(new URL('.bpmnlintrc', import.meta.url))),
  resolver: new NodeResolver({ require })
};
let found = 0;

function tell(file, text) {
  found++;
  console.log(`${file}: ${text}`);
}

// a linter remembers the flows that it has seen: a new one for each diagram
async function diagram(file, text) {
  const { rootElement, warnings } = await bpmn.fromXML(text);
  warnings.forEach(warning => tell(file, warning.message));
  for (const [rule, problems] of Object.entries(await new Linter(lint).lint(rootElement))) {
    problems.forEach(problem => tell(file, `${problem.id}: ${problem.message} [${rule}]`));
  }
}

async function table(file, text) {
  const { warnings } = await dmn.fromXML(text);
  warnings.forEach(warning => tell(file, warning.message));
}

async function templates(file, text) {
  const all = JSON.parse(text);
  const { valid, results } = validateAll(all);
  results.filter(() => !valid).forEach(({ errors, object }) =>
    (errors || []).forEach(error => tell(file, `${object.id}: ${error.message}`)));
}

const KINDS = [[/\.bpmn$/, diagram], [/\.dmn$/, table], [/element-templates.*\.json$/, templates]];
const files = process.argv.slice(2).flatMap(folder =>
  readdirSync(folder, { recursive: true }).map(name => join(folder, name)));
let read = 0;
for (const file of files.filter(name => !name.includes('target')).sort()) {
  for (const [name, check] of KINDS) {
    if (name.test(file)) {
      read++;
      try {
        await check(file, readFileSync(file, 'utf8'));
      } catch (problem) {
        tell(file, problem.message);
      }
    }
  }
}
console.log(`${read} files, ${found} findings, templates against schema ${getSchemaVersion()}`);
process.exitCode = read > 0 && found === 0 ? 0 : 1;
