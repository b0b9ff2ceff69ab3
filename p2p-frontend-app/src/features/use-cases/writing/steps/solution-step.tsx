import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { CaseNumber, CaseText, type FieldName } from '../components/case-field';
import { OptionalPart } from '../components/optional-part';
import { PointList, RowList } from '../components/row-list';
import type { CaseValues } from '../values';

export function SolutionStep() {
  const { t } = useTranslation('submissions');
  return (
    <>
      <PointList name="solution.selection_criteria" />
      <CaseText name="solution.vendor" />
      <OptionalPart title={t('parts.vendor')} names={['solution.vendor_process', 'solution.vendor_reasons']}>
        <CaseText name="solution.vendor_process" rows={4} />
        <PointList name="solution.vendor_reasons" />
      </OptionalPart>
      <PointList name="solution.technology_components" />
      <CaseText name="solution.duration" />
      <Budget />
      <CaseText name="solution.methodology" rows={6} />
      <OptionalPart title={t('parts.teams')} names={['solution.internal_team', 'solution.vendor_team']}>
        <Team name="solution.internal_team" />
        <Team name="solution.vendor_team" />
      </OptionalPart>
      <OptionalPart title={t('parts.phases')} names={['solution.phases']}>
        <RowList name="solution.phases">
          {(at) => (
            <>
              <CaseText name={`${at}.phase` as FieldName} />
              <div className="grid gap-4 sm:grid-cols-2">
                <CaseText name={`${at}.duration` as FieldName} />
                <CaseText name={`${at}.budget` as FieldName} />
              </div>
              <PointList name={`${at}.objectives`} />
              <PointList name={`${at}.activities`} />
            </>
          )}
        </RowList>
      </OptionalPart>
    </>
  );
}

/** An amount that can be compared, or what there is to say where no amount can be given. */
function Budget() {
  const { t } = useTranslation('submissions');
  const { control } = useFormContext<CaseValues>();
  const kind = useWatch({ control, name: 'solution.budget.kind' });
  return (
    <div className="space-y-4">
      <Controller
        control={control}
        name="solution.budget.kind"
        render={({ field }) => (
          <ChoiceGroup
            legend={t('fields.solution.budget.kind')}
            choices={[
              { value: 'amount', label: t('budget.amount') },
              { value: 'text', label: t('budget.text') },
            ]}
            value={field.value}
            onChoose={field.onChange}
          />
        )}
      />
      {kind === 'text' ? (
        <CaseText name="solution.budget.text" />
      ) : (
        <CaseNumber name="solution.budget.amount_sar" />
      )}
    </div>
  );
}

function Team({ name }: { name: 'solution.internal_team' | 'solution.vendor_team' }) {
  return (
    <RowList name={name}>
      {(at) => (
        <>
          <CaseText name={`${at}.name` as FieldName} />
          <div className="grid gap-4 sm:grid-cols-2">
            <CaseText name={`${at}.role` as FieldName} />
            <CaseText name={`${at}.title` as FieldName} />
          </div>
        </>
      )}
    </RowList>
  );
}
