import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FormPage, Section } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { profilePath } from '@/config/paths';
import { MailLanguage } from '@/features/accounts/components/mail-language';
import { useMember } from '@/features/accounts/member-context';
import { useOwnProfile } from '@/features/profiles/api/own-profile';
import { CompletenessMeter } from '@/features/profiles/components/completeness-meter';
import { PictureField } from '@/features/profiles/components/picture-field';
import { ProfileForm } from '@/features/profiles/components/profile-form';
import { useReference } from '@/features/reference/api/reference';

export function ProfileEditPage() {
  const { t } = useTranslation('profiles');
  const me = useMember();
  const navigate = useNavigate();
  const own = useOwnProfile();
  const reference = useReference();
  const ownPath = profilePath(me.id);
  return (
    <FormPage title={t('edit.title')} lead={<TextLink to={ownPath}>{t('edit.see')}</TextLink>} wide>
      <QueryView query={own} skeleton={<FactsSkeleton />}>
        {(profile) => (
          <QueryView query={reference} skeleton={<FactsSkeleton />}>
            {(lists) => (
              <div className="space-y-8">
                <CompletenessMeter completeness={profile.completeness} />
                <PictureField profile={profile} />
                <ProfileForm
                  personId={me.id}
                  profile={profile}
                  reference={lists}
                  onDone={() => void navigate(ownPath)}
                />
                <Section title={t('edit.language')}>
                  <MailLanguage me={me} />
                </Section>
              </div>
            )}
          </QueryView>
        )}
      </QueryView>
    </FormPage>
  );
}
