// Calls at the end of function bodies: every built-in function there, directly, through conditions, blocks, inner functions, partial application,
// chains and recursion, and every way to use what comes out.
import { below, pick, chance, several } from './random.mjs';
import { any } from './grammar.mjs';

const lists = ['[]', '[1]', '[1,2,3]', '[[1],[2,3]]', '[[]]', "['a','b']", '[{"a":1},{"b":[2]}]', '[1..3]', '$list', '$one', '$none', '$nested', '$orders', '$names', 'missing', '5', 'null'];
const objects = ['{}', '{"a":1}', '{"a":[1],"b":[]}', '$o', '$orders[0]', 'missing', '[{"a":1},{"a":2}]'];
const texts = ["'abc'", "''", "'a b c'", "'2024-01-31T10:20:30Z'", "'12'", '$s', 'missing', '$v', '$string($v)'];
const values = ['$v', '$v', '$v', '$w', '$', '1', "'a'", 'null', '[$v]', '[]', 'missing', '{"k":$v}', '$x'];
const yes = ['function($t){true}', 'function($t){false}', 'function($t){$t > 1}', 'function($t){$t}', 'function($t, $i){$i = 0}', 'function($t){$t != 2}', 'function($t){$filter($t, function($y){true})}', 'function(){true}'];
const makes = ['function($t){$t}', 'function($t){[$t]}', 'function($t){[]}', 'function($t, $i){$i}', 'function($t){$filter([$t], function($y){true})}', 'function($t){$string($t)}', 'function($t){$type($t)}', 'function($t){$keys($t)}', 'function($t){missing}', 'function($t){$t.a}'];
const list = () => chance(0.5) ? pick(['$v', '[$v]', '[$v, $v]']) : pick(lists);
const object = () => chance(0.5) ? '$v' : pick(objects);
const text = () => pick(texts);
const value = () => chance(0.15) ? any(1) : pick(values);

// Every function of the language, each with a few ways to call it.
const calls = {
  sum: () => list(), count: () => list(), max: () => list(), min: () => list(), average: () => list(), string: () => pick([value(), '', `${value()}, true`]), substring: () => `${text()}, ${pick(['0', '1', '-2', '$k'])}${pick(['', ', 1', ', $k'])}`,
  substringBefore: () => `${text()}, ' '`, substringAfter: () => `${text()}, ' '`, lowercase: () => pick([text(), '']), uppercase: () => pick([text(), '']), length: () => pick([text(), '']), trim: () => pick([text(), '']), pad: () => `${text()}, ${below(9) - 4}`,
  match: () => `${text()}, ${pick(['/[a-z]/', '/x/', '/(a)|(b)/', '/b/'])}${pick(['', ', 1', ', 0'])}`, contains: () => `${text()}, ${pick(["'a'", '/a/'])}`, replace: () => `${text()}, ${pick(["'a'", '/[a-z]/'])}, ${pick(["'-'", 'function($m){$m.match}', 'function($m){$uppercase($m.match)}'])}`,
  split: () => `${text()}, ${pick(["' '", "''", '/ /', "'x'"])}${pick(['', ', 1', ', 0'])}`, join: () => `${pick([list(), '$split($string($v), "")', "['a','b']"])}${pick(['', ", ','"])}`, formatNumber: () => `${pick(['1.5', '$v', '$k'])}, '0.0'`, formatBase: () => `${pick(['10', '$v'])}, 2`, formatInteger: () => `${pick(['10', '$v'])}, 'w'`,
  parseInteger: () => `${text()}, '0'`, number: () => pick([value(), text(), '']), floor: () => pick(['$v', '1.5', '']), ceil: () => pick(['$v', '1.5']), round: () => pick(['$v', '1.5, 0']), abs: () => pick(['$v', '-1']), sqrt: () => pick(['$v', '4', '-4']), power: () => `${pick(['$v', '2'])}, 2`,
  boolean: () => value(), not: () => value(), map: () => `${list()}, ${pick(makes)}`, zip: () => several(1, 3, list).join(', '), filter: () => `${list()}, ${pick(yes)}`, single: () => `${list()}${pick(['', `, ${pick(yes)}`])}`, reduce: () => `${list()}, ${pick(['function($p, $q){$append($p, $q)}', 'function($p, $q){[$p, $q]}', 'function($p, $q){$p & $q}'])}${pick(['', ', []', `, ${value()}`])}`,
  sift: () => `${object()}${pick(['', `, ${pick(yes)}`, `, ${pick(yes)}`])}`, keys: () => pick([object(), list(), '']), lookup: () => `${pick([object(), list()])}, ${pick(["'a'", "'b'", "'id'", "'tags'"])}`, append: () => `${value()}, ${value()}`, exists: () => value(), spread: () => pick([object(), list(), '']), merge: () => pick([list(), `[${object()}, ${object()}]`]), reverse: () => list(),
  each: () => `${object()}, ${pick(makes)}`, error: () => text(), assert: () => `${pick(['true', 'false', '$v'])}, 'no'`, type: () => value(), sort: () => `${list()}${pick(['', ', function($l, $r){$l > $r}', ', function($l, $r){$boolean($l > $r)}'])}`, distinct: () => pick([list(), value()]), base64encode: () => text(), base64decode: () => "'YWJj'",
  encodeUrlComponent: () => text(), encodeUrl: () => text(), decodeUrlComponent: () => text(), decodeUrl: () => text(), toMillis: () => text(), fromMillis: () => pick(['0', '$v']), clone: () => pick([object(), list()]), eval: () => pick(["'1'", "'$v'", "'[1]'", "'$filter([1],function($t){true})'", "'$'", "$string($v)"]), missing: () => value(),
};
const names = Object.keys(calls);
const several1 = ['filter', 'map', 'each', 'keys', 'spread', 'match', 'lookup', 'sift', 'append', 'split', 'distinct', 'sort', 'reverse', 'zip', 'reduce', 'clone', 'merge', 'single', 'eval'];

const call = () => {
  const name = chance(0.65) ? pick(several1) : pick(names);
  const text = calls[name]();
  if (chance(0.06)) {
    // Some arguments left open, to be given in the call that follows.
    const parts = text.split(/, (?![^([{]*[)\]}])/);
    return `$${name}(${parts.map((part, i) => i === 0 ? '?' : part).join(', ')})(${parts[0]})`;
  }
  return `$${name}(${text})`;
};

// What stands at the end of a body.
const end = d => d <= 0 ? call() : pick([
  call, call, call, () => `${pick(['true', 'false', '$v', '$k > 0', '$exists($v)'])} ? ${end(d - 1)} : ${end(d - 1)}`, () => `${pick(['true', '$v', '$k = 1'])} ? ${end(d - 1)}`, () => `($x := ${value()}; ${end(d - 1)})`, () => `(${end(d - 1)})`, () => `(${call()}; ${end(d - 1)})`,
  () => `(function($w){ ${end(d - 1)} })(${value()})`, () => `(function(){ ${end(d - 1)} })()`, () => `(function($w)<${pick(['x', 'a', 'j', 'n', 's'])}:x>{ ${end(d - 1)} })(${value()})`, () => `$v ~> ${call().replace(/\(\$v(, |\))/, (_, rest) => rest === ')' ? '()' : '(')}`, () => `(${end(d - 1)})[${pick(['0', '-1', 'true', '$ = 1'])}]`, () => `${call()}[${pick(['0', '', 'true'])}]`, () => `(${end(d - 1)})[]`,
  () => `(${end(d - 1)}){"k": $}`, () => `[${end(d - 1)}]`, () => `${call()}.${pick(['a', '$', 'id'])}`, () => `($g := function($w, $n){ $n <= 0 ? ${end(d - 1)} : $g($w, $n - 1) }; $g(${value()}, ${below(4)}))`, () => `($h := $${pick(['filter', 'map', 'append', 'keys', 'spread', 'each', 'sort'])}; $h(${list()}${pick(['', `, ${pick(yes)}`])}))`,
  () => `($h := $${pick(['append', 'filter', 'map', 'lookup'])}(?, ${pick([pick(yes), "'a'", '$v'])}); $h(${value()}))`, () => `($h := $${pick(['keys', 'spread'])} ~> $${pick(['count', 'reverse', 'distinct', 'string'])}; $h(${value()}))`, () => `$eval(${pick(["'$v'", "'$filter([$v], function($t){true})'", "'[$v]'"])})`, () => `(function($w, $n){ ${end(d - 1)} })(?, 1)(${value()})`,
  () => `(${end(d - 1)}) ~> $${pick(['count', 'string', 'keys', 'append(1)', 'exists'])}`, () => `$v.${call()}`, () => `$g1(${value()})`,
])();

const body = () => end(below(3));
const lambda = () => pick([() => `function($v){ ${body()} }`, () => `function($v){ ${body()} }`, () => `function($v){ ${body()} }`, () => `function($v, $k){ ${body()} }`, () => `function($v)<${pick(['x', 'a', 'j', 'x-', 's-', 'a<n>', 'o', 'n?'])}:x>{ ${body()} }`, () => `function(){ ${body()} }`])();
const uses = (f, x) => pick([
  `$map(${x}, ${f})`, `$map(${x}, ${f})`, `$map(${x}, ${f})[0]`, `$map(${x}, ${f})[]`, `$count($map(${x}, ${f}))`, `$filter(${x}, ${f})`, `$each(${pick(objects)}, ${f})`, `$sift(${pick(objects)}, ${f})`, `$single(${x}, ${f})`, `$sort(${x}, ${f})`, `(${f})(${x})`, `(${f})(${x})`, `[(${f})(${x})]`,
  `(${f})(${x}).a`, `{"k": (${f})(${x})}`, `${x} ~> ${f}`, `${x} ~> $map(${f})`, `$string($map(${x}, ${f}))`, `($f := ${f}; $map(${x}, $f))`, `($f := ${f}; $f(${x}))`, `($f := ${f}; [$f(${x}), $f(1)])`, `${x}.(${f})($)`, `($f := ${f}; ${x}.$f($))`, `($f := ${f}; orders.$f(tags))`, `(${f} ~> $count)(${x})`, `($count ~> ${f})(${x})`,
  `(${f} ~> ${f})(${x})`, `(${f})(?)(${x})`, `$append((${f})(${x}), 1)`, `$exists((${f})(${x}))`, `(${f})(${x}) = 1`, `(${f})(${x})[0]`, `$map(${x}, (${f})(?, 1))`, `$map(?, ${f})(${x})`, `$reduce(${x}, function($v, $k){ ${body()} })`, `$reduce(${x}, function($v, $k){ ${body()} }, ${pick(lists)})`, `$replace('abc', /[a-b]/, ${f})`, `($g1 := ${f}; $map(${x}, ${lambda()}))`,
  `($f := function($v, $k){ $k <= 0 ? ${end(1)} : $f($f($v, 0), $k - 1) }; $f(${x}, ${below(4)}))`, `($f := function($v, $k){ $k <= 0 ? ${end(1)} : $append($f($v, $k - 1), $k) }; $f(${x}, ${below(4)}))`, `($f := function($k){ $k <= 0 ? ${end(0)} : ${pick(['1 + $f($k - 1)', '[$f($k - 1)]', '$f($k - 1)', '$map([1], function($v){ $f($k - 1) })'])} }; $f(${pick([2, 10, 14, 19, 24, 32, 49, 98, 150])}))`,
]);

export const tail = () => uses(lambda(), pick(lists));
