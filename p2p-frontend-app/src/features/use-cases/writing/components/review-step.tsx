import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { UseCaseContent } from '@/api/generated/types.gen';
import { CaseSections } from '../../detail/sections/case-sections';
import type { Issue } from '../check';
import type { Step } from '../steps';
import { contentOf, type CaseValues } from '../values';
import { Lacks } from './lacks';
import { OutlookNotice } from './outlook-notice';

interface ReviewStepProps {
  issues: Issue[];
  onGo: (step: Step, field: string) => void;
}

/** What still lacks; when nothing does, the use case as it will be shown, and what happens next. */
export function ReviewStep({ issues, onGo }: ReviewStepProps) {
  const { t } = useTranslation('submissions');
  const { getValues } = useFormContext<CaseValues>();
  if (issues.length > 0) {
    return (
      <>
        <Lacks issues={issues} onGo={onGo} />
        <p className="text-muted">{t('preview.later')}</p>
      </>
    );
  }
  const values = getValues();
  return (
    <>
      <OutlookNotice />
      <section
        aria-label={t('preview.title')}
        className="rounded-md border border-line bg-surface p-4 sm:p-6"
      >
        <p className="mb-4 text-sm text-muted">{t('preview.title')}</p>
        <h3 dir="auto" lang={values.basics.language} className="mb-2 text-2xl font-bold break-words">
          {values.basics.title}
        </h3>
        {/* Nothing lacks: it is what the server takes. */}
        <CaseSections content={contentOf(values) as UseCaseContent} images={values.place.images} />
      </section>
    </>
  );
}
