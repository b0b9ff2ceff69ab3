import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FormPage } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { paths } from '@/config/paths';
import { SignUpForm } from '@/features/accounts/sign-up/sign-up-form';
import { useReference } from '@/features/reference/api/reference';

const FIELDS = [1, 2, 3, 4, 5];

export function SignUpPage() {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  return (
    <FormPage title={t('signUp.title')} lead={t('signUp.lead')} wide>
      <QueryView query={useReference()} skeleton={<SignUpSkeleton />}>
        {(reference) => (
          <SignUpForm
            reference={reference}
            onDone={() => void navigate(paths.dashboard, { replace: true })}
          />
        )}
      </QueryView>
      <p className="border-t border-line pt-6 text-muted">
        {t('signUp.haveAccount')} <TextLink to={paths.signIn}>{t('signUp.signIn')}</TextLink>
      </p>
    </FormPage>
  );
}

function SignUpSkeleton() {
  return (
    <SkeletonView className="space-y-6">
      <div className="space-y-6">
        <SkeletonBar className="h-8 w-full" />
        {FIELDS.map((field) => (
          <div key={field} className="space-y-2">
            <SkeletonBar className="h-4 w-28" />
            <SkeletonBar className="h-11 w-full" />
          </div>
        ))}
      </div>
    </SkeletonView>
  );
}
