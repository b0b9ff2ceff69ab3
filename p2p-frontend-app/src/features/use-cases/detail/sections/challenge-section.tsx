import { useTranslation } from 'react-i18next';
import type { CaseChallenge } from '@/api/generated/types.gen';
import { CasePart, CaseSection, Points, Prose } from './section';

export function ChallengeSection({ challenge, lang }: { challenge: CaseChallenge; lang: string }) {
  const { t } = useTranslation('cases');
  const { industry_context, problems, financial_impact } = challenge;
  const further = ['customer_impact', 'operational_impact', 'compliance_impact'] as const;
  return (
    <CaseSection title={t('sections.challenge')}>
      <Prose text={industry_context} lang={lang} />
      <CasePart title={t('parts.problems')}>
        <Points items={problems} lang={lang} />
      </CasePart>
      <CasePart title={t('parts.financial_impact')}>
        <Prose text={financial_impact} lang={lang} />
      </CasePart>
      {further.map(
        (name) =>
          challenge[name] && (
            <CasePart key={name} title={t(`parts.${name}`)}>
              <Prose text={challenge[name]} lang={lang} />
            </CasePart>
          ),
      )}
    </CaseSection>
  );
}
