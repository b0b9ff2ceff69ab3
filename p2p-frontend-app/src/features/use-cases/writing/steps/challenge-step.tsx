import { useTranslation } from 'react-i18next';
import { CaseText } from '../components/case-field';
import { OptionalPart } from '../components/optional-part';
import { PointList } from '../components/row-list';

const FURTHER = [
  'challenge.customer_impact',
  'challenge.operational_impact',
  'challenge.compliance_impact',
] as const;

export function ChallengeStep() {
  const { t } = useTranslation('submissions');
  return (
    <>
      <CaseText name="challenge.industry_context" rows={5} />
      <PointList name="challenge.problems" />
      <CaseText name="challenge.financial_impact" rows={3} />
      <OptionalPart title={t('parts.impacts')} names={[...FURTHER]}>
        {FURTHER.map((name) => (
          <CaseText key={name} name={name} rows={3} />
        ))}
      </OptionalPart>
    </>
  );
}
