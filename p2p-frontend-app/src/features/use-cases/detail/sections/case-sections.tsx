import { useTranslation } from 'react-i18next';
import type { Picture, Reference, UseCaseContent } from '@/api/generated/types.gen';
import { Fact, Facts } from '@/components/ui/facts';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { labelOf, useReference } from '@/features/reference/api/reference';
import { directionOf } from '@/i18n/i18n';
import { useLanguage } from '@/i18n/use-language';
import { formatList } from '@/lib/formats';
import { ArchitectureSection } from './architecture-section';
import { ChallengeSection } from './challenge-section';
import { Gallery } from './gallery';
import { ResultsSection } from './results-section';
import { SolutionSection } from './solution-section';
import { Prose } from './section';
import { useAmount } from './use-amount';

interface CaseSectionsProps {
  content: UseCaseContent;
  images: Picture[];
}

/** Everything that a use case says below its title, in its order and from its own side. */
export function CaseSections({ content, images }: CaseSectionsProps) {
  const lang = content.basics.language;
  return (
    <div dir={directionOf(lang)} className="space-y-10">
      <QueryView query={useReference()} skeleton={<FactsSkeleton />}>
        {(reference) => <Overview content={content} reference={reference} />}
      </QueryView>
      <Gallery images={content.place.images} pictures={images} lang={lang} />
      <ChallengeSection challenge={content.challenge} lang={lang} />
      <SolutionSection solution={content.solution} lang={lang} />
      {content.architecture && <ArchitectureSection architecture={content.architecture} lang={lang} />}
      <ResultsSection results={content.results} lang={lang} />
    </div>
  );
}

function Overview({ content, reference }: { content: UseCaseContent; reference: Reference }) {
  const { t } = useTranslation('cases');
  const language = useLanguage();
  const amount = useAmount();
  const { basics, solution, place } = content;
  const { budget } = solution;
  const contact = [place.contact_person, place.contact_title].filter((part) => part !== null);
  return (
    <div className="space-y-4">
      <p lang={basics.language} dir="auto" className="text-lg break-words text-muted">
        {basics.subtitle}
      </p>
      <Prose text={basics.summary} lang={basics.language} />
      <Facts>
        <Fact term={t('facts.factory')}>
          <bdi>{basics.factory_name}</bdi>
        </Fact>
        <Fact term={t('facts.category')}>
          {labelOf(reference, 'use_case_categories', basics.category, language)}
        </Fact>
        <Fact term={t('facts.industry')}>{labelOf(reference, 'industries', place.industry, language)}</Fact>
        <Fact term={t('facts.city')}>{labelOf(reference, 'cities', place.city, language)}</Fact>
        <Fact term={t('facts.vendor')}>
          <bdi>{solution.vendor}</bdi>
        </Fact>
        <Fact term={t('facts.duration')}>
          <bdi>{solution.duration}</bdi>
        </Fact>
        <Fact term={t('facts.budget')}>
          <bdi>{budget.kind === 'amount' ? amount(budget.amount_sar) : budget.text}</bdi>
        </Fact>
        {place.technologies.length > 0 && (
          <Fact term={t('facts.technologies')}>
            {formatList(
              place.technologies.map((code) => labelOf(reference, 'technologies', code, language)),
              language,
            )}
          </Fact>
        )}
        {contact.length > 0 && (
          <Fact term={t('facts.contact')}>
            <bdi>{contact.join(' · ')}</bdi>
          </Fact>
        )}
      </Facts>
    </div>
  );
}
