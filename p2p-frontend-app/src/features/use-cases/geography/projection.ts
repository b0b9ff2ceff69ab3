import type { Outline, Position } from './outline';

/** The box that the map shows, in degrees, and how large a degree is drawn. */
const WEST = 34;
const EAST = 56;
const SOUTH = 16;
const NORTH = 33;
const SCALE = 40;
// Degrees of longitude are drawn as long as they are in the middle of the country.
const SHRINK = Math.cos((24 * Math.PI) / 180);

export const WIDTH = (EAST - WEST) * SHRINK * SCALE;
export const HEIGHT = (NORTH - SOUTH) * SCALE;

export interface Spot {
  x: number;
  y: number;
}

export function toSpot({ longitude, latitude }: Position): Spot {
  return { x: (longitude - WEST) * SHRINK * SCALE, y: (NORTH - latitude) * SCALE };
}

export function toPosition({ x, y }: Spot): Position {
  return { longitude: WEST + x / (SHRINK * SCALE), latitude: NORTH - y / SCALE };
}

/** The outline as the `d` of an SVG path. */
export function outlinePath(outline: Outline): string {
  return outline
    .map((ring) => {
      const spots = ring.map(([longitude, latitude]) => toSpot({ longitude, latitude }));
      return `M${spots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
    })
    .join('');
}
