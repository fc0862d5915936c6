// The same machines as Machines.cs, run by aws-local-stepfunctions.
// npm install aws-local-stepfunctions@3.0.0 beside this file (or anywhere above it), then: node peer.mjs
if (!Promise.withResolvers) {
  // Node 20 has it not yet.
  Promise.withResolvers = () => {
    let resolve, reject;
    const promise = new Promise((yes, no) => { resolve = yes; reject = no; });
    return { promise, resolve, reject };
  };
}

const { StateMachine } = await import('aws-local-stepfunctions');

const counter = limit => ({
  StartAt: 'Add',
  States: {
    Add: { Type: 'Pass', Parameters: { 'i.$': 'States.MathAdd($.i, 1)' }, Next: 'More' },
    More: { Type: 'Choice', Choices: [{ Variable: '$.i', NumericLessThan: limit, Next: 'Add' }], Default: 'Done' },
    Done: { Type: 'Succeed' },
  },
});

const chain = length => ({
  StartAt: 'S0',
  States: Object.fromEntries(Array.from({ length }, (_, i) =>
    [`S${i}`, i === length - 1 ? { Type: 'Pass', End: true } : { Type: 'Pass', Next: `S${i + 1}` }])),
});

const map = concurrency => ({
  StartAt: 'All',
  States: {
    All: {
      Type: 'Map', ItemsPath: '$.items', MaxConcurrency: concurrency, End: true,
      ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } },
    },
  },
});

const items = { items: Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `item ${i}` })) };

async function measure(name, definition, input, transitions, rounds) {
  const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await machine.run(input).result;
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${name.padEnd(45)} ${best.toFixed(2).padStart(9)} ms ${Math.round(transitions / (best / 1000)).toLocaleString('en').padStart(12)} transitions/s`);
}

await measure('counter to 10,000, JSONPath', counter(10_000), { i: 0 }, 20_001, 5);
await measure('chain of 1,000 Pass', chain(1_000), { x: 1 }, 1_000, 30);
for (const concurrency of [0, 40, 1]) {
  await measure(`Map over 1,000 items, concurrency ${concurrency}`, map(concurrency), items, 1_001, 10);
}
