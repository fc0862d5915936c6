// Generates JSONata expressions and records what jsonata-js makes of them.
// Node and the package are needed only to make new data, never to build or test; compare.sh does all of it:
//   npm install jsonata@2.0.6   (in any folder)
//   node generate.mjs <path of the package> <bindings> <shape> <seed> <count> > expected.jsonl
// Bindings are nothing, much or names (contexts.mjs); shapes are any, paths, tails and partials. "node generate.mjs context" prints what is bound.
// Each line is {"e": expression, "k": bindings} with "r" (result as JSON text), "u" (nothing), or "c" (code), "m" (message), "p" (position), and the
// same under "a" where the dialect of Step Functions gives something else (oracle.mjs).
import { seed, below } from './random.mjs';
import { any, binding } from './grammar.mjs';
import { tail } from './tails.mjs';
import { partial } from './partials.mjs';
import { contexts, fit, input } from './contexts.mjs';
import { oracle } from './oracle.mjs';

const [packagePath, kind, shape, seedText, countText] = process.argv.slice(2);
if (packagePath === 'context') {
  console.log(JSON.stringify({ input, bindings: contexts }));
  process.exit(0);
}

const shapes = { any: () => any(1 + below(3)), paths: () => binding(2), tails: tail, partials: partial };
seed(seedText);
const { record } = oracle(packagePath, input, contexts[kind]);
const seen = new Set();
while (seen.size < Number(countText)) {
  const text = fit(shapes[shape](), kind);
  if (text.length > 240 || seen.has(text) || /\$now|\$random|\$millis\(|\$uuid\(/.test(text)) continue;
  seen.add(text);
  const plain = await record(text, false);
  const aws = plain && await record(text, true);
  if (!aws) {
    seen.delete(text);
    continue;
  }

  const isSame = JSON.stringify(aws) === JSON.stringify(plain);
  console.log(JSON.stringify({ e: text, k: kind, ...plain, ...isSame ? {} : { a: aws } }));
}
