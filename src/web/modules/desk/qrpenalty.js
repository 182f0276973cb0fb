// How hard a QR code is to read: the mask with the least penalty is taken.

const LOOKALIKES = ["10111010000", "00001011101"];

/** The penalty of the four rules of the standard. */
export function penaltyOf(/** @type {boolean[][]} */ modules) {
  const rows = modules.map((row) => row.map(Number).join(""));
  const columns = modules.map((_row, x) => modules.map((row) => Number(row[x])).join(""));
  const lines = [...rows, ...columns];
  const runs = lines.reduce((sum, line) => sum + runPenalty(line), 0);
  const likes = lines.reduce((sum, line) => sum + 40 * lookalikes(line), 0);
  return runs + likes + blockPenalty(modules) + balancePenalty(rows.join(""));
}

/** Five and more of one colour in a line. */
function runPenalty(/** @type {string} */ line) {
  const runs = line.match(/0{5,}|1{5,}/gu) ?? [];
  return runs.reduce((sum, run) => sum + run.length - 2, 0);
}

/** Places that look like the corner pattern. */
function lookalikes(/** @type {string} */ line) {
  let count = 0;
  for (let place = 0; place + 11 <= line.length; place += 1) {
    if (LOOKALIKES.includes(line.slice(place, place + 11))) count += 1;
  }
  return count;
}

/** Squares of two by two of one colour. */
function blockPenalty(/** @type {boolean[][]} */ modules) {
  let sum = 0;
  for (let y = 1; y < modules.length; y += 1) {
    for (let x = 1; x < modules.length; x += 1) {
      const dark = modules[y][x];
      const isBlock =
        dark === modules[y - 1][x] && dark === modules[y][x - 1] && dark === modules[y - 1][x - 1];
      if (isBlock) sum += 3;
    }
  }
  return sum;
}

/** How far the share of dark modules is from one half. */
function balancePenalty(/** @type {string} */ all) {
  const dark = all.replaceAll("0", "").length;
  return 10 * Math.floor(Math.abs((dark * 100) / all.length - 50) / 5);
}
