import { useTranslation } from 'react-i18next';
import type { ReceivedInvitation, Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { fieldsOf, type SignUpField, type SignUpValues, type Step } from './schema';
import { StepInvitation } from './step-invitation';

interface StepReviewProps {
  values: SignUpValues;
  reference: Reference;
  invitation: ReceivedInvitation | undefined;
  onChange: (step: Step) => void;
}

const LISTS: Partial<Record<SignUpField, keyof Reference>> = {
  professional_role: 'professional_roles',
  organization_industry: 'industries',
  organization_size: 'company_sizes',
  organization_city: 'cities',
};

type Named = Exclude<SignUpField, 'way' | 'join_name'>;

/** How one comes to an organisation shows by what is filled in. */
function asNamed(field: SignUpField): Named {
  return field === 'way' || field === 'join_name' ? 'join_organization' : field;
}

export function StepReview({ values, reference, invitation, onChange }: StepReviewProps) {
  const { t } = useTranslation('auth');
  const language = useLanguage();

  function shown(field: SignUpField): string {
    const list = LISTS[field];
    if (field === 'password') return t('signUp.passwordKept');
    if (field === 'join_organization') return values.join_name;
    return list ? labelOf(reference, list, values[field], language) : values[field];
  }

  return (['you', 'organization'] as const).map((step) => (
    <section key={step} className="space-y-3" aria-labelledby={`review-${step}`}>
      <div className="flex items-center justify-between gap-4 border-b border-line pb-1">
        <h2 id={`review-${step}`} className="text-lg font-bold">
          {t(`signUp.steps.${step}`)}
        </h2>
        {!(invitation && step === 'organization') && (
          <Button look="quiet" onClick={() => onChange(step)} aria-describedby={`review-${step}`}>
            {t('signUp.change')}
          </Button>
        )}
      </div>
      {invitation && step === 'organization' && <StepInvitation invitation={invitation} />}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(10rem,auto)_1fr]">
        {fieldsOf(step, values.way).map((field) => (
          <div key={field} className="sm:contents">
            <dt className="text-muted">{t(`fields.${asNamed(field)}`)}</dt>
            <dd className="mb-2 font-bold break-words sm:mb-0">
              <bdi>{shown(field) || t('signUp.notGiven')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
