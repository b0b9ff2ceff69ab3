import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { ReceivedInvitation as Invitation } from '@/api/generated/types.gen';
import { FormPage } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { INVITATION_PARAMETER, invitationPath, paths, signInPath } from '@/config/paths';
import { SignUpForm } from '@/features/accounts/sign-up/sign-up-form';
import { useInvitation } from '@/features/organizations/api/invitations';
import { ReceivedInvitation } from '@/features/organizations/components/received-invitation';
import { useReference } from '@/features/reference/api/reference';

const FIELDS = [1, 2, 3, 4, 5];

export function SignUpPage() {
  const { t } = useTranslation('auth');
  const [parameters] = useSearchParams();
  const token = parameters.get(INVITATION_PARAMETER);
  return (
    <FormPage title={t('signUp.title')} lead={token ? t('signUp.invitedLead') : t('signUp.lead')} wide>
      {token ? <Invited token={token} /> : <Form />}
      <p className="border-t border-line pt-6 text-muted">
        {t('signUp.haveAccount')}{' '}
        <TextLink to={token ? signInPath(invitationPath(token)) : paths.signIn}>
          {t('signUp.signIn')}
        </TextLink>
      </p>
    </FormPage>
  );
}

function Invited({ token }: { token: string }) {
  return (
    <QueryView query={useInvitation(token)} skeleton={<SignUpSkeleton />}>
      {(invitation) =>
        invitation.status === 'pending' ? (
          <Form invitation={{ ...invitation, token }} />
        ) : (
          <ReceivedInvitation token={token} invitation={invitation} />
        )
      }
    </QueryView>
  );
}

function Form({ invitation }: { invitation?: Invitation & { token: string } }) {
  const navigate = useNavigate();
  return (
    <QueryView query={useReference()} skeleton={<SignUpSkeleton />}>
      {(reference) => (
        <SignUpForm
          reference={reference}
          {...(invitation && { invitation })}
          onDone={() => void navigate(paths.dashboard, { replace: true })}
        />
      )}
    </QueryView>
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
