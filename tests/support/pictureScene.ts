/** A scene in metres as a camera sees it, and plain shapes of it as SVG. */

/** In pixels. */
export type Point = readonly [number, number];
/** In metres: to the right, up, into the depth. */
export type V3 = readonly [number, number, number];

export interface Camera {
  /** Where it looks, in pixels of the picture. */
  readonly cx: number;
  readonly cy: number;
  /** Pixels of one metre at one metre's distance. */
  readonly f: number;
  /** Height of the eye. */
  readonly eye: number;
  /** Sees the world upside down, as a wet road does. */
  readonly mirrored?: boolean;
}

export const project = (camera: Camera, [x, y, z]: V3): Point => [
  camera.cx + (camera.f * x) / z,
  camera.cy - (camera.f * ((camera.mirrored ? -y : y) - camera.eye)) / z,
];

export const polygon = (points: readonly Point[], fill: string, more = ''): string =>
  `<polygon points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" fill="${fill}" ${more}/>`;

/** A flat thing in the world. */
export const sheet = (camera: Camera, points: readonly V3[], fill: string, more = ''): string =>
  polygon(
    points.map((point) => project(camera, point)),
    fill,
    more,
  );
