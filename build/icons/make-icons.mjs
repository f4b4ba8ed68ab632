// Draws the mark (a petrol square with three white bars, the last one set back) in every form the systems want.
// node build/icons/make-icons.mjs writes the files beside this one; they are committed, so nobody has to run it.
import { mkdirSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const here = new URL("./", import.meta.url);
const PETROL = [0x0f, 0x61, 0x6a];
const WHITE = [0xff, 0xff, 0xff];
/** As in the window: 18 units, bars of 10 by 2. Small icons have a grid of 16, so that the bars fall on whole pixels. */
const LARGE = {
  units: 18,
  radius: 4,
  bars: [
    [4, 4],
    [4, 8],
    [2, 12],
  ],
  width: 10,
  height: 2,
};
const SMALL = {
  units: 16,
  radius: 3.5,
  bars: [
    [4, 3],
    [4, 7],
    [2, 11],
  ],
  width: 9,
  height: 2,
};
const SAMPLES = 4;

mkdirSync(new URL("linux/", here), { recursive: true });
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) write(`linux/${size}x${size}.png`, png(size, draw(size)));
write("icon.png", png(512, draw(512)));
write("icon.ico", ico([16, 24, 32, 48, 64, 128, 256]));
write("icon.icns", icns());

function write(name, bytes) {
  writeFileSync(new URL(name, here), bytes);
}

/** Pixels of the mark, four bytes each; `margin` is the part of the side that is left empty all round. */
function draw(size, margin = 0) {
  const mark = size <= 32 ? SMALL : LARGE;
  const inner = size * (1 - 2 * margin);
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const at = (offset, step) => ((offset + (step + 0.5) / SAMPLES - size * margin) / inner) * mark.units;
      let inside = 0;
      let bar = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const point = [at(x, sample % SAMPLES), at(y, Math.floor(sample / SAMPLES))];
        if (!isInSquare(mark, point)) continue;
        inside += 1;
        if (isInBar(mark, point)) bar += 1;
      }
      if (inside === 0) continue;
      const colour = PETROL.map((value, index) => Math.round(value + ((WHITE[index] - value) * bar) / inside));
      pixels.set([...colour, Math.round((inside / SAMPLES ** 2) * 255)], (y * size + x) * 4);
    }
  }
  return pixels;
}

function isInSquare({ units, radius }, [x, y]) {
  if (x < 0 || y < 0 || x > units || y > units) return false;
  const [dx, dy] = [x, y].map((value) => Math.max(radius - value, value - (units - radius), 0));
  return dx * dx + dy * dy <= radius * radius;
}

function isInBar({ bars, width, height }, [x, y]) {
  return bars.some(([left, top]) => x >= left && x < left + width && y >= top && y < top + height);
}

function png(size, pixels) {
  const rows = [];
  for (let y = 0; y < size; y += 1) rows.push(Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function ico(sizes) {
  const images = sizes.map((size) => png(size, draw(size)));
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  images.forEach((image, index) => {
    const at = 6 + 16 * index;
    header.set([sizes[index] % 256, sizes[index] % 256, 0, 0], at);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(image.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([header, ...images]);
}

/** macOS icons stand with some air around them. */
function icns() {
  const kinds = [
    ["icp4", 16],
    ["icp5", 32],
    ["ic07", 128],
    ["ic08", 256],
    ["ic09", 512],
    ["ic10", 1024],
    ["ic11", 32],
    ["ic12", 64],
    ["ic13", 256],
    ["ic14", 512],
  ];
  const parts = kinds.map(([kind, size]) => {
    const image = png(size, draw(size, 0.09));
    const head = Buffer.from(`${kind}\0\0\0\0`, "latin1");
    head.writeUInt32BE(image.length + 8, 4);
    return Buffer.concat([head, image]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.from("icns\0\0\0\0", "latin1");
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
