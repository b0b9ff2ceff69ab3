import { useTranslation } from 'react-i18next';
import type { CaseArchitecture } from '@/api/generated/types.gen';
import { CasePart, CaseSection, Points, Prose } from './section';

export function ArchitectureSection({
  architecture,
  lang,
}: {
  architecture: CaseArchitecture;
  lang: string;
}) {
  const { t } = useTranslation('cases');
  const { overview, layers, security_measures, scalability } = architecture;
  return (
    <CaseSection title={t('sections.architecture')}>
      <Prose text={overview} lang={lang} />
      {layers.length > 0 && (
        <ol className="space-y-3">
          {layers.map(({ layer, components, specification }, index) => (
            <li key={index} className="space-y-2 rounded-md border border-line bg-sunken p-4">
              <p lang={lang} dir="auto" className="font-bold">
                {layer}
              </p>
              <Points items={components} lang={lang} />
              <Prose text={specification} lang={lang} />
            </li>
          ))}
        </ol>
      )}
      {security_measures.length > 0 && (
        <CasePart title={t('parts.security_measures')}>
          <Points items={security_measures} lang={lang} />
        </CasePart>
      )}
      {scalability.length > 0 && (
        <CasePart title={t('parts.scalability')}>
          <Points items={scalability} lang={lang} />
        </CasePart>
      )}
    </CaseSection>
  );
}
