import { useTranslation } from 'react-i18next';
import { CaseNumber, CaseText, type FieldName } from '../components/case-field';
import { OptionalPart } from '../components/optional-part';
import { PointList, RowList } from '../components/row-list';

const FIGURES = [
  'results.roi_percent',
  'results.three_year_roi_percent',
  'results.investment_sar',
  'results.annual_savings_sar',
] as const;

export function ResultsStep() {
  const { t } = useTranslation('submissions');
  return (
    <>
      <RowList name="results.metrics">
        {(at) => (
          <>
            <CaseText name={`${at}.metric` as FieldName} />
            <div className="grid gap-4 sm:grid-cols-3">
              <CaseText name={`${at}.baseline` as FieldName} />
              <CaseText name={`${at}.current` as FieldName} />
              <CaseText name={`${at}.improvement` as FieldName} />
            </div>
          </>
        )}
      </RowList>
      <OptionalPart title={t('parts.figures')} names={[...FIGURES]}>
        <div className="grid gap-4 sm:grid-cols-2">
          {FIGURES.map((name) => (
            <CaseNumber key={name} name={name} />
          ))}
        </div>
      </OptionalPart>
      <OptionalPart title={t('parts.qualitative')} names={['results.qualitative_impacts']}>
        <PointList name="results.qualitative_impacts" />
      </OptionalPart>
      <RowList name="results.challenges">
        {(at) => (
          <>
            <CaseText name={`${at}.challenge` as FieldName} rows={2} />
            <CaseText name={`${at}.description` as FieldName} rows={3} />
            <CaseText name={`${at}.solution` as FieldName} rows={3} />
            <CaseText name={`${at}.outcome` as FieldName} rows={2} />
          </>
        )}
      </RowList>
      <OptionalPart title={t('parts.roadmap')} names={['results.roadmap']}>
        <RowList name="results.roadmap">
          {(at) => (
            <>
              <div className="grid gap-4 sm:grid-cols-2">
                <CaseText name={`${at}.timeline` as FieldName} />
                <CaseText name={`${at}.initiative` as FieldName} />
              </div>
              <CaseText name={`${at}.description` as FieldName} rows={3} />
              <CaseText name={`${at}.benefit` as FieldName} rows={2} />
            </>
          )}
        </RowList>
      </OptionalPart>
      <OptionalPart title={t('parts.lessons')} names={['results.lessons']}>
        <RowList name="results.lessons">
          {(at) => (
            <>
              <CaseText name={`${at}.category` as FieldName} />
              <CaseText name={`${at}.lesson` as FieldName} rows={2} />
              <CaseText name={`${at}.description` as FieldName} rows={3} />
              <CaseText name={`${at}.recommendation` as FieldName} rows={3} />
            </>
          )}
        </RowList>
      </OptionalPart>
    </>
  );
}
