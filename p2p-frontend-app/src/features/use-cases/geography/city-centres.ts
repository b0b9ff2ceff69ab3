import type { CityCode } from '@/api/generated/types.gen';
import type { Position } from './outline';

function at(latitude: number, longitude: number): Position {
  return { latitude, longitude };
}

/** Where the middle of each city is; "another city" is nowhere yet. */
const CENTRES: Record<Exclude<CityCode, 'other'>, Position> = {
  riyadh: at(24.7136, 46.6753),
  jeddah: at(21.5433, 39.1728),
  dammam: at(26.4207, 50.0888),
  makkah: at(21.3891, 39.8579),
  madinah: at(24.5247, 39.5692),
  khobar: at(26.2794, 50.2083),
  tabuk: at(28.3835, 36.5662),
  buraydah: at(26.326, 43.975),
  khamis_mushait: at(18.3064, 42.7297),
  hail: at(27.5219, 41.6907),
  jubail: at(27.0046, 49.6466),
  abha: at(18.2164, 42.5053),
  yanbu: at(24.0895, 38.0618),
  al_kharj: at(24.1556, 47.3346),
  kaec: at(22.4026, 39.0886),
};

/** Cities by which people find their way on a map of the whole country. */
const GREAT = ['riyadh', 'jeddah', 'dammam', 'madinah', 'tabuk', 'hail', 'abha'];

export function landmarks(all: boolean): [string, Position][] {
  return Object.entries(CENTRES).filter(([city]) => all || GREAT.includes(city));
}

export function centreOf(city: string): Position | undefined {
  return (CENTRES as Record<string, Position>)[city];
}
