import { useTranslation } from 'react-i18next';
import type { CaseMetric, CaseObstacle, CaseResults } from '@/api/generated/types.gen';
import { Fact, Facts } from '@/components/ui/facts';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';
import { CasePart, CaseSection, Points, Prose } from './section';
import { useAmount } from './use-amount';

export function ResultsSection({ results, lang }: { results: CaseResults; lang: string }) {
  const { t } = useTranslation('cases');
  const { metrics, qualitative_impacts, challenges, roadmap, lessons } = results;
  return (
    <CaseSection title={t('sections.results')}>
      <Metrics metrics={metrics} lang={lang} />
      <Returns results={results} />
      {qualitative_impacts.length > 0 && (
        <CasePart title={t('parts.qualitative_impacts')}>
          <Points items={qualitative_impacts} lang={lang} />
        </CasePart>
      )}
      <CasePart title={t('parts.challenges')}>
        <Obstacles obstacles={challenges} lang={lang} />
      </CasePart>
      {roadmap.length > 0 && (
        <CasePart title={t('parts.roadmap')}>
          <ol className="space-y-4">
            {roadmap.map((plan, index) => (
              <li key={index} className="space-y-1 border-s-2 border-line ps-4">
                <p className="text-sm text-muted">
                  <bdi>{plan.timeline}</bdi>
                </p>
                <p lang={lang} dir="auto" className="font-bold">
                  {plan.initiative}
                </p>
                <Prose text={plan.description} lang={lang} />
                <Prose text={plan.benefit} lang={lang} />
              </li>
            ))}
          </ol>
        </CasePart>
      )}
      {lessons.length > 0 && (
        <CasePart title={t('parts.lessons')}>
          <ul className="space-y-4">
            {lessons.map((lesson, index) => (
              <li key={index} className="space-y-1 rounded-md border border-line p-4">
                <p className="text-sm text-muted">
                  <bdi>{lesson.category}</bdi>
                </p>
                <p lang={lang} dir="auto" className="font-bold">
                  {lesson.lesson}
                </p>
                <Prose text={lesson.description} lang={lang} />
                <Prose text={lesson.recommendation} lang={lang} />
              </li>
            ))}
          </ul>
        </CasePart>
      )}
    </CaseSection>
  );
}

function Metrics({ metrics, lang }: { metrics: CaseMetric[]; lang: string }) {
  const { t } = useTranslation('cases');
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('parts.metrics')}>
      <table className="w-full border-collapse text-start">
        <caption className="sr-only">{t('parts.metrics')}</caption>
        <thead className="text-sm text-muted">
          <tr className="border-b border-line">
            {(['metric', 'baseline', 'current', 'improvement'] as const).map((name) => (
              <th key={name} scope="col" className="p-2 text-start font-normal">
                {t(`metrics.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang={lang}>
          {metrics.map(({ metric, baseline, current, improvement }, index) => (
            <tr key={index} className="border-b border-line tabular">
              <th scope="row" dir="auto" className="p-2 text-start font-normal">
                {metric}
              </th>
              {[baseline, current, improvement].map((value, column) => (
                <td key={column} className="p-2">
                  <bdi className={column > 0 ? 'font-bold' : undefined}>{value}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Returns({ results }: { results: CaseResults }) {
  const { t } = useTranslation('cases');
  const language = useLanguage();
  const amount = useAmount();
  const percent = (value: number | null) =>
    value === null ? null : t('percent', { value: formatNumber(value, language) });
  const riyals = (value: number | null) => (value === null ? null : amount(value));
  const figures = [
    { term: t('facts.roi'), value: percent(results.roi_percent) },
    { term: t('facts.three_year_roi'), value: percent(results.three_year_roi_percent) },
    { term: t('facts.investment'), value: riyals(results.investment_sar) },
    { term: t('facts.annual_savings'), value: riyals(results.annual_savings_sar) },
  ].filter(({ value }) => value !== null);
  if (figures.length === 0) return null;
  return (
    <Facts>
      {figures.map(({ term, value }) => (
        <Fact key={term} term={term}>
          <span className="font-bold tabular">{value}</span>
        </Fact>
      ))}
    </Facts>
  );
}

function Obstacles({ obstacles, lang }: { obstacles: CaseObstacle[]; lang: string }) {
  const { t } = useTranslation('cases');
  return (
    <ul className="space-y-4">
      {obstacles.map(({ challenge, description, solution, outcome }, index) => (
        <li key={index} className="space-y-2 rounded-md border border-line p-4">
          <p lang={lang} dir="auto" className="font-bold">
            {challenge}
          </p>
          <Prose text={description} lang={lang} />
          <p className="text-sm text-muted">{t('parts.obstacle_solution')}</p>
          <Prose text={solution} lang={lang} />
          <p className="text-sm text-muted">{t('parts.obstacle_outcome')}</p>
          <Prose text={outcome} lang={lang} />
        </li>
      ))}
    </ul>
  );
}
