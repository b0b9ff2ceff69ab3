import { CaseText, type FieldName } from '../components/case-field';
import { PointList, RowList } from '../components/row-list';

/** The one step that may be left out whole. */
export function ArchitectureStep() {
  return (
    <>
      <CaseText name="architecture.overview" rows={5} />
      <RowList name="architecture.layers">
        {(at) => (
          <>
            <CaseText name={`${at}.layer` as FieldName} />
            <PointList name={`${at}.components`} />
            <CaseText name={`${at}.specification` as FieldName} rows={3} />
          </>
        )}
      </RowList>
      <PointList name="architecture.security_measures" />
      <PointList name="architecture.scalability" />
    </>
  );
}
