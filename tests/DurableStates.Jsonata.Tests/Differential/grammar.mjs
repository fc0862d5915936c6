// Expressions from a grammar over literals, null, missing, single and empty lists, lists of lists, every operator and function, and paths that bind.
import { below, pick, chance, several } from './random.mjs';

const numbers = ['0', '1', '2', '3', '-1', '2.5', '10', '0.1', '1e3', '100', '-0.5', '1.005', '12345.678', '1e21', '1e-7', '123456789012'];
const strings = ["''", "'a'", "'b'", "'abc'", "'1'", "'1.5'", "'a b  c'", "'x,y,z'", "'😀é'", "'Hello'", "'true'", "'2024-02-29T00:00:00Z'", "'ß'", "'0x1F'", "'-3e2'"];
const regexes = ['/a/', '/[a-z]+/', '/l+/i', '/(o)(x)?/', '/^H/', '/\\d+/', '/\\s/', '/b|c/', '/x*/', '/(l)(.)/'];
const fields = ['a', 'b', 'c', 't', 'list', 'one', 'none', 'nested', 'wrapped', 'o', 'orders', 'single', 'mixed', 'names', 'missing'];
const inner = ['id', 'kind', 'price', 'tags', 'lines', 'sku', 'n', 'x', 'y', 'z', 'e', '`x-y`', 'nothing'];
const variables = ['$n', '$bool', '$no', '$i', '$neg', '$d', '$zero', '$s', '$empty', '$u', '$list', '$one', '$none', '$nested', '$orders', '$single', '$o', '$names', '$mixed', '$when', '$missing'];
const constants = ['null', 'true', 'false', '[]', '{}', '[[]]', '[null]', '[1]', "['a','b']", '[[1,2],[3]]', '{"a":1}', '[{"a":1},{"a":2}]', '[0]', "['']"];

const number = d => d <= 0 || chance(0.5) ? pick(chance(0.7) ? numbers : ['$i', '$neg', '$d', '$zero', 'a', '$missing']) : pick([
  () => `(${expr(d - 1, number)} ${pick(['+', '-', '*', '/', '%'])} ${expr(d - 1, number)})`, () => `$count(${any(d - 1)})`, () => `$sum(${list(d - 1)})`,
  () => `$length(${expr(d - 1, string)})`, () => `$${pick(['abs', 'floor', 'ceil', 'round', 'sqrt', 'number'])}(${expr(d - 1, number)})`, () => `$round(${expr(d - 1, number)}, ${below(5) - 2})`,
  () => `-${pick(['$i', 'a', '$d', '(1)', '$missing'])}`, () => `$power(${expr(d - 1, number)}, ${below(4) - 1})`,
])();
const string = d => d <= 0 || chance(0.5) ? pick(chance(0.7) ? strings : ['$s', '$empty', '$u', 'b', '$when', '$missing']) : pick([
  () => `(${any(d - 1)} & ${any(d - 1)})`, () => `$string(${any(d - 1)})`, () => `$${pick(['uppercase', 'lowercase', 'trim', 'base64encode', 'encodeUrl', 'encodeUrlComponent', 'decodeUrl'])}(${expr(d - 1, string)})`,
  () => `$substring(${expr(d - 1, string)}, ${number(0)}${chance(0.5) ? `, ${number(0)}` : ''})`, () => `$pad(${expr(d - 1, string)}, ${below(9) - 4}${chance(0.4) ? `, ${string(0)}` : ''})`,
  () => `$${pick(['substringBefore', 'substringAfter'])}(${expr(d - 1, string)}, ${string(0)})`, () => `$join(${list(d - 1)}${chance(0.5) ? `, ${string(0)}` : ''})`,
  () => `$replace(${expr(d - 1, string)}, ${chance(0.5) ? string(0) : pick(regexes)}, ${pick(["'-'", "'$1'", "'$0$0'", "'$$'", 'function($m){$m.match & "!"}', string(0)])}${chance(0.2) ? `, ${below(3)}` : ''})`,
  () => `$formatNumber(${expr(d - 1, number)}, ${pick(["'0.00'", "'#,##0.0#'", "'0%'", "'00'"])})`, () => `$formatBase(${expr(d - 1, number)}, ${pick(['2', '16', '36'])})`,
  () => `$type(${any(d - 1)})`, () => `$formatInteger(${expr(d - 1, number)}, ${pick(["'0'", "'000'", "'w'", "'I'", "'a'", "'#,##0'"])})`, () => `$fromMillis(${pick(['0', '1e12', '$i'])}${chance(0.3) ? ", '[Y]-[M01]'" : ''})`,
])();
const list = d => d <= 0 || chance(0.3) ? pick(['$list', '$one', '$none', '$nested', '$orders', '$single', '$names', '$mixed', 'list', 'orders', 'one', 'none', 'nested', 'mixed', 'names', '[]', '[1,2,3]', "['b','a']", '[[1],[2,3]]', '$missing', 'missing', '[1..3]']) : pick([
  () => `[${several(0, 3, () => any(d - 1)).join(', ')}]`, () => `[${pick(numbers.slice(0, 5))}..${pick(numbers.slice(0, 5))}]`, () => `$append(${any(d - 1)}, ${any(d - 1)})`, () => path(d - 1),
  () => `$map(${list(d - 1)}, ${lambda(d - 1)})`, () => `$filter(${list(d - 1)}, ${predicateLambda(d - 1)})`, () => `$${pick(['reverse', 'distinct', 'sort', 'keys', 'spread'])}(${list(d - 1)})`,
  () => `$sort(${list(d - 1)}, function($l, $r){$l${pick(['', '.id', '.price', '.kind'])} ${pick(['>', '<'])} $r${pick(['', '.id', '.price', '.kind'])}})`, () => `$zip(${several(1, 3, () => list(d - 1)).join(', ')})`,
  () => `$split(${expr(d - 1, string)}, ${chance(0.6) ? string(0) : pick(regexes)}${chance(0.2) ? `, ${below(3)}` : ''})`, () => `$match(${expr(d - 1, string)}, ${pick(regexes)}${chance(0.2) ? `, ${below(3)}` : ''})`,
  () => `$each(${object(d - 1)}, ${lambda(d - 1)})`, () => `${list(d - 1)}[]`, () => `${atom(d - 1)}[${any(d - 1)}]`,
])();
const object = d => d <= 0 || chance(0.4) ? pick(['$o', 'o', '{}', '{"a":1,"b":null}', '$orders[0]', 'orders[1]', '$missing']) : pick([
  () => `{${several(0, 3, () => `${chance(0.8) ? pick(['"k"', '"l"', '"m"', '"1"']) : expr(d - 1, string)}: ${any(d - 1)}`).join(', ')}}`, () => `$merge(${list(d - 1)})`,
  () => `${atom(d - 1)}{${pick(['kind', '"k"', '$string(id)', 'sku', '$'])}: ${pick(['price', '$sum(price)', '$', 'id', '$count($)', any(d - 1)])}}`, () => `$sift(${object(d - 1)}, ${predicateLambda(d - 1)})`,
  () => `(${object(d - 1)} ~> |${pick(['$', 'x', 'e', 'lines', '*', '**'])}|${pick(['{"n":1}', '{}', '{"x":x}', '{"q":$count(*)}'])}${chance(0.4) ? `, ${pick(["'x'", "['x','y']", "'id'"])}` : ''}|)`,
])();
const bool = d => d <= 0 ? pick(['true', 'false', '$bool', '$no', 't']) : pick([
  () => `(${any(d - 1)} ${pick(['=', '!='])} ${any(d - 1)})`, () => `(${expr(d - 1, chance(0.5) ? number : string)} ${pick(['<', '>', '<=', '>='])} ${expr(d - 1, chance(0.5) ? number : string)})`,
  () => `(${any(d - 1)} ${pick(['and', 'or'])} ${any(d - 1)})`, () => `(${any(d - 1)} in ${list(d - 1)})`, () => `$${pick(['boolean', 'not', 'exists'])}(${any(d - 1)})`,
  () => `$contains(${expr(d - 1, string)}, ${chance(0.6) ? string(0) : pick(regexes)})`,
])();
const lambda = d => pick([
  () => `function($v){${body(d, ['$v', '$v.id', '$v.price', '$v.tags', '$v.x'])}}`, () => `function($v, $k){${body(d, ['$v', '$k', '$v.id', '$v & $k'])}}`, () => `function($v, $k, $all){${body(d, ['$v', '$k', '$count($all)'])}}`,
  () => pick(['$string', '$count', '$type', '$exists', '$boolean', '$sum', '$keys', '$number', '$uppercase', '$not']), () => `function(){${body(d, ['1', '$i'])}}`,
])();
const predicateLambda = d => chance(0.6) ? pick(['function($v){$v > 1}', 'function($v, $k){$k = 0}', 'function($v){$v.id = 1}', 'function($v){$v}', 'function($v){$exists($v.tags)}', 'function($v){$v = "a"}']) : lambda(d);
const body = (d, names) => chance(0.6) ? pick(names) : `${pick(names)} ${pick(['&', '+', '=', '!='])} ${any(Math.min(d - 1, 1))}`;
const step = d => pick([
  () => pick(inner), () => pick(inner), () => pick(inner), () => '*', () => '$', () => `(${any(d - 1)})`, () => `{"k": ${pick(inner)}}`, () => `[${pick(inner)}]`, () => `$string()`, () => '**', () => `${pick(inner)}[${any(d - 1)}]`,
  () => `${pick(inner)}[${below(5) - 2}]`, () => `${pick(inner)}[]`, () => `$count(${pick(inner)})`, () => `'${pick(['id', 'x'])}'`, () => `%.${pick(['id', 'kind', 'a'])}`, () => `${pick(inner)}#$p.[$, $p]`, () => `${pick(inner)}@$f.($f)`,
])();
const path = d => {
  let text = pick([() => pick(fields), () => pick(variables), () => pick(fields), () => `(${any(d - 1)})`, () => `[${any(d - 1)}]`, () => '$', () => '*', () => `{"id": ${any(d - 1)}}`])();
  for (const part of several(0, 3, () => step(d - 1))) {
    text += `.${part}`;
    if (chance(0.2)) text += `[${pick(['0', '-1', '1', 'true', 'false', 'id=1', '$=1', 'price>15', '[0,1]', '[0..1]', '$exists(id)', any(Math.max(0, d - 1))])}]`;
    if (chance(0.06)) text += '[]';
  }
  if (chance(0.08)) text += `^(${pick(['', '>', '<'])}${pick(['id', 'price', 'kind', '$', 'missing'])}${chance(0.3) ? ', >id' : ''})`;
  if (chance(0.06)) text += `{${pick(['kind', '"k"', '$string($)'])}: ${pick(['price', '$', 'id'])}}`;
  return text;
};
const atom = d => chance(0.5) ? pick([...variables, ...fields]) : `(${any(d - 1)})`;
const expr = (d, kind) => chance(0.12) ? any(d - 1) : kind(d);
export const any = d => d <= 0 ? pick([...numbers.slice(0, 8), ...strings.slice(0, 8), ...variables, ...fields, ...constants]) : pick([
  () => number(d), () => string(d), () => list(d), () => object(d), () => bool(d), () => path(d), () => path(d), () => pick(constants),
  () => `(${bool(d - 1)} ? ${any(d - 1)} : ${any(d - 1)})`, () => `(${any(d - 1)} ? ${any(d - 1)})`, () => `($x := ${any(d - 1)}; ${pick(['$x', '[$x]', '$x[0]', '$count($x)', '$x = $x', '{"v": $x}', '$x.id', '[$x[]]', '$string($x)'])})`,
  () => `$reduce(${list(d - 1)}, function($p, $q){${pick(['$p + $q', '$p & $q', '[$p, $q]', '$append($p, $q)', '$q'])}}${chance(0.4) ? `, ${any(0)}` : ''})`, () => `$lookup(${object(d - 1)}, ${pick(["'x'", "'id'", "'a'", string(0)])})`,
  () => `(${any(d - 1)} ~> ${pick(['$string', '$count', '$sum', '$keys', '$uppercase', '$map(function($v){$v})', '$append(1)', '$type', 'function($v){[$v]}', '$filter(function($v){$v>1})', '($string ~> $length)'])})`,
  () => `$single(${list(d - 1)}, ${predicateLambda(d - 1)})`, () => `$max(${list(d - 1)})`, () => `$average(${list(d - 1)})`, () => `${lambda(d - 1)}(${any(d - 1)}, ${any(0)})`, () => `$toMillis(${expr(d - 1, string)})`,
  () => `$number(${expr(d - 1, string)})`, () => `$substring(?, 1)(${string(d - 1)})`, () => `function($v)<${pick(['n:n', 's:s', 'a:a', 'a<n>:n', 'x-:x', 'o:o', 's?:s', '(ns):x', 'b:b', 'j:j'])}>{$v}(${chance(0.8) ? any(d - 1) : ''})`,
  () => `(${any(d - 1)}).(${any(d - 1)})`, () => `${atom(d)}[${pick(['0', '-1', '$i', any(d - 1)])}]`, () => `$merge([${object(d - 1)}, ${object(d - 1)}])`, () => `-${atom(d - 1)}`, () => `$error(${string(0)})`, () => `$assert(${bool(0)}, 'no')`,
  () => `($f := function($n){$n <= 0 ? ${any(0)} : $f($n - 1)}; $f(${below(4)}))`, () => `${atom(d - 1)}^(${pick(['', '>', '<'])}${pick(['$', 'id', 'price'])})`, () => `$clone(${object(d - 1)})`, () => `${pick(['**', '*'])}.${pick(inner)}`,
])();

// Paths that bind: focus, position, parent, with brackets, sorts and groups between them.
export const binding = d => {
  let text = pick(['orders', '$orders', '(orders)', '[orders]', 'single', '$single', '(orders.lines)', 'nested', 'mixed', '$list', '[1,2,3]', '["a","b"]', 'o', '*', 'orders[kind="x"]', '{"a":1}', '$', 'missing', '[]']);
  const bracket = () => pick(['0', '-1', '1', 'id=1', 'price>15', '$i=0', '$i<2', '$f.id=1', '%.id=1', '%.%.a=1', 'n>1', '$exists(%)', '[0,1]', 'true', '$']);
  for (const last = 1 + below(4); text.split('.').length <= last;) {
    if (chance(0.25)) text += `[${bracket()}]`;
    if (chance(0.3)) text += `#$${pick(['i', 'j'])}`;
    else if (chance(0.3)) text += `@$${pick(['f', 'g'])}`;
    if (chance(0.25)) text += `[${bracket()}]`;
    if (chance(0.12)) text += `^(${pick(['', '>', '<'])}${pick(['id', 'price', 'kind', '$', '%.id', 'sku'])})`;
    if (chance(0.08)) text += '[]';
    text += `.${pick(['lines', 'id', 'price', 'tags', 'sku', 'n', '$', '%', '%.id', '%.%.a', '(lines.sku)', '(%.id)', '{"i":$i,"f":$f.id,"v":$}', '[$i,$f.id]', '($f.id & $i)', 'lines.%.id', '*', '**', '$f', '$f.lines', '$string($i)', '(lines)[n>1]', '[%.id, sku]'])}`;
  }
  if (chance(0.15)) text += `{${pick(['sku', '%.kind', '"k"', '$string($i)', '$f.kind', '$string(id)'])}: ${pick(['$', 'n', '$i', '$f.id', '%.id', '$count($)'])}}`;
  return text;
};
