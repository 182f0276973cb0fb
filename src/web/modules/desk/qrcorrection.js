// Error correction of QR codes: Reed-Solomon over bytes, and blocks woven together.

const EXPONENTS = new Uint8Array(512);
const LOGARITHMS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  EXPONENTS[power] = value;
  EXPONENTS[power + 255] = value;
  LOGARITHMS[value] = power;
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}

function product(/** @type {number} */ one, /** @type {number} */ other) {
  return one && other ? EXPONENTS[LOGARITHMS[one] + LOGARITHMS[other]] : 0;
}

/** The generator polynomial for a number of codewords, without its first coefficient, which is one. */
function generator(/** @type {number} */ length) {
  let polynomial = [1];
  for (let power = 0; power < length; power += 1) {
    const next = [...polynomial, 0];
    polynomial.forEach((own, place) => (next[place + 1] ^= product(own, EXPONENTS[power])));
    polynomial = next;
  }
  return polynomial.slice(1);
}

function remainder(/** @type {number[]} */ data, /** @type {number[]} */ divisor) {
  const rest = new Array(divisor.length).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((own, place) => (rest[place] ^= product(own, factor)));
  }
  return rest;
}

/**
 * The data in blocks with their correction, woven together as the code carries them.
 * @param {number[]} data
 * @param {number} total codewords in all
 * @param {number} correction codewords of correction in each block
 * @param {number} blocks
 */
export function corrected(data, total, correction, blocks) {
  const divisor = generator(correction);
  const short = Math.floor(total / blocks) - correction;
  const longFrom = blocks - (total % blocks);
  let from = 0;
  const parts = Array.from({ length: blocks }, (_, place) => {
    const part = data.slice(from, (from += short + (place < longFrom ? 0 : 1)));
    return { part, check: remainder(part, divisor) };
  });
  const woven = [];
  for (let place = 0; place <= short; place += 1) {
    for (const { part } of parts) if (place < part.length) woven.push(part[place]);
  }
  for (let place = 0; place < correction; place += 1) {
    for (const { check } of parts) woven.push(check[place]);
  }
  return woven;
}
