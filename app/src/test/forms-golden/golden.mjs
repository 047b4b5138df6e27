// Asks the official form-js viewer, case by case, what it accepts, and writes its verdicts beside the Java test.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { cases } from './cases.mjs';

if (process.env.TZ !== 'Asia/Shanghai') {
  throw new Error('Run with TZ=Asia/Shanghai (npm run golden does): form-js writes times in the zone of the machine.');
}

const dom = new JSDOM('<!DOCTYPE html><html lang="en"><body></body></html>', { url: 'http://localhost/' });
const { window } = dom;
globalThis.window = window;
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) {
    globalThis[name] = window[name];
  }
}
globalThis.requestAnimationFrame = window.requestAnimationFrame = (callback) => setTimeout(callback, 0);
globalThis.cancelAnimationFrame = window.cancelAnimationFrame = clearTimeout;
globalThis.ResizeObserver = class { observe() {} disconnect() {} unobserve() {} };
globalThis.DataTransfer = class { items = { add() {} }; };
globalThis.IntersectionObserver = class { observe() {} disconnect() {} unobserve() {} };

const require = createRequire(import.meta.url);
const { Form, buildExpressionContext } = require('@bpmn-io/form-js-viewer');
const lodash = require('lodash');

const KINDS = [
  [/^Field is required/, 'required'],
  [/minimum value/, 'min'],
  [/maximum value/, 'max'],
  [/minimum length/, 'min-length'],
  [/maximum length/, 'max-length'],
  [/valid email/, 'email'],
  [/phone number/, 'phone'],
  [/not a number/, 'number'],
  [/be an integer/, 'integer'],
  [/decimal digit/, 'digits'],
  [/nearest valid values/, 'increment'],
];

const kindOf = (message) => (KINDS.find(([pattern]) => pattern.test(message)) ?? [null, 'pattern'])[1];

// Preact renders and runs effects in later turns; nothing is pending when the data has stood still for a while.
async function settle(form) {
  let still = 0;
  let before = '';
  for (let turn = 0; still < 8 && turn < 400; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const state = form._getState();
    const now = JSON.stringify([state.data, form.get('formFieldInstanceRegistry').getAll().map((i) => i.valuePath)]);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

function readOnly(form, field, instance) {
  const { readonly } = field;
  return typeof readonly === 'string' && readonly.startsWith('=')
    ? form.get('conditionChecker').check(readonly, buildExpressionContext(instance.expressionContextInfo)) === true
    : readonly || false;
}

// Fills in the submission as a person would: what is on the screen and can be changed, until nothing new appears.
async function fill(form, submission) {
  const fields = form.get('formFieldRegistry');
  const registry = form.get('formFieldInstanceRegistry');
  const order = [];
  const visit = (component) => { order.push(component.id); (component.components ?? []).forEach(visit); };
  visit(form._getState().schema);
  const done = new Set();
  for (;;) {
    const next = registry.getAll()
      .map((instance) => ({ instance, field: fields.get(instance.id) }))
      .sort((a, b) => order.indexOf(a.field.id) - order.indexOf(b.field.id))
      .find(({ instance, field }) => {
        const list = field.type === 'dynamiclist' && field.isRepeating;
        const keyed = registry.getAllKeyed().includes(instance) && field.type !== 'expression';
        const key = JSON.stringify([field.id, instance.indexes]);
        return (list || keyed) && !field.disabled && !done.has(key)
          && lodash.has(submission, instance.valuePath) && !readOnly(form, field, instance) && (done.add(key), true);
      });
    if (!next) {
      return;
    }
    const { instance, field } = next;
    const given = lodash.get(submission, instance.valuePath);
    let value = given;
    if (field.type === 'dynamiclist') {
      const rows = (lodash.get(form._getState().data, instance.valuePath) ?? []).slice(0, given.length);
      while (rows.length < given.length) {
        rows.push(form._getInitializedFieldData(form._getState().data,
          { container: field, indexes: { ...instance.indexes, [field.id]: rows.length } }));
      }
      value = rows;
    }
    form._update({ fieldInstance: instance, field, indexes: instance.indexes, value });
    await settle(form);
  }
}

// Some values break the viewer while it draws them.
let broken = false;
process.on('uncaughtException', () => { broken = true; });

async function verdict({ components, data = {}, submission = {} }) {
  broken = false;
  const container = document.createElement('div');
  document.body.appendChild(container);
  const form = new Form({ container });
  form.on('error', () => {});
  try {
    await form.importSchema({ id: 'Form_Golden', type: 'default', schemaVersion: 19, components }, structuredClone(data));
  } catch (error) {
    return { imported: false };
  }
  await settle(form);
  await fill(form, structuredClone(submission));
  const result = form.submit();
  const errors = {};
  for (const instance of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    const messages = lodash.get(result.errors, [instance.id, ...Object.values(instance.indexes ?? {})]);
    if (Array.isArray(messages) && messages.length) {
      errors[instance.valuePath.join('.')] = messages.map(kindOf);
    }
  }
  const accepted = Object.keys(errors).length === 0;
  container.remove();
  if (broken) {
    return { broken };
  }
  return accepted ? { accepted, data: JSON.parse(JSON.stringify(result.data)) } : { accepted, errors };
}

const verdicts = [];
const names = new Set();
for (const golden of cases) {
  if (names.has(golden.name)) {
    throw new Error(`Two cases are called ${golden.name}`);
  }
  names.add(golden.name);
  verdicts.push({ ...golden, viewer: await verdict(golden) });
}
const target = new URL('../resources/forms/golden.json', import.meta.url);
writeFileSync(target, '[\n' + verdicts.map((v) => JSON.stringify(v)).join(',\n') + '\n]\n');
console.log(`${verdicts.length} cases, ${verdicts.filter((v) => v.viewer.accepted).length} accepted`);
process.exit(0);
