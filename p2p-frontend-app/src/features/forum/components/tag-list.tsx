import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { forumPath } from '@/config/paths';

export function TagList({ tags }: { tags: string[] }) {
  const { t } = useTranslation('forum');
  if (tags.length === 0) return null;
  return (
    <ul aria-label={t('tags.label')} className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            to={forumPath({ tag })}
            className="relative inline-flex min-h-7 items-center rounded-full bg-sunken px-2.5 text-sm text-muted no-underline hover:text-ink hover:underline"
          >
            <bdi>{tag}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
