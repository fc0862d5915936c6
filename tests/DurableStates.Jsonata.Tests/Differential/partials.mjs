// Functions with some arguments given and the others left open: the built-in ones check no signature then, lambdas lose theirs.
import { below, pick, chance } from './random.mjs';

const arity = {
  sum: 1, count: 1, max: 1, min: 1, average: 1, string: 2, substring: 3, substringBefore: 2, substringAfter: 2, lowercase: 1, uppercase: 1, length: 1, trim: 1, pad: 3, match: 3, contains: 2, replace: 4, split: 3, join: 2, formatNumber: 3, formatBase: 2, formatInteger: 2, parseInteger: 2,
  number: 1, floor: 1, ceil: 1, round: 2, abs: 1, sqrt: 1, power: 2, boolean: 1, not: 1, map: 2, zip: 2, filter: 2, single: 2, reduce: 3, sift: 2, keys: 1, lookup: 2, append: 2, exists: 1, spread: 1, merge: 1, reverse: 1, each: 2, error: 1, assert: 2, type: 1, sort: 2, distinct: 1, base64encode: 1,
  base64decode: 1, encodeUrlComponent: 1, encodeUrl: 1, decodeUrlComponent: 1, decodeUrl: 1, eval: 2, toMillis: 2, fromMillis: 3, clone: 1,
};
const likely = {
  contains: [, "'a'"], substring: [, '0', '2'], substringBefore: [, "'b'"], substringAfter: [, "'a'"], pad: [, '5', "'-'"], match: [, '/a/'], replace: [, "'a'", "'b'"], split: [, "','"], join: [, "'-'"], formatNumber: [, "'0.0'"], formatBase: [, '2'], formatInteger: [, "'w'"], parseInteger: [, "'0'"], round: [, '1'], power: [, '2'],
  map: [, 'function($t){$t}'], filter: [, 'function($t){true}'], single: [, 'function($t){true}'], reduce: [, 'function($p, $q){$append($p, $q)}'], sift: [, 'function($t){true}'], lookup: [, "'a'"], each: [, 'function($t){$t}'], sort: [, 'function($l, $r){$l > $r}'], assert: [, "'no'"],
};
const values = ['[]', '[1]', '[1,2,3]', "['a','b']", "['a']", '{}', '{"a":1,"b":2}', '[{"a":1},{"a":2}]', '1', '0', '-2.5', "'abc'", "''", "'12'", 'true', 'false', 'null', 'missing', '[[1],[2]]', '[null]', '$string', 'function($t){$t}', '/a/', "'2024-01-31T10:20:30Z'"];
const value = () => pick(values);

const builtin = () => {
  const name = pick(Object.keys(arity));
  const count = Math.max(1, arity[name] - (chance(0.4) ? below(2) : 0));
  const open = new Set([chance(0.7) ? 0 : below(count)]);
  if (chance(0.15)) open.add(below(count));
  const parts = Array.from({ length: count }, (_, i) => open.has(i) ? '?' : chance(0.75) && likely[name]?.[i] ? likely[name][i] : value());
  return [`$${name}(${parts.join(', ')})`, open.size];
};
const lambda = () => {
  const signature = chance(0.5) ? pick(['<nn:n>', '<s-n>', '<a<n>a?:x>', '<xx-:x>', '<sf>']) : '';
  return [`(function($p, $q)${signature}{ ${pick(['[$p, $q]', '$p', '$append($p, $q)', '$q', '$p & $q', '$string()', '$filter([$p], function(){true})'])} })(${pick(['?', '?, 1', '1, ?', '?, ?', '?, missing', "'a', ?", '?, 1, ?', '1, 2, ?', '1, ?, 3'])})`, 1 + below(2)];
};

export const partial = () => {
  const [f, open] = chance(0.8) ? builtin() : lambda();
  const given = Array.from({ length: chance(0.85) ? open : below(4) }, value).join(', ');
  return pick([`${f}(${given})`, `${f}(${given})`, `${value()} ~> ${f}`, `$map(${value()}, ${f})`, `$map([${value()}, ${value()}], ${f})`, `(${f} ~> $string)(${given})`, `($h := ${f}; [$h(${given}), $h(${value()})])`, `(function($v){ ${f}($v) })(${value()})`, `${value()}.${f}(${given})`, `$filter([1, 'a'], ${f})`]);
};
