// Random regular expressions and texts with what JavaScript finds: node generate.mjs SEED COUNT > file
// A line has the pattern (p), the flags (f), the text (t) and all matches (r): start-end[groups, each 'text' or u], or "invalid".
let seed = Number(process.argv[2]);
const count = Number(process.argv[3]);

function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const pick = list => list[Math.floor(random() * list.length)];
const often = (most, one) => Array.from({ length: Math.floor(random() * most) }, one).join('');

const classParts = ['a', 'b', 'c', 'a-c', 'b-z', '0-9', '\\d', '\\w', '\\s', '\\W', '\\D', '\\S', '-', '^', '\\b', '\\-', 'é', '\\n', 'A-Z', 'z-a', '\\w-a', 'a-\\d',
  '\\c1', '\\ca', '\\c', '\\k', '\\1', '\\x41', '\\u00e9', '.', '[', '$', '(', '\\]', 'ſ', 'K', 'µ', 'ß', '\\0', '\\8', '\\377', '\\400'];
const plain = ['a', 'b', 'c', 'ab', 'x', '-', ' ', '1', 'é', 'A', 'B', ',', 'ſ', 's', 'K', 'k', 'µ', '\\n', '}', ']', '{', '{1', 'a{,2}', '\\{'];
const escapes = ['\\1', '\\2', '\\3', '\\0', '\\8', '\\9', '\\12', '\\x61', '\\x6', '\\u0061', '\\u61', '\\cA', '\\c', '\\k', '\\k<n>', '\\p', '\\/', '\\.', '\\07',
  '\\377', '\\400', '\\k<m>'];
const quantifiers = ['*', '+', '?', '{2}', '{0}', '{1,2}', '{0,1}', '{2,}', '{1,}', '{3,1}', '{', '{a}', '{,3}', '{0,3}', '{2,3}', '{1}'];
const letters = ['a', 'a', 'b', 'b', 'c', 'ab', 'aa', 'abc', '1', '12', ' ', '-', 'x', '\n', 'A', 'B', 'é', 'É', ',', '_', 's', 'ſ', '\u212a', 'K', 'k', 'µ', '\u039c',
  '\u2028', 'ß', '{1', '\b', '\\', 'c', 'k'];

function atom(depth) {
  const x = random();
  if (x < 0.35) return pick(plain);
  if (x < 0.43) return '.';
  if (x < 0.5) return pick(['\\d', '\\w', '\\s', '\\D', '\\W', '\\S']);
  if (x < 0.58) return `[${random() < 0.3 ? '^' : ''}${often(4, () => pick(classParts))}${random() < 0.97 ? ']' : ''}`;
  if (x < 0.64) return pick(['^', '$', '\\b', '\\B']);
  if (x < 0.69) return pick(escapes);
  if (depth === 0) return 'a';
  const open = x < 0.82 ? '(' : x < 0.87 ? '(?:' : x < 0.91 ? '(?=' : x < 0.94 ? '(?!' : x < 0.965 ? '(?<=' : x < 0.98 ? '(?<!'
    : x < 0.995 ? `(?<${pick(['n', 'm', 'n1', '1n', 'n', '$a', '_', 'é'])}>` : null;
  return open ? `${open}${alternatives(depth - 1)})` : pick(['(?', '(?<', '(', '(?i:a)', ')', '[', '\\']);
}

const term = depth => {
  const one = atom(depth);
  return random() < 0.6 ? one : one + pick(quantifiers) + (random() < 0.3 ? '?' : '') + (random() < 0.02 ? '*' : '');
};
const sequence = depth => (random() < 0.9 ? term(depth) : '') + often(4, () => term(depth));
function alternatives(depth) {
  let choices = sequence(depth);
  while (random() < 0.2) choices += `|${sequence(depth)}`;
  return choices;
}

function matches(expression, text) {
  let found = '';
  expression.lastIndex = 0;
  for (let match, number = 0; number <= 50 && expression.lastIndex <= text.length && (match = expression.exec(text)); number++) {
    found += `${match.index}-${match.index + match[0].length}[${match.slice(1).map(group => (group === undefined ? 'u,' : `'${group}',`)).join('')}];`;
    if (match[0].length === 0) expression.lastIndex = match.index + 1;
  }
  return found;
}

for (let i = 0; i < count; i++) {
  const p = alternatives(3);
  const f = pick(['', '', '', 'i', 'm', 'im']);
  let expression = null;
  try {
    expression = new RegExp(p, f + 'g');
  } catch {
    console.log(JSON.stringify({ p, f, t: '', r: 'invalid' }));
    continue;
  }
  for (let j = 0; j < 3; j++) {
    const t = often(14, () => pick(letters));
    console.log(JSON.stringify({ p, f, t, r: matches(expression, t) }));
  }
}
