import { useEffect, useState } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { formatDateTime, formatTimeAgo } from '@/lib/formats';

const MINUTE = 60_000;

export function TimeAgo({ value }: { value: string }) {
  const language = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  const date = new Date(value);
  return (
    <time dateTime={value} title={formatDateTime(date, language)}>
      {formatTimeAgo(date, now, language)}
    </time>
  );
}
