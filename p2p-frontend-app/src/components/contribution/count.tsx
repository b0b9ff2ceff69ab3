import { Icon, type IconName } from '@/components/ui/icon';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';

interface CountProps {
  icon: IconName;
  value: number;
  /** The number with what is counted, for those who do not see the drawing. */
  label: string;
}

export function Count({ icon, value, label }: CountProps) {
  const language = useLanguage();
  return (
    <span title={label} className="inline-flex items-center gap-1 text-muted">
      <Icon name={icon} className="size-4" />
      <span aria-hidden="true" className="tabular">
        {formatNumber(value, language)}
      </span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
