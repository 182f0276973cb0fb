// The codes on the plan: read back by a reader of their own, at every size.
import assert from "node:assert/strict";

/** Codewords in all, codewords of correction in a block, blocks, of level M by version. */
const TABLE = [
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
const CENTRES = [
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
const MASKS = [
  (r, c) => (r + c) % 2,
  (r) => r % 2,
  (_r, c) => c % 3,
  (r, c) => (r + c) % 3,
  (r, c) => ((r >> 1) + Math.trunc(c / 3)) % 2,
  (r, c) => ((r * c) % 2) + ((r * c) % 3),
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2,
];
/** The fifteen bits of level M by mask, as the standard lists them. */
const FORMATS = [0x5412, 0x5125, 0x5e7c, 0x5b4b, 0x45f9, 0x40ce, 0x4f97, 0x4aa0];

function times(one, other) {
  let [product, left, right] = [0, one, other];
  for (; right; right >>= 1) {
    if (right & 1) product ^= left;
    left = left & 128 ? (left << 1) ^ 0x11d : left << 1;
  }
  return product;
}

/** A block is whole when it vanishes at every root of the generator. */
function isWhole(block, roots) {
  let root = 1;
  for (let own = 0; own < roots; own += 1) {
    if (block.reduce((sum, word) => times(sum, root) ^ word, 0) !== 0) return false;
    root = times(root, 2);
  }
  return true;
}

function isPattern(version, r, c) {
  const size = 17 + 4 * version;
  const nearEdge = (own) => own <= 8;
  if ((nearEdge(r) && nearEdge(c)) || (nearEdge(r) && c >= size - 8) || (r >= size - 8 && nearEdge(c)))
    return true;
  if (r === 6 || c === 6) return true;
  if (version >= 7 && ((r < 6 && c >= size - 11) || (c < 6 && r >= size - 11))) return true;
  return CENTRES[version - 1].some((y) =>
    CENTRES[version - 1].some((x) => {
      const isCorner = (y === 6 && x === 6) || (y === 6 && x === size - 7) || (y === size - 7 && x === 6);
      return !isCorner && Math.abs(r - y) <= 2 && Math.abs(c - x) <= 2;
    }),
  );
}

function formatOf(modules) {
  const bits = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((r) => modules[r][8]),
    ...[7, 5, 4, 3, 2, 1, 0].map((c) => modules[8][c]),
  ];
  return bits.reduce((sum, bit, place) => sum | (Number(bit) << place), 0);
}

function read(modules) {
  const size = modules.length;
  const version = (size - 17) / 4;
  const mask = FORMATS.indexOf(formatOf(modules));
  assert.ok(mask >= 0, "the format is one of level M");
  const bits = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const r = up ? size - 1 - step : step;
      for (const c of [right, right - 1]) {
        if (!isPattern(version, r, c)) bits.push(Number(modules[r][c]) ^ Number(MASKS[mask](r, c) === 0));
      }
    }
  }
  const [total, correction, blocks] = TABLE[version - 1];
  const words = Array.from({ length: total }, (_, place) =>
    bits.slice(place * 8, place * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  );
  return textOf(unwoven(words, total, correction, blocks), version);
}

function unwoven(words, total, correction, blocks) {
  const short = Math.trunc(total / blocks) - correction;
  const long = total % blocks;
  const data = Array.from({ length: blocks }, () => []);
  let next = 0;
  for (let place = 0; place <= short; place += 1) {
    for (let own = 0; own < blocks; own += 1) {
      if (place < short || own >= blocks - long) data[own].push(words[next++]);
    }
  }
  const checks = Array.from({ length: blocks }, () => []);
  for (let place = 0; place < correction; place += 1) for (const check of checks) check.push(words[next++]);
  data.forEach((own, place) =>
    assert.ok(isWhole([...own, ...checks[place]], correction), `block ${place} is whole`),
  );
  return data.flat();
}

function textOf(data, version) {
  const bits = data.map((word) => word.toString(2).padStart(8, "0")).join("");
  assert.equal(bits.slice(0, 4), "0100", "byte mode");
  const width = version < 10 ? 8 : 16;
  const count = parseInt(bits.slice(4, 4 + width), 2);
  const bytes = Array.from({ length: count }, (_, place) =>
    parseInt(bits.slice(4 + width + place * 8).slice(0, 8), 2),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

export async function every_code_reads_back_as_the_address_it_was_made_of({ page, base }) {
  await page.goto(`${base}/desk?lang=en`);
  const lengths = [1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213];
  const texts = lengths.map((length) =>
    `${base}/o/de-blue-card?lang=ar&`.padEnd(length, "abc/é").slice(0, length),
  );
  const fitting = texts.map((text) => text.replaceAll("é", "e"));
  fitting.push(`${base}/o/عربي`);
  const made = await page.evaluate(async (list) => {
    const source = document.querySelector("script[src*='/static/desk.js']").src;
    const { qrCode } = await import(source);
    return list.map((text) => qrCode(text));
  }, fitting);
  const versions = new Set();
  made.forEach((modules, place) => {
    versions.add((modules.length - 17) / 4);
    assert.equal(read(modules), fitting[place]);
  });
  assert.deepEqual(
    [...versions].sort((one, other) => one - other),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
}

export async function an_address_that_is_too_long_is_refused({ page, base }) {
  await page.goto(`${base}/desk?lang=en`);
  const refused = await page.evaluate(async () => {
    const { qrCode } = await import(document.querySelector("script[src*='/static/desk.js']").src);
    try {
      qrCode("x".repeat(214));
      return "";
    } catch (error) {
      return error.message;
    }
  });
  assert.match(refused, /too long/u);
}
