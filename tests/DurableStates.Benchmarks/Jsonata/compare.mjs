// Runs the ten cases with jsonata-js, beside what `jsonata-rates` printed, and shows the ratios.
//   node compare.mjs <path of the package> <file with the lines of jsonata-rates>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [packagePath, ratesPath] = process.argv.slice(2);
const jsonata = createRequire(import.meta.url)(packagePath);
const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url)));
const ours = new Map(readFileSync(ratesPath, 'utf8').split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line)).map(line => [line.name, line]));

const input = {
  order: { id: 'o-1', status: 'open', total: 120.5, customer: { name: 'Ada', address: { city: 'London' } }, tags: ['a', 'b'] },
  defaults: { currency: 'EUR', region: 'eu-west-1', retries: 3 },
  text: 'order abc-123 shipped, order def-456 open',
  items: Array.from({ length: 100 }, (_, i) => ({ sku: `s-${i}`, price: i + 0.25, quantity: i % 5 })),
  orders: Array.from({ length: 1000 }, (_, i) => ({ id: `o-${i}`, status: i % 3 === 0 ? 'open' : 'closed', total: (i * 7919 % 1000) + 0.5, customer: `c-${i % 20}` })),
};

async function measure(expression) {
  const bindings = { states: { input } };
  const start = process.cpuUsage();
  const until = performance.now() + 400;
  let count = 0;
  for (let batch = 1; performance.now() < until; batch = Math.min(batch * 2, 2000)) {
    for (let i = 0; i < batch; i++) await expression.evaluate(undefined, bindings);
    count += batch;
  }
  const used = process.cpuUsage(start);
  return count / ((used.user + used.system) / 1e6);
}

console.log('| case | jsonata-js ops/s | ours ops/s | ratio | bytes/op |\n|---|---|---|---|---|');
let logarithms = 0;
for (const [name, text] of Object.entries(cases)) {
  const expression = jsonata(text);
  let best = 0;
  for (let round = 0; round < 4; round++) best = Math.max(best, await measure(expression));
  const { rate, bytes } = ours.get(name);
  logarithms += Math.log(rate / best);
  console.log(`| ${name} | ${Math.round(best).toLocaleString('en')} | ${Math.round(rate).toLocaleString('en')} | ${(rate / best).toFixed(1)} | ${bytes.toLocaleString('en')} |`);
}
console.log(`\ngeometric mean of the ratios: ${Math.exp(logarithms / Object.keys(cases).length).toFixed(1)}`);
