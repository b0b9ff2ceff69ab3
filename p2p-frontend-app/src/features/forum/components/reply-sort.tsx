import { useTranslation } from 'react-i18next';
import type { ReplySort } from '@/api/generated/types.gen';
import { CONTROL } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';
import { REPLY_SORTS } from '../wanted';

interface ReplySortChoiceProps {
  value: ReplySort;
  onChoose: (sort: ReplySort) => void;
}

export function ReplySortChoice({ value, onChoose }: ReplySortChoiceProps) {
  const { t } = useTranslation('forum');
  return (
    <div className="relative w-44">
      <select
        className={classNames(CONTROL, 'appearance-none pe-10')}
        aria-label={t('replies.sort')}
        value={value}
        onChange={({ target }) => onChoose(target.value as ReplySort)}
      >
        {REPLY_SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`replySort.${sort}`)}
          </option>
        ))}
      </select>
      <Icon name="expand" className="pointer-events-none absolute end-3 top-3 text-muted" />
    </div>
  );
}
