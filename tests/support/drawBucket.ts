/**
 * Draws the wooden pail of issues/vertical, grey on a clear ground so that text follows its outline.
 * The same bytes at every run on one version of sharp.
 * npx tsc -p tsconfig.json --noEmit false --outDir out/bucket
 * node out/bucket/tests/support/drawBucket.js [folder] [name …]
 */
import sharp from 'sharp';
import { clamp, fbm } from './pictureCanvas.ts';
import { drawAll } from './pictureRun.ts';

const [WIDTH, HEIGHT] = [640, 860];
const [LEFT, RIGHT, TOP, FOOT] = [70, 570, 300, 800];
/** How far the sides lean inwards at the foot. */
const LEAN = 42;
const STAVES = 9;

/** A stave's edges at its top and its foot; those in the middle look wider, as round a pail they do. */
function edge(stave: number): readonly [number, number] {
  const share = (1 - Math.cos((Math.PI * stave) / STAVES)) / 2;
  return [LEFT + share * (RIGHT - LEFT), LEFT + LEAN + share * (RIGHT - LEFT - 2 * LEAN)];
}

function staves(): string {
  return Array.from({ length: STAVES }, (_, i) => {
    const [a, b] = [edge(i), edge(i + 1)];
    const tone = 105 + 85 * Math.sin((Math.PI * (i + 0.5)) / STAVES) + (i % 2) * 12;
    const fill = Math.round(tone);
    return `<path d="M${a[0]} ${TOP}L${b[0]} ${TOP}L${b[1]} ${FOOT}V${HEIGHT}H${a[1]}V${FOOT}Z" fill="rgb(${fill},${fill},${fill})" stroke="#222" stroke-width="4"/>`;
  }).join('');
}

/** A hoop of plaited bamboo, seen from a little above. */
function hoop(y: number): string {
  const lean = (LEAN * (y - TOP)) / (FOOT - TOP);
  const [left, right] = [LEFT + lean - 5, RIGHT - lean + 5];
  const strands = [0, 11, 22].map(
    (down) =>
      `<path d="M${left} ${y + down}Q320 ${y + down + 34} ${right} ${y + down}" fill="none" stroke="#1c1c1c" stroke-width="8"/>` +
      `<path d="M${left} ${y + down}Q320 ${y + down + 34} ${right} ${y + down}" fill="none" stroke="#8c8c8c" stroke-width="2.4" stroke-dasharray="13 8" stroke-dashoffset="${down}"/>`,
  );
  return strands.join('');
}

const pail = (): string =>
  // The handle behind, two long staves and the bar between them.
  '<path d="M150 320V110Q150 70 190 70H450Q490 70 490 110V320" fill="none" stroke="#2a2a2a" stroke-width="40"/>' +
  '<path d="M150 320V110Q150 70 190 70H450Q490 70 490 110V320" fill="none" stroke="#9a9a9a" stroke-width="22"/>' +
  `<ellipse cx="320" cy="${TOP}" rx="${(RIGHT - LEFT) / 2}" ry="52" fill="#3a3a3a" stroke="#1c1c1c" stroke-width="10"/>` +
  `<ellipse cx="320" cy="${TOP + 14}" rx="${(RIGHT - LEFT) / 2 - 24}" ry="34" fill="#6f6f6f"/>` +
  `<clipPath id="body"><path d="M${LEFT} ${TOP}Q320 ${TOP + 104} ${RIGHT} ${TOP}L${RIGHT - LEAN} ${FOOT - 6}Q320 ${FOOT + 76} ${LEFT + LEAN} ${FOOT - 6}Z"/></clipPath>` +
  `<g clip-path="url(#body)">${staves()}</g>` +
  `<path d="M${LEFT} ${TOP}Q320 ${TOP + 104} ${RIGHT} ${TOP}L${RIGHT - LEAN} ${FOOT - 6}Q320 ${FOOT + 76} ${LEFT + LEAN} ${FOOT - 6}Z" fill="none" stroke="#1c1c1c" stroke-width="9"/>` +
  hoop(420) +
  hoop(690);

async function bucket(): Promise<Buffer> {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${pail()}</svg>`;
  const rgba = await sharp(Buffer.from(drawn)).ensureAlpha().raw().toBuffer();
  const grain = Buffer.alloc(WIDTH * HEIGHT * 2);
  for (let i = 0; i < WIDTH * HEIGHT; i += 1) {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const wood = 0.84 + 0.32 * fbm(x / 6, y / 70, 3, 41);
    grain[i * 2] = Math.round(clamp(((rgba[i * 4] ?? 0) / 255) * wood) * 255);
    grain[i * 2 + 1] = rgba[i * 4 + 3] ?? 0;
  }
  return sharp(grain, { raw: { width: WIDTH, height: HEIGHT, channels: 2 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9 })
    .toBuffer();
}

await drawAll('issues/vertical/pictures', { 'bucket.png': bucket });
