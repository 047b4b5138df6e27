// What the viewer is asked. A case is a form (components), what the server knows (data) and what somebody fills in (submission).
export const cases = [];

const add = (name, components, submission = {}, data = {}) => cases.push({ name, components, data, submission });
const field = (type, key, more = {}) => ({ id: `F_${key.replace(/\./g, '_')}`, type, key, label: key, ...more });
const options = (...values) => ({ values: values.map((value) => ({ label: `L ${value}`, value })) });

// Each field on its own: nothing, something, required, and values that are not of its type when the form opens.
const types = {
  textfield: { filled: 'x', strange: [5, true, null, [], { a: 1 }, 'two\nlines\tand more'] },
  textarea: { filled: 'x\ny', strange: [5, false, null, ['a'], { a: 1 }] },
  number: { filled: 5, strange: ['7', '7.50', 'seven', '', null, true, [], ' 8 ', '1e3', -0.5] },
  checkbox: { filled: true, strange: ['true', 1, null, 'x'] },
  radio: { filled: 'a', more: options('a', 'b'), strange: ['c', null, 5, ['a']] },
  select: { filled: 'b', more: options('a', 'b'), strange: ['c', null, {}, ''] },
  checklist: { filled: ['a'], more: options('a', 'b'), strange: [['c'], ['a', 'c'], 'a', null] },
  taglist: { filled: ['b', 'a'], more: options('a', 'b'), strange: [['c', 'b'], null, {}] },
};
for (const [type, { filled, more = {}, strange }] of Object.entries(types)) {
  const required = { ...more, validate: { required: true } };
  add(`${type}: nothing known, nothing filled in`, [field(type, 'v', more)]);
  add(`${type}: filled in`, [field(type, 'v', more)], { v: filled });
  add(`${type}: known and left alone`, [field(type, 'v', more)], {}, { v: filled });
  add(`${type}: known and changed to nothing`, [field(type, 'v', more)],
    { v: { textfield: '', textarea: '', checkbox: false, checklist: [], taglist: [] }[type] ?? null }, { v: filled });
  add(`${type}: required and missing`, [field(type, 'v', required)]);
  add(`${type}: required and filled in`, [field(type, 'v', required)], { v: filled });
  add(`${type}: default`, [field(type, 'v', { ...more, defaultValue: filled })]);
  add(`${type}: what is known goes before the default`, [field(type, 'v', { ...more, defaultValue: filled })], {}, { v: null });
  add(`${type}: disabled`, [field(type, 'v', { ...more, disabled: true }), field('textfield', 'w')], { w: '1' }, { v: filled });
  add(`${type}: disabled and required`, [field(type, 'v', { ...required, disabled: true })]);
  add(`${type}: read-only keeps what is known`, [field(type, 'v', { ...more, readonly: true })], {}, { v: filled });
  add(`${type}: read-only, required and empty`, [field(type, 'v', { ...required, readonly: true })]);
  add(`${type}: hidden`, [field(type, 'v', { ...required, conditional: { hide: '=true' } })], {}, { v: filled });
  strange.forEach((value, i) => add(`${type}: opened with strange value ${i + 1}`, [field(type, 'v', more)], {}, { v: value }));
}

// Texts.
const text = (validate, value, name, type = 'textfield') => add(name, [field(type, 'v', { validate })], { v: value });
text({ minLength: 3 }, 'ab', 'text: shorter than minLength');
text({ minLength: 3 }, 'abc', 'text: exactly minLength');
text({ minLength: 3 }, ' ab ', 'text: blanks around do not count for minLength');
text({ minLength: 3 }, '', 'text: nothing is not too short');
text({ maxLength: 3 }, 'abcd', 'text: longer than maxLength');
text({ maxLength: 3 }, 'abc  ', 'text: blanks around do not count for maxLength');
text({ maxLength: 3 }, '\u00a0\u3000abc\ufeff', 'text: other blanks around do not count either');
text({ maxLength: 2 }, '😀', 'text: an emoji counts as two');
text({ maxLength: 1 }, '😀', 'text: an emoji is longer than one');
text({ maxLength: 4 }, '社区治理', 'text: four characters are four');
text({ minLength: 2, maxLength: 1 }, 'abc', 'text: limits that contradict');
text({ required: true }, '   ', 'text: blanks are something');
text({ required: true, minLength: 2 }, 'a', 'text: required and too short');
text({ maxLength: 5000 }, '长'.repeat(1000), 'textarea: a thousand characters', 'textarea');
text({ maxLength: 5 }, 'a\nb\nc\n\n', 'textarea: lines', 'textarea');
text({ pattern: '^\\d{6}$' }, '123456', 'pattern: fits');
text({ pattern: '^\\d{6}$' }, '1234567', 'pattern: does not fit');
text({ pattern: '^\\d{6}$' }, '123456\n', 'textarea pattern: the end is the very end', 'textarea');
text({ pattern: '\\d' }, 'a1b', 'pattern: may occur anywhere');
text({ pattern: '^\\d+$' }, '', 'pattern: nothing fits every pattern');
text({ pattern: '^1[3-9]\\d{9}$', patternErrorMessage: '手机号不对' }, '23800138000', 'pattern: with its own message');
text({ pattern: '^[\\u4e00-\\u9fa5]{2,4}$' }, '王小明', 'pattern: Chinese names');
text({ pattern: '^[\\u4e00-\\u9fa5]{2,4}$' }, 'Wang', 'pattern: no Chinese name');
text({ pattern: '^[[&&a]+$' }, '[&a', 'pattern: brackets inside brackets');
text({ pattern: '^\\s$' }, '\u3000', 'pattern: an ideographic space is a space');
text({ pattern: '^\\w+$' }, 'é', 'pattern: word characters are ASCII');
text({ pattern: '^(?:a|b)(?=c).$' }, 'bc', 'pattern: look-ahead');
text({ pattern: '^.$' }, '\u2028', 'pattern: a line separator is no character');
text({ pattern: '^[^]$' }, 'x', 'pattern: any character');
text({ pattern: 'a', required: true }, '', 'pattern: required and missing');
for (const address of ['name@example.com', 'a.b+c@ex-ample.co.uk', 'name@localhost', 'name', 'name@', '@example.com', 'na me@example.com', '名@例.cn', 'a@b..c']) {
  text({ validationType: 'email' }, address, `email: ${address}`);
}
for (const number of ['+8613800138000', '008613800138000', '13800138000', '+86 138', '+4930664040900', '+1', 'phone +8613800138000', '+8613800138000x']) {
  text({ validationType: 'phone' }, number, `phone: ${number}`);
}
text({ validationType: 'email', required: true, maxLength: 5 }, 'nobody', 'email: three rules at once');
text({ validationType: 'custom', pattern: 'x' }, 'y', 'validationType custom');

// Numbers.
const number = (name, value, more = {}) => add(`number: ${name}`, [field('number', 'v', more)], { v: value });
number('zero', 0);
number('zero is something', 0, { validate: { required: true } });
number('negative', -7);
number('decimal', 1.25);
number('below min', 4, { validate: { min: 5 } });
number('min itself', 5, { validate: { min: 5 } });
number('above max', 6, { validate: { max: 5 } });
number('max itself', 5, { validate: { max: 5 } });
number('zero below min', 0, { validate: { min: 1 } });
number('zero above a negative max', 0, { validate: { max: -1 } });
number('min and max by expression', 15, { validate: { min: '=10', max: '=10 + 2' } });
number('min that is null', 1, { validate: { min: '=nothing' } });
number('no decimals allowed', 1.5, { decimalDigits: 0 });
number('whole where no decimals are allowed', 2, { decimalDigits: 0 });
number('two decimals', 1.25, { decimalDigits: 2 });
number('three decimals where two are allowed', 1.255, { decimalDigits: 2 });
number('increment fits', 15, { increment: 5 });
number('increment does not fit', 7, { increment: 5 });
number('decimal increment fits', 0.3, { increment: 0.1 });
number('decimal increment does not fit', 0.35, { increment: '0.1' });
number('negative and increment', -7, { increment: 5 });
number('zero and increment', 0, { increment: 5 });
number('as text', '12.50', { serializeToString: true });
number('as text, too many decimals', '12.505', { serializeToString: true, decimalDigits: 2 });
number('as text, trailing zeros', '12.500', { serializeToString: true, decimalDigits: 1 });
number('as text, below min', '3', { serializeToString: true, validate: { min: 5 } });
number('large', 9007199254740991);
number('very large', 1e21);
number('small', 1e-7, { decimalDigits: 7 });
number('small with too many decimals', 1e-7, { decimalDigits: 6 });
number('several rules', 7.55, { decimalDigits: 1, increment: 5, validate: { max: 5 } });
add('number: as text, opened with a number', [field('number', 'v', { serializeToString: true })], {}, { v: 7.5 });
add('number: limit from another field', [field('number', 'a'), field('number', 'b', { validate: { min: '=a' } })], { a: 10, b: 9 });
add('number: limit from what is known', [field('number', 'b', { validate: { max: '=quota' } })], { b: 9 }, { quota: 8 });
add('text: length limit from another field',
  [field('number', 'n'), field('textfield', 't', { validate: { maxLength: '=n' } })], { n: 2, t: 'abc' });

// Choices.
add('select: numbers as values', [field('select', 'v', options(1, 2))], { v: 2 });
add('select: booleans as values', [field('select', 'v', options(true, false))], { v: false });
add('select: false is something', [field('select', 'v', { ...options(true, false), validate: { required: true } })], { v: false });
add('select: zero is something', [field('radio', 'v', { ...options(0, 1), validate: { required: true } })], { v: 0 });
add('select: objects as values',
  [field('select', 'v', { values: [{ label: 'A', value: { id: 1 } }, { label: 'B', value: { id: 2 } }] })], { v: { id: 2 } });
add('select: a text is not a number', [field('select', 'v', options(1, 2))], { v: '2' });
add('select: outside the options', [field('select', 'v', options('a', 'b'))], { v: 'c' });
add('select: outside the options and required', [field('select', 'v', { ...options('a'), validate: { required: true } })], { v: 'c' });
add('radio: outside the options', [field('radio', 'v', options('a', 'b'))], { v: 'c' });
add('checklist: partly outside the options', [field('checklist', 'v', options('a', 'b'))], { v: ['a', 'c'] });
add('taglist: partly outside the options', [field('taglist', 'v', options('a', 'b'))], { v: ['c', 'b'] });
add('taglist: keeps the order of choosing', [field('taglist', 'v', options('a', 'b', 'c'))], { v: ['c', 'a'] });
add('checklist: all', [field('checklist', 'v', { ...options('a', 'b'), validate: { required: true } })], { v: ['a', 'b'] });
add('select: options from data', [field('select', 'v', { valuesKey: 'given' })], { v: 'y' }, { given: ['x', 'y'] });
add('select: options from data, as objects', [field('select', 'v', { valuesKey: 'given' })], { v: 2 },
  { given: [{ label: 'One', value: 1 }, { label: 'Two', value: 2 }, { label: 'broken' }, ''] });
add('select: options from data that is not there', [field('select', 'v', { valuesKey: 'given' })], {}, { v: 'x' });
add('select: outside the options from data', [field('select', 'v', { valuesKey: 'given' })], { v: 'z' }, { given: ['x', 'y'] });
add('select: options by expression', [field('select', 'v', { valuesExpression: '=["x", "y"]' })], { v: 'y' });
add('select: options by expression, outside', [field('select', 'v', { valuesExpression: '=["x", "y"]' })], { v: 'z' });
add('select: options by expression on another field',
  [field('checkbox', 'more'), field('select', 'v', { valuesExpression: '=if more then ["x", "y"] else ["x"]' })], { more: true, v: 'y' });
add('select: options that go away with another field',
  [field('select', 'v', { valuesExpression: '=if more then ["x", "y"] else ["x"]' }), field('checkbox', 'more')],
  { v: 'y', more: false }, { more: true });
add('checklist: options by expression', [field('checklist', 'v', { valuesExpression: '=for p in people return p.name' })],
  { v: ['b'] }, { people: [{ name: 'a' }, { name: 'b' }] });
add('radio: known value that is no longer offered', [field('radio', 'v', { valuesExpression: '=["x"]' })], {}, { v: 'old' });
add('radio: read-only value that is no longer offered', [field('radio', 'v', { valuesExpression: '=["x"]', readonly: true })], {}, { v: 'old' });
add('taglist: empty options', [field('taglist', 'v', { values: [] })], {}, { v: ['a'] });

// Dates and times; the viewer runs in Shanghai.
const date = (name, subtype, more, submission, data) => add(`datetime: ${name}`, [field('datetime', 'v', { subtype, ...more })], submission, data);
date('nothing', 'date', {}, {});
date('date', 'date', {}, { v: '2026-05-01' });
date('date required and missing', 'date', { validate: { required: true } }, {});
date('known date', 'date', {}, {}, { v: '2026-05-01' });
date('known date that is none', 'date', {}, {}, { v: '2026-13-01' });
date('known date with a time', 'date', {}, {}, { v: '2026-05-01T10:00' });
date('known number as date', 'date', {}, {}, { v: 20260501 });
date('leap day', 'date', {}, { v: '2028-02-29' });
date('time', 'time', {}, { v: '09:30' });
date('time with offset', 'time', { timeSerializingFormat: 'utc_offset' }, { v: '09:30+08:00' });
date('time normalised', 'time', { timeSerializingFormat: 'utc_normalized' }, { v: '01:30Z' });
date('known time gets the offset', 'time', { timeSerializingFormat: 'utc_offset' }, {}, { v: '09:30' });
date('known time from another zone', 'time', { timeSerializingFormat: 'no_timezone' }, {}, { v: '09:30Z' });
date('known time normalised', 'time', { timeSerializingFormat: 'utc_normalized' }, {}, { v: '07:00' });
date('known time that is none', 'time', {}, {}, { v: 'noon' });
date('time required and missing', 'time', { validate: { required: true } }, { v: null });
date('date and time', 'datetime', {}, { v: '2026-05-01T09:30' });
date('date and time with offset', 'datetime', { timeSerializingFormat: 'utc_offset' }, { v: '2026-05-01T09:30+08:00' });
date('date and time normalised', 'datetime', { timeSerializingFormat: 'utc_normalized' }, { v: '2026-05-01T01:30Z' });
date('known date and time gets the offset', 'datetime', { timeSerializingFormat: 'utc_offset' }, {}, { v: '2026-05-01T09:30' });
date('known date and time, normalised to the day before', 'datetime', { timeSerializingFormat: 'utc_normalized' }, {}, { v: '2026-05-01T07:00' });
date('known date and time from another zone', 'datetime', { timeSerializingFormat: 'no_timezone' }, {}, { v: '2026-05-01T20:00Z' });
date('known date and time that is only a date', 'datetime', {}, {}, { v: '2026-05-01' });
date('read-only keeps what is known as it is', 'datetime', { timeSerializingFormat: 'no_timezone', readonly: true }, {}, { v: '2026-05-01T20:00Z' });
date('date that is none', 'date', {}, { v: 'tomorrow' });
date('date in the past where none is allowed', 'date', { disallowPassedDates: true }, { v: '2020-01-01' });
date('known date in the past where none is allowed', 'date', { disallowPassedDates: true }, {}, { v: '2020-01-01' });
date('date in the future where none in the past is allowed', 'date', { disallowPassedDates: true }, { v: '2099-01-01' });
date('time between the steps', 'time', { timeInterval: 15 }, { v: '09:37' });
date('time on a step', 'time', { timeInterval: 5 }, { v: '09:35' });
date('offset where none belongs', 'time', {}, { v: '09:30+08:00' });

// Conditions.
const when = (hide) => ({ conditional: { hide } });
add('hidden by another field', [field('checkbox', 'c'), field('textfield', 'v', { ...when('=c'), validate: { required: true } })], { c: true, v: 'x' });
add('shown by another field', [field('checkbox', 'c'), field('textfield', 'v', { ...when('=not(c)'), validate: { required: true } })], { c: true, v: 'x' });
add('shown by another field and missing', [field('checkbox', 'c'), field('textfield', 'v', { ...when('=not(c)'), validate: { required: true } })], { c: true });
add('hidden unless a choice', [field('select', 'c', options('a', 'b')), field('textfield', 'v', when('=c != "b"'))], { c: 'b', v: 'x' });
add('hidden by a choice', [field('select', 'c', options('a', 'b')), field('textfield', 'v', when('=c != "b"'))], { c: 'a', v: 'x' });
add('hidden when nothing is chosen', [field('select', 'c', options('a', 'b')), field('textfield', 'v', when('=c = null'))], { v: 'x' });
add('hidden by a number', [field('number', 'n'), field('textfield', 'v', when('=n > 5'))], { n: 6, v: 'x' });
add('not hidden by a number that is missing', [field('number', 'n'), field('textfield', 'v', when('=n > 5'))], { v: 'x' });
add('hidden by what is known', [field('textfield', 'v', when('=secret = "yes"'))], { v: 'x' }, { secret: 'yes' });
add('a condition that is not a boolean', [field('textfield', 'v', when('="yes"'))], { v: 'x' });
add('a condition on something unknown', [field('textfield', 'v', when('=who.knows'))], { v: 'x' });
add('a condition with and', [field('checkbox', 'a'), field('checkbox', 'b'), field('textfield', 'v', when('=a and b'))], { a: true, b: true, v: 'x' });
add('a condition with or', [field('checkbox', 'a'), field('checkbox', 'b'), field('textfield', 'v', when('=a or b'))], { a: false, b: true, v: 'x' });
add('a condition on a list', [field('taglist', 't', options('a', 'b')), field('textfield', 'v', when('=list contains(t, "a")'))], { t: ['a'], v: 'x' });
add('a condition on the number of choices', [field('checklist', 't', options('a', 'b')), field('textfield', 'v', when('=count(t) < 2'))], { t: ['a'], v: 'x' });
add('hidden fields do not count in conditions', [
  field('checkbox', 'a'),
  field('checkbox', 'b', { ...when('=a') }),
  field('textfield', 'v', when('=b')),
], { a: true, v: 'x' }, { b: true });
add('a chain of conditions opens step by step', [
  field('textfield', 'three', when('=two != "go"')),
  field('textfield', 'two', when('=one != "go"')),
  field('textfield', 'one'),
], { one: 'go', two: 'go', three: 'end' });
add('a hidden default does not count', [field('checkbox', 'c', { defaultValue: true, ...when('=true') }), field('textfield', 'v', when('=c = true'))], { v: 'x' });
add('negation of something unknown', [field('textfield', 'v', when('=not(unknown)'))], { v: 'x' });
add('negation of a comparison with nothing', [field('select', 'c', options('a', 'b')), field('textfield', 'v', when('=not(c = "a")'))], { v: 'x' });
add('a comparison with nothing', [field('select', 'c', options('a', 'b')), field('textfield', 'v', when('=c = "a"'))], { v: 'x' });
add('not equal to nothing', [field('select', 'c', options('a', 'b')), field('textfield', 'v', when('=c != "a"'))], { v: 'x' });
add('several negations', [field('checkbox', 'a'), field('checkbox', 'b'), field('textfield', 'v', when('=not(a) and not(b)'))], { b: true, v: 'x' });
add('a condition with if', [field('number', 'n'), field('textfield', 'v', when('=if n = null then true else n < 3'))], { v: 'x' });
add('a condition in words', [field('textfield', 'a'), field('textfield', 'v', when('=string length(a) = 0'))], { v: 'x' });
add('a condition that contains', [field('textfield', 'a'), field('textfield', 'v', when('=contains(a, "no")'))], { a: 'now', v: 'x' });
add('a condition among values', [field('select', 'c', options('a', 'b', 'd')), field('textfield', 'v', when('=c in ["a", "b"]'))], { c: 'b', v: 'x' });
add('read-only when unknown', [field('textfield', 'v', { readonly: '=unknown' })], { v: 'x' }, { v: 'known' });
add('hidden fields that were filled in before', [
  field('textfield', 'a', when('=c')),
  field('checkbox', 'c'),
  field('textfield', 'v', when('=a = "x"')),
], { a: 'x', c: true, v: 'y' });
add('read-only by expression', [field('checkbox', 'c'), field('textfield', 'v', { readonly: '=c' })], { c: true, v: 'x' }, { v: 'known' });
add('not read-only by expression', [field('checkbox', 'c'), field('textfield', 'v', { readonly: '=c' })], { c: false, v: 'x' }, { v: 'known' });
add('disabled is dropped though filled in', [field('textfield', 'v', { disabled: true }), field('textfield', 'w')], { v: 'x', w: 'y' });
add('read-only is kept though filled in', [field('textfield', 'v', { readonly: true })], { v: 'x' }, { v: 'known' });

// Groups.
const group = (more, ...components) => ({ id: `G_${components[0].key ?? 'x'}`, type: 'group', label: 'g', ...more, components });
add('group without a path', [group({}, field('textfield', 'v'))], { v: 'x' });
add('group with a path', [group({ path: 'g' }, field('textfield', 'v'))], { g: { v: 'x' } });
add('group with a long path', [group({ path: 'g.h' }, field('textfield', 'v', { validate: { required: true } }))], { g: { h: {} } });
add('group in a group', [group({ path: 'g' }, group({ path: 'h' }, field('number', 'v')))], { g: { h: { v: 1 } } });
add('two groups with the same path', [group({ path: 'g' }, field('textfield', 'v')), group({ path: 'g' }, field('textfield', 'w'))], { g: { v: '1', w: '2' } });
add('hidden group', [group({ path: 'g', ...when('=true') }, field('textfield', 'v', { validate: { required: true } }))], { g: { v: 'x' } });
add('hidden group without a path', [group(when('=c'), field('textfield', 'v', { validate: { required: true } })), field('checkbox', 'c')], { c: true });
add('shown group', [group({ path: 'g', ...when('=c') }, field('textfield', 'v', { validate: { required: true } })), field('checkbox', 'c')], { c: false, g: {} });
add('values in a hidden group do not count', [
  group({ path: 'g', ...when('=true') }, field('textfield', 'v')),
  field('textfield', 'w', when('=g.v = "x"')),
], { w: 'y' }, { g: { v: 'x' } });
add('a condition on a value in a group', [group({ path: 'g' }, field('textfield', 'v')), field('textfield', 'w', when('=g.v = "x"'))], { g: { v: 'x' }, w: 'y' });
add('keys with dots', [field('textfield', 'a.b'), field('textfield', 'a.c')], { a: { b: '1', c: '2' } });
add('known values beside the fields are not submitted', [field('textfield', 'a.b')], {}, { a: { b: '1', z: '2' }, q: 3 });
add('disabled group', [group({ disabled: true, path: 'g' }, field('textfield', 'v'))], { g: { v: 'x' } });

// Dynamic lists.
const list = (more, ...components) => ({ id: `L_${more.path ?? 'rows'}`, type: 'dynamiclist', path: 'rows', label: 'l', ...more, components });
const required = { validate: { required: true } };
add('list: one empty row at first', [list({}, field('textfield', 'v'))]);
add('list: three empty rows at first', [list({ defaultRepetitions: 3 }, field('textfield', 'v'))]);
add('list: no row at first', [list({ defaultRepetitions: 0 }, field('textfield', 'v'))]);
add('list: rows filled in', [list({}, field('textfield', 'v'))], { rows: [{ v: 'a' }, { v: 'b' }] });
add('list: known rows', [list({}, field('textfield', 'v'))], {}, { rows: [{ v: 'a' }, { v: 'b' }] });
add('list: fewer rows than known', [list({}, field('textfield', 'v'))], { rows: [{ v: 'z' }] }, { rows: [{ v: 'a' }, { v: 'b' }] });
add('list: all rows removed', [list({}, field('textfield', 'v', required))], { rows: [] });
add('list: required in the second row', [list({}, field('textfield', 'v', required))], { rows: [{ v: 'a' }, {}] });
add('list: required everywhere', [list({ defaultRepetitions: 2 }, field('textfield', 'v', required))]);
add('list: rows with defaults', [list({}, field('textfield', 'v', { defaultValue: 'd' }))], { rows: [{}, {}] });
add('list: known rows that are none', [list({}, field('textfield', 'v'))], {}, { rows: ['x', null, { v: 'c' }] });
add('list: known value that is no list', [list({}, field('textfield', 'v'))], {}, { rows: 'x' });
add('list: known values beside the fields are not submitted', [list({}, field('textfield', 'v'))], {}, { rows: [{ v: 'a', z: 1 }] });
add('list: several fields', [list({}, field('textfield', 'v'), field('number', 'n', { validate: { min: 1 } }))],
  { rows: [{ v: 'a', n: 1 }, { v: 'b', n: 0 }] });
add('list: hidden', [list(when('=true'), field('textfield', 'v', required))], { rows: [{}] });
add('list: hidden by a field', [field('checkbox', 'c'), list(when('=c'), field('textfield', 'v', required))], { c: true }, { rows: [{ v: 'a' }] });
add('list: condition on the row', [list({}, field('checkbox', 'c'), field('textfield', 'v', { ...when('=this.c'), ...required }))],
  { rows: [{ c: true }, { c: false, v: 'b' }] });
add('list: condition on the row, missing', [list({}, field('checkbox', 'c'), field('textfield', 'v', { ...when('=this.c'), ...required }))],
  { rows: [{ c: false }, { c: true }] });
add('list: condition on the number of the row', [list({}, field('textfield', 'v', when('=i[1] = 1')))], { rows: [{ v: 'a' }, { v: 'b' }, { v: 'c' }] });
add('list: condition on the form', [field('checkbox', 'c'), list({}, field('textfield', 'v', when('=c')), field('textfield', 'w'))],
  { c: true, rows: [{ v: 'a', w: 'b' }] });
add('list: condition on the parent', [field('checkbox', 'c'), list({}, field('textfield', 'v', when('=parent.c')), field('textfield', 'w'))],
  { c: true, rows: [{ v: 'a', w: 'b' }] });
add('list: limit by the row', [list({}, field('number', 'a'), field('number', 'b', { validate: { min: '=this.a' } }))],
  { rows: [{ a: 1, b: 2 }, { a: 3, b: 2 }] });
add('list: choices', [list({}, field('select', 'v', options('a', 'b')))], { rows: [{ v: 'b' }, { v: 'a' }] });
add('list: choices from the form', [list({}, field('select', 'v', { valuesExpression: '=given' }))], { rows: [{ v: 'y' }] }, { given: ['x', 'y'] });
add('list in a group', [group({ path: 'g' }, list({}, field('textfield', 'v')))], { g: { rows: [{ v: 'a' }] } });
add('group in a list', [list({}, group({ path: 'g' }, field('textfield', 'v', required)))], { rows: [{ g: { v: 'a' } }, { g: {} }] });
add('list in a list', [list({}, list({ id: 'L_inner', path: 'inner' }, field('textfield', 'v')), field('textfield', 'w'))],
  { rows: [{ inner: [{ v: '1' }, { v: '2' }], w: 'a' }, { inner: [{ v: '3' }], w: 'b' }] });
add('list in a list: required inside', [list({}, list({ id: 'L_inner', path: 'inner' }, field('textfield', 'v', required)))],
  { rows: [{ inner: [{ v: '1' }] }, { inner: [{ v: '2' }, {}] }] });
add('list: condition counts rows', [list({}, field('textfield', 'v')), field('textfield', 'why', when('=count(rows) < 3'))],
  { rows: [{ v: '1' }, { v: '2' }, { v: '3' }], why: 'many' });
add('list: fixed number of rows', [list({ allowAddRemove: false, defaultRepetitions: 2 }, field('textfield', 'v'))], { rows: [{ v: 'a' }, { v: 'b' }] });
add('list: more rows than allowed', [list({ allowAddRemove: false }, field('textfield', 'v'))], { rows: [{ v: 'a' }, { v: 'b' }] });
add('list: not repeating', [list({ isRepeating: false }, field('textfield', 'v'))], { rows: { v: 'a' } });
add('list: disabled field in a row', [list({}, field('textfield', 'v', { disabled: true }), field('textfield', 'w'))], { rows: [{ w: 'a' }, { w: 'b' }] });

// Computed values.
const computed = (key, expression, computeOn = 'change') => field('expression', key, { expression, computeOn });
add('expression: a sum', [field('number', 'a'), field('number', 'b'), computed('sum', '=a + b')], { a: 2, b: 3 });
add('expression: of something missing', [field('number', 'a'), computed('double', '=a * 2')]);
add('expression: before submitting', [field('number', 'a'), computed('double', '=a * 2', 'presubmit')], { a: 4 });
add('expression: what somebody sends does not count', [field('number', 'a'), computed('double', '=a * 2')], { a: 4, double: 100 });
add('expression: of an expression', [field('number', 'a'), computed('double', '=a * 2'), computed('four', '=double * 2')], { a: 4 });
add('expression: decides a condition', [field('number', 'a'), computed('big', '=a > 10'), field('textfield', 'why', when('=big != true'))], { a: 11, why: 'x' });
add('expression: text', [field('textfield', 'a'), computed('hello', '="Hello " + a')], { a: 'you' });
add('expression: if', [field('checkbox', 'a'), computed('v', '=if a then "yes" else "no"')], { a: true });
add('expression: of hidden values', [field('number', 'a', { defaultValue: 5, ...when('=true') }), computed('v', '=a')]);
add('expression: hidden', [computed('v', '=1'), field('expression', 'w', { expression: '=2', computeOn: 'change', ...when('=true') })]);
add('expression: over a list', [list({}, field('number', 'n')), computed('total', '=sum(rows.n)')], { rows: [{ n: 1 }, { n: 2.5 }] });
add('expression: in a row', [list({}, field('number', 'n'), computed('double', '=this.n * 2'))], { rows: [{ n: 1 }, { n: 4 }] });
add('expression: counts choices', [field('checklist', 't', options('a', 'b', 'c')), computed('n', '=count(t)')], { t: ['a', 'c'] });
add('expression: a list', [computed('v', '=[1, 2, 3]')]);
add('expression: an object', [computed('v', '={a: 1, b: "x"}')]);
add('expression: broken by its values', [field('textfield', 'a'), computed('v', '=a * 2')], { a: 'x' });
add('expression: what is known is computed anew', [computed('v', '=1 + 1')], {}, { v: 7 });

// What shows something and holds nothing.
add('nothing but presentation', [
  { id: 'P_text', type: 'text', text: '# Hello {{name}}' },
  { id: 'P_html', type: 'html', content: '<p>Hello {{name}}</p>' },
  { id: 'P_image', type: 'image', source: '=picture', alt: 'x' },
  { id: 'P_table', type: 'table', label: 't', dataSource: '=rows', columns: [{ label: 'A', key: 'a' }], rowCount: 2 },
  { id: 'P_line', type: 'separator' },
  { id: 'P_space', type: 'spacer', height: 30 },
  { id: 'P_button', type: 'button', label: 'Send', action: 'submit' },
], {}, { name: 'you', rows: [{ a: 1 }] });
add('presentation beside a field', [{ id: 'P_text', type: 'text', text: '=if v = "" then "empty" else v' }, field('textfield', 'v')], { v: 'x' });

// Forms that cannot be.
add('form: a type that does not exist', [{ id: 'X', type: 'hologram', key: 'v' }]);
add('form: an iframe', [{ id: 'X', type: 'iframe', label: 'x', url: 'https://example.com' }]);
add('form: a file picker', [field('filepicker', 'v')]);
add('form: a document preview', [{ id: 'X', type: 'documentPreview', label: 'x', dataSource: '=docs' }]);
add('form: the same key twice', [field('textfield', 'v'), { ...field('textfield', 'v'), id: 'other' }]);
add('form: a key inside of another', [field('textfield', 'v'), field('textfield', 'v.w')]);
add('form: the same id twice', [field('textfield', 'v'), { ...field('textfield', 'w'), id: 'F_v' }]);
add('form: a list over a key', [field('textfield', 'rows'), list({}, field('textfield', 'v'))]);
add('form: a key into a list', [list({}, field('textfield', 'v')), field('textfield', 'rows.v')]);

// Several things at once.
add('several errors at once', [
  field('textfield', 'a', required), field('number', 'b', { validate: { min: 1 } }), field('checkbox', 'c', required), field('textfield', 'd'),
], { b: 0, d: 'fine' });
add('keys outside of the form', [field('textfield', 'v')], { v: 'x', w: 'y' });
add('keys outside of a group', [group({ path: 'g' }, field('textfield', 'v'))], { g: { v: 'x', admin: true } });
add('a text where a number belongs', [field('number', 'v')], { v: 'seven' });
add('a number where a text belongs', [field('textfield', 'v')], { v: 7 });
add('a text where a checkbox belongs', [field('checkbox', 'v')], { v: 'yes' });
add('lines in a single line', [field('textfield', 'v')], { v: 'a\nb' });
add('the NUL character', [field('textarea', 'v')], { v: 'a\u0000b' });
add('quotes, tags and braces', [field('textarea', 'v')], { v: '<script>alert("x")</script> {{v}} ${v} =v' });
add('emoji and rare characters', [field('textfield', 'v')], { v: '👨‍👩‍👧 𠮷 é' });
