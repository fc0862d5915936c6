// What the expressions see: one input document and three kinds of bindings. A binding that has the name of a built-in function makes every call
// look among the bindings first, so each kind takes another way through the evaluator.
export const input = {
  a: 1, b: 'two', c: null, t: true, list: [1, 2, 3], one: [5], none: [], nested: [[1, 2], [3, 4]], wrapped: [[7]],
  o: { x: 1, y: null, z: [1], e: {}, 'x-y': 9 },
  orders: [
    { id: 1, kind: 'x', price: 10, tags: ['p', 'q'], lines: [{ sku: 'A', n: 1 }, { sku: 'B', n: 2 }] },
    { id: 2, kind: 'y', price: 20.5, tags: ['r'], lines: [{ sku: 'A', n: 3 }] },
    { id: 3, kind: 'x', price: 30, tags: [], lines: [] },
  ],
  single: [{ id: 4, kind: 'z', price: 1, tags: ['s'] }],
  mixed: [1, 'a', null, true, [2], { x: 3 }],
  names: ['b', 'a', 'C'],
};

const plain = {
  n: null, bool: true, no: false, i: 7, neg: -7, d: 2.5, zero: 0, s: 'Hello World', empty: '', u: 'a😀b', list: [1, 2, 3], one: [5], none: [],
  nested: [[1, 2], [3]], orders: input.orders, o: input.o, names: input.names, mixed: input.mixed, when: '2024-01-31T10:20:30.123Z',
};
const fillers = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`filler${i}`, i]));

export const contexts = {
  nothing: {},
  much: { ...plain, lonely: input.single, ...fillers, Map: 1, maps: [2], strin: 'x' },
  names: { ...plain, single: input.single, average: 4, type: 'x', shuffle: [1], millis: 5, uuid: null, hash: {}, partition: [] },
};

const literals = {
  bool: 'true', no: 'false', i: '7', neg: '-7', d: '2.5', zero: '0', s: "'Hello World'", empty: "''", u: "'a😀b'", list: '[1,2,3]', one: '[5]', none: '[]',
  nested: '[[1,2],[3]]', orders: '$$.orders', single: '$$.single', o: '$$.o', names: '$$.names', mixed: '$$.mixed', when: "'2024-01-31T10:20:30.123Z'",
};

// The same expression for each kind: where nothing is bound the values stand in the text, and no variable has a function's name unless that is meant.
export function fit(text, kind) {
  switch (kind) {
    case 'nothing':
      return text.replace(/\$([a-z]+)\b(?!\(| *:=)/g, (whole, name) => literals[name] !== undefined && !/function\([^)]*\$(i|o|u|s|d)\b/.test(text) ? literals[name] : whole);
    case 'much':
      return text.replace(/\$single\b(?!\()/g, '$lonely');
    default:
      return text;
  }
}
