// jsonata-js as the judge: as it is, and adapted to what is known of Step Functions (docs/jsonata.md, "What the dialect of Step Functions is").
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

export const stackOverflow = 'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive';

const endless = { message: 'endless' };

// What is a function in the result is null, numbers that are not finite are strings, as our side writes them.
const shown = (key, value) => typeof value === 'function' || (value && (value._jsonata_lambda || value._jsonata_function)) ? null
  : typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

function load(source) {
  const module = { exports: {} };
  new Script(`(function (module, exports, require) {${source}\n})`).runInThisContext()(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

function replaced(source, what, by) {
  if (!source.includes(what)) throw new Error(`This is not jsonata-js 2.0.6: it has no ${what}`);
  return source.replaceAll(what, by);
}

export function oracle(packagePath, input, bindings) {
  // The package keeps names and positions of earlier calls on its functions and shows them in later messages: they are taken away after each expression.
  let source = readFileSync(packagePath, 'utf8');
  source = replaced(source, 'proc.token = procName;', 'globalThis.touched.push(proc); proc.token = procName;');
  source = replaced(source, 'next.position = result.body.procedure.position;', 'next.position = result.body.procedure.position; globalThis.touched.push(next);');
  const reference = load(source);

  // Whole numbers are written in full.
  const stepFunctions = load(replaced(source, 'Number(val.toPrecision(15))', '(Number.isInteger(val) ? val : Number(val.toPrecision(15)))'));

  async function record(text, isAws) {
    globalThis.touched = [];
    try {
      const compiled = (isAws ? stepFunctions : reference)(text);
      bound(compiled, isAws);
      if (isAws) adapt(compiled);
      const result = await compiled.evaluate(structuredClone(input), structuredClone(bindings));
      const json = result === undefined ? undefined : JSON.stringify(typeof result === 'function' ? null : result, shown);
      return json === undefined ? { u: 1 } : { r: json };
    } catch (error) {
      if (error === endless) return null;
      return { c: error.code ?? '', m: String(error.message ?? ''), p: error.position ?? null };
    } finally {
      for (const value of globalThis.touched) {
        delete value.token;
        delete value.position;
      }
    }
  }

  return { record };
}

function adapt(compiled) {
  compiled.assign('eval', undefined);
  compiled.registerFunction('parse', text => text === undefined ? undefined : JSON.parse(text), '<s:x>');
}

// What does not end, or squares what it has at each step, tells nothing; the bound on nesting is one of Step Functions.
function bound(compiled, isAws) {
  let steps = 0;
  let depth = 0;
  compiled.assign(Symbol.for('jsonata.__evaluate_entry'), () => {
    if (++steps > 5000) throw endless;
    if (++depth > 100 && isAws) throw { message: stackOverflow };
  });
  compiled.assign(Symbol.for('jsonata.__evaluate_exit'), (expression, focus, environment, result) => {
    depth--;
    if (result?.length > 5000) throw endless;
  });
}
