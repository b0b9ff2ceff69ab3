import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CategoryGroup, CategoryOut } from '@/api/generated/types.gen';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { forumPath } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { classNames } from '@/lib/class-names';
import { formatNumber, inLanguage } from '@/lib/formats';
import { useForum } from '../api/categories';
import { parametersOf, type Wanted } from '../wanted';

const BARS = [1, 2, 3, 4, 5, 6];

/** Two levels; the chosen one, chosen again, is no longer chosen. */
export function CategoryList({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('forum');
  return (
    <nav aria-label={t('categories.label')} className="space-y-3">
      <h2 className="text-lg font-bold">{t('categories.label')}</h2>
      <QueryView query={useForum()} skeleton={<CategorySkeleton />}>
        {({ groups }) => (
          <ul className="space-y-4">
            {groups.map((group) => (
              <li key={group.slug}>
                <CategoryLink
                  category={{ ...group, thread_count: threadsIn(group) }}
                  wanted={wanted}
                  isGroup
                />
                <ul>
                  {group.categories.map((category) => (
                    <li key={category.slug}>
                      <CategoryLink category={category} wanted={wanted} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </nav>
  );
}

function threadsIn({ categories }: CategoryGroup): number {
  return categories.reduce((sum, category) => sum + category.thread_count, 0);
}

interface CategoryLinkProps {
  category: Pick<CategoryOut, 'slug' | 'name' | 'thread_count'>;
  wanted: Wanted;
  isGroup?: boolean;
}

function CategoryLink({ category, wanted, isGroup = false }: CategoryLinkProps) {
  const { t } = useTranslation('forum');
  const language = useLanguage();
  const isChosen = wanted.category === category.slug;
  return (
    <Link
      to={forumPath(parametersOf({ ...wanted, category: isChosen ? null : category.slug }))}
      aria-current={isChosen ? 'true' : undefined}
      preventScrollReset
      className={classNames(
        'flex min-h-11 items-center gap-2 rounded-md px-2 no-underline hover:bg-sunken lg:min-h-9',
        isChosen ? 'bg-action-soft text-link' : 'text-ink',
        (isGroup || isChosen) && 'font-bold',
      )}
    >
      <span className="min-w-0 flex-1">{inLanguage(category.name, language)}</span>
      <span aria-hidden="true" className="tabular text-sm font-normal text-muted">
        {formatNumber(category.thread_count, language)}
      </span>
      <span className="sr-only">{t('counts.threads', { count: category.thread_count })}</span>
    </Link>
  );
}

function CategorySkeleton() {
  return (
    <SkeletonView className="space-y-3">
      {BARS.map((bar) => (
        <SkeletonBar key={bar} className="h-6 w-full" />
      ))}
    </SkeletonView>
  );
}
