import type { Reference } from '@/api/generated/types.gen';
import type { Hit } from '../hit-path';
import { HitRow } from './hit-row';

export function HitList({ hits, reference }: { hits: Hit[]; reference: Reference }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {hits.map((hit) => (
        <HitRow key={hit.id} hit={hit} reference={reference} />
      ))}
    </ul>
  );
}
