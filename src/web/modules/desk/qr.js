// A QR code of a text: byte mode, versions 1 to 10, error correction M (ISO/IEC 18004).
import { fieldsOf, lay } from "./qrfield.js";
import { corrected } from "./qrcorrection.js";
import { penaltyOf } from "./qrpenalty.js";

/** Codewords in all, codewords of correction in each block, and blocks, by version. */
const VERSIONS = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5],
];

/** Which modules each mask turns over. @type {((x: number, y: number) => boolean)[]} */
const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/**
 * The modules of the code, row by row; dark is true.
 * @returns {boolean[][]}
 */
export function qrCode(/** @type {string} */ text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = VERSIONS.findIndex((_own, place) => bytes.length <= roomIn(place + 1)) + 1;
  if (version === 0) throw new RangeError("the text is too long for the code");
  const [total, correction, blocks] = VERSIONS[version - 1];
  const words = corrected(packed(bytes, version), total, correction, blocks);
  let best = /** @type {boolean[][]} */ ([]);
  let least = Infinity;
  for (const [number, mask] of MASKS.entries()) {
    const field = fieldsOf(version, number);
    const modules = lay(field, words, mask);
    const penalty = penaltyOf(modules);
    if (penalty < least) [best, least] = [modules, penalty];
  }
  return best;
}

/** The outline of all dark modules as the `d` of a path; one module is one unit. */
export function qrPath(/** @type {boolean[][]} */ modules) {
  const squares = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  return squares.join("");
}

function dataIn(/** @type {number} */ version) {
  const [total, correction, blocks] = VERSIONS[version - 1];
  return total - correction * blocks;
}

function roomIn(/** @type {number} */ version) {
  return dataIn(version) - (version < 10 ? 2 : 3);
}

/** The bytes with their mode, count and padding, as codewords. */
function packed(/** @type {number[]} */ bytes, /** @type {number} */ version) {
  /** @type {number[]} */
  const bits = [];
  const push = (/** @type {number} */ value, /** @type {number} */ length) => {
    for (let place = length - 1; place >= 0; place -= 1) bits.push((value >> place) & 1);
  };
  push(4, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) push(byte, 8);
  const room = dataIn(version) * 8;
  push(0, Math.min(4, room - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) push(pad, 8);
  return Array.from({ length: room / 8 }, (_, place) =>
    bits.slice(place * 8, place * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
}
