import { useTranslation } from 'react-i18next';
import type { CasePhase, CaseSolution, CaseTeamMember } from '@/api/generated/types.gen';
import { CasePart, CaseSection, Points, Prose } from './section';

export function SolutionSection({ solution, lang }: { solution: CaseSolution; lang: string }) {
  const { t } = useTranslation('cases');
  const { selection_criteria, vendor_process, vendor_reasons, technology_components, methodology } = solution;
  return (
    <CaseSection title={t('sections.solution')}>
      <CasePart title={t('parts.technology_components')}>
        <Points items={technology_components} lang={lang} />
      </CasePart>
      <CasePart title={t('parts.selection_criteria')}>
        <Points items={selection_criteria} lang={lang} />
      </CasePart>
      {(vendor_process ?? vendor_reasons.length > 0) && (
        <CasePart title={t('parts.vendor')}>
          <Prose text={vendor_process} lang={lang} />
          <Points items={vendor_reasons} lang={lang} />
        </CasePart>
      )}
      <CasePart title={t('parts.methodology')}>
        <Prose text={methodology} lang={lang} />
      </CasePart>
      <Team title={t('parts.internal_team')} members={solution.internal_team} lang={lang} />
      <Team title={t('parts.vendor_team')} members={solution.vendor_team} lang={lang} />
      <Phases phases={solution.phases} lang={lang} />
    </CaseSection>
  );
}

interface TeamProps {
  title: string;
  members: CaseTeamMember[];
  lang: string;
}

function Team({ title, members, lang }: TeamProps) {
  if (members.length === 0) return null;
  return (
    <CasePart title={title}>
      <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2" lang={lang}>
        {members.map(({ name, role, title: job }, index) => (
          <li key={index} dir="auto">
            <span className="block font-bold">{name}</span>
            <span className="block text-sm text-muted">{`${role} · ${job}`}</span>
          </li>
        ))}
      </ul>
    </CasePart>
  );
}

function Phases({ phases, lang }: { phases: CasePhase[]; lang: string }) {
  const { t } = useTranslation('cases');
  if (phases.length === 0) return null;
  return (
    <CasePart title={t('parts.phases')}>
      <ol className="space-y-5 border-s-2 border-line ps-5">
        {phases.map((phase, index) => (
          <li key={index} className="space-y-1.5">
            <p lang={lang} dir="auto" className="font-bold">
              {phase.phase}
            </p>
            <p className="flex flex-wrap gap-x-4 text-sm text-muted">
              <bdi>{phase.duration}</bdi>
              {phase.budget && <bdi>{phase.budget}</bdi>}
            </p>
            {phase.objectives.length > 0 && <p className="text-sm">{t('parts.objectives')}</p>}
            <Points items={phase.objectives} lang={lang} />
            {phase.activities.length > 0 && <p className="text-sm">{t('parts.activities')}</p>}
            <Points items={phase.activities} lang={lang} />
          </li>
        ))}
      </ol>
    </CasePart>
  );
}
