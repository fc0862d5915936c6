// Repeatable chance: the same seed gives the same expressions.
let state = 0;
export function seed(value) {
  state = Number(value) >>> 0;
}
export function random() {
  state = (state + 0x6D2B79F5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
export const below = n => Math.floor(random() * n);
export const pick = list => list[below(list.length)];
export const chance = p => random() < p;
export const several = (from, to, make) => Array.from({ length: from + below(to - from + 1) }, make);
