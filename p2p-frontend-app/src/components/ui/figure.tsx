import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';
import { SkeletonBar } from '@/components/view-state/skeleton';

interface FigureProps {
  name: string;
  term: string;
  value: number;
}

/** A counted number with what it counts, inside a `dl`. */
export function Figure({ name, term, value }: FigureProps) {
  const language = useLanguage();
  return (
    <div className="flex flex-col-reverse justify-end border-s-2 border-line ps-4">
      <dt className="text-muted">{term}</dt>
      <dd className="tabular text-3xl leading-tight font-bold" data-figure={name}>
        {formatNumber(value, language)}
      </dd>
    </div>
  );
}

/** As much room as a figure takes. */
export function FigureSkeleton() {
  return (
    <div className="border-s-2 border-line ps-4">
      <SkeletonBar className="my-1 h-7 w-14" />
      <SkeletonBar className="my-1.5 h-4 w-24" />
    </div>
  );
}
