// The field of a QR code: patterns that every reader looks for, and the way data goes around them.

const ALIGNMENTS = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

/** A module: dark, light, or still to be written. @typedef {boolean | null} Module */

/**
 * The patterns of a version with a mask; null is room for data.
 * @param {number} version
 * @param {number} mask
 * @returns {Module[][]}
 */
export function fieldsOf(version, mask) {
  const size = version * 4 + 17;
  const field = Array.from({ length: size }, () => /** @type {Module[]} */ (new Array(size).fill(null)));
  const ends = [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ];
  for (const [x, y] of ends) square(field, x, y, 4, [true, true, false, true, false]);
  for (let place = 8; place < size - 8; place += 1) {
    field[6][place] = place % 2 === 0;
    field[place][6] = place % 2 === 0;
  }
  const spots = ALIGNMENTS[version - 1];
  for (const x of spots) {
    for (const y of spots) {
      const atEnd = ends.some(([endX, endY]) => Math.abs(endX - x) < 5 && Math.abs(endY - y) < 5);
      if (!atEnd) square(field, x, y, 2, [true, false, true]);
    }
  }
  writeFormat(field, mask);
  if (version >= 7) writeVersion(field, version);
  return field;
}

/**
 * Rings around a point, given from the inside; the outermost may hang over the edge.
 * @param {Module[][]} field
 * @param {number} x
 * @param {number} y
 * @param {number} reach
 * @param {boolean[]} rings
 */
function square(field, x, y, reach, rings) {
  for (let down = -reach; down <= reach; down += 1) {
    for (let along = -reach; along <= reach; along += 1) {
      const row = field[y + down];
      if (row && row[x + along] !== undefined)
        row[x + along] = rings[Math.max(Math.abs(down), Math.abs(along))];
    }
  }
}

/** A value followed by its check bits. */
function checked(/** @type {number} */ value, /** @type {number} */ divisor, /** @type {number} */ bits) {
  let rest = value << bits;
  for (let place = 31 - Math.clz32(rest); place >= bits; place = 31 - Math.clz32(rest)) {
    rest ^= divisor << (place - bits);
  }
  return (value << bits) | rest;
}

/** Level M with the mask, twice, and the one module that is always dark. */
function writeFormat(/** @type {Module[][]} */ field, /** @type {number} */ mask) {
  const size = field.length;
  const bits = checked(mask, 0x537, 10) ^ 0x5412;
  for (let place = 0; place < 15; place += 1) {
    const dark = ((bits >> place) & 1) === 1;
    if (place < 8) {
      field[place < 6 ? place : place + 1][8] = dark;
      field[8][size - 1 - place] = dark;
    } else {
      field[8][place === 8 ? 7 : 14 - place] = dark;
      field[size - 15 + place][8] = dark;
    }
  }
  field[size - 8][8] = true;
}

function writeVersion(/** @type {Module[][]} */ field, /** @type {number} */ version) {
  const size = field.length;
  const bits = checked(version, 0x1f25, 12);
  for (let place = 0; place < 18; place += 1) {
    const dark = ((bits >> place) & 1) === 1;
    const [near, far] = [Math.floor(place / 3), size - 11 + (place % 3)];
    field[near][far] = dark;
    field[far][near] = dark;
  }
}

/**
 * Lays codewords into the free modules, two columns at a time, up and down, turned over by the mask.
 * @param {Module[][]} field
 * @param {number[]} words
 * @param {(x: number, y: number) => boolean} mask
 * @returns {boolean[][]}
 */
export function lay(field, words, mask) {
  const size = field.length;
  let bit = 0;
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (field[y][x] !== null) continue;
        const dark = (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        field[y][x] = dark !== mask(x, y);
        bit += 1;
      }
    }
    up = !up;
  }
  return field.map((row) => row.map(Boolean));
}
