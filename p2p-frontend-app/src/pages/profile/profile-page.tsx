import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiError } from '@/api/api-error';
import type { Profile } from '@/api/generated/types.gen';
import { Page } from '@/components/ui/page';
import { PersonFace } from '@/components/ui/person-face';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { AuthorThreads } from '@/features/forum/components/author-threads';
import { useProfile } from '@/features/profiles/api/profile';
import { NotShown } from '@/features/profiles/components/not-shown';
import { ProfileView } from '@/features/profiles/components/profile-view';
import { useReference } from '@/features/reference/api/reference';

// What is no id at all is refused as malformed.
const NOBODY = [404, 422];

function isNobody(error: Error | null): boolean {
  return error instanceof ApiError && NOBODY.includes(error.status ?? 0);
}

export function ProfilePage() {
  const { t } = useTranslation('profiles');
  const { id = '' } = useParams();
  const profile = useProfile(id);
  const reference = useReference();
  const found = profile.data;
  if (!found) {
    return (
      <Page title={t('page.title')}>
        {isNobody(profile.error) ? (
          <NotShown />
        ) : (
          <QueryView query={profile} skeleton={<FactsSkeleton />}>
            {() => null}
          </QueryView>
        )}
      </Page>
    );
  }
  return (
    <Page
      title={`${found.first_name} ${found.last_name}`}
      description={descriptionOf(found)}
      figure={<PersonFace person={found} size="large" />}
      lead={<bdi>{found.job_title}</bdi>}
    >
      <QueryView query={reference} skeleton={<FactsSkeleton />}>
        {(lists) => <ProfileView profile={found} reference={lists} />}
      </QueryView>
      <AuthorThreads author={found.id} />
    </Page>
  );
}

function descriptionOf({ job_title: jobTitle, bio }: Profile): string {
  return [jobTitle, bio?.replace(/\s+/g, ' ')].filter(Boolean).join(' · ');
}
