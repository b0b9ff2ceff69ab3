import { useTranslation } from 'react-i18next';
import type { SearchKind } from '@/api/generated/types.gen';
import { Icon, type IconName } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';
import { Marked } from '../components/marked';
import type { Choice } from './use-choices';

const ICONS: Record<SearchKind, IconName> = {
  thread: 'forum',
  reply: 'reply',
  use_case: 'case',
  person: 'person',
  organization: 'factory',
};

interface ChoiceListProps {
  id: string;
  choices: Choice[];
  active: number;
  isRecent: boolean;
  onChoose: (to: string) => void;
}

export function ChoiceList({ id, choices, active, isRecent, onChoose }: ChoiceListProps) {
  const { t } = useTranslation();
  return (
    <div className="absolute inset-x-0 top-full z-20 mt-1 rounded-md border border-line bg-surface p-1.5 shadow-lg">
      {isRecent && (
        <p aria-hidden="true" className="px-3 py-1 text-sm text-muted">
          {t('search.recent')}
        </p>
      )}
      <ul
        id={`${id}-choices`}
        role="listbox"
        aria-label={t(isRecent ? 'search.recent' : 'search.suggestions')}
      >
        {choices.map(({ key, to, kind, label }, at) => (
          <li
            key={key}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            className={classNames(
              'flex min-h-11 cursor-pointer items-center gap-3 rounded px-3 py-1.5 hover:bg-sunken',
              at === active && 'bg-action-soft text-link',
            )}
            // The box keeps the focus; left, it would close before the pointer is up.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(to)}
          >
            <Icon name={kind ? ICONS[kind] : 'history'} className="shrink-0 text-muted" />
            <span className="min-w-0 flex-1">
              <span dir="auto" className="line-clamp-2 text-parent leading-snug break-words">
                <Marked pieces={label} />
              </span>
              {kind && <span className="block text-sm text-muted">{t(`search.kinds.${kind}`)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
