import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { TextLink } from '@/components/ui/text-link';
import { WhenNear } from '@/components/ui/when-near';
import { paths } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';
import { Figures } from '@/features/platform/components/figures';
import { Industries } from '@/features/reference/components/industries';
import { MapSkeleton } from '@/features/use-cases/map/map-skeleton';
import { loadNamespaces } from '@/i18n/i18n';
import { PlantDrawing } from './plant-drawing';

const Showcase = lazy(async () => {
  const [{ Showcase: component }] = await Promise.all([
    import('@/features/use-cases/showcase/showcase'),
    loadNamespaces('library'),
  ]);
  return { default: component };
});

const PERSONAS = ['owner', 'engineer', 'manager'] as const;
const PRINCIPLES = ['peers', 'languages', 'house'] as const;
const WIDE = 'mx-auto max-w-6xl px-4 sm:px-8';

export function LandingPage() {
  return (
    <>
      <PageTitle />
      <Hero />
      <FiguresBand />
      <UseCases />
      <ForWhom />
      <Principles />
      <IndustriesBand />
    </>
  );
}

function Hero() {
  const { t } = useTranslation('landing');
  const isMember = Boolean(useMe().data);
  return (
    <section className={`${WIDE} grid items-end gap-x-12 gap-y-10 pt-10 sm:pt-16 lg:grid-cols-[5fr_6fr]`}>
      <div className="space-y-6 lg:pb-16">
        <h1 className="text-3xl leading-snug font-bold sm:text-5xl sm:leading-tight">{t('hero.title')}</h1>
        <p className="measure text-lg text-muted">{t('hero.text')}</p>
        <p className="flex flex-wrap gap-3">
          {isMember ? (
            <ButtonLink to={paths.dashboard}>{t('hero.dashboard')}</ButtonLink>
          ) : (
            <>
              <ButtonLink to={paths.signUp}>{t('hero.join')}</ButtonLink>
              <ButtonLink to={paths.signIn} look="plain">
                {t('hero.signIn')}
              </ButtonLink>
            </>
          )}
        </p>
      </div>
      <PlantDrawing title={t('hero.drawing')} />
    </section>
  );
}

function FiguresBand() {
  const { t } = useTranslation('landing');
  return (
    <section aria-labelledby="figures" className="border-y border-line bg-surface">
      <div className={`${WIDE} space-y-6 py-10`}>
        <h2 id="figures" className="text-lg font-bold">
          {t('figures.title')}
        </h2>
        <Figures />
        <p>
          <TextLink to={paths.organizations}>{t('figures.all')}</TextLink>
        </p>
      </div>
    </section>
  );
}

function UseCases() {
  return (
    <section className={`${WIDE} py-14`}>
      <WhenNear fallback={<MapSkeleton />}>
        <Suspense fallback={<MapSkeleton />}>
          <Showcase />
        </Suspense>
      </WhenNear>
    </section>
  );
}

function ForWhom() {
  const { t } = useTranslation('landing');
  return (
    <section aria-labelledby="for-whom" className="border-t border-line">
      <div className={`${WIDE} space-y-8 py-14`}>
        <h2 id="for-whom" className="text-2xl font-bold">
          {t('personas.title')}
        </h2>
        <ul className="grid gap-8 md:grid-cols-3">
          {PERSONAS.map((persona) => (
            <li key={persona} className="space-y-2 border-t-2 border-action pt-4">
              <h3 className="text-lg font-bold">{t(`personas.${persona}.title`)}</h3>
              <p className="measure text-muted">{t(`personas.${persona}.text`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Principles() {
  const { t } = useTranslation('landing');
  return (
    <section aria-labelledby="principles" className="border-t border-line">
      <div className={`${WIDE} grid gap-x-12 gap-y-6 py-14 lg:grid-cols-[1fr_2fr]`}>
        <h2 id="principles" className="text-2xl font-bold">
          {t('principles.title')}
        </h2>
        <dl className="measure space-y-6">
          {PRINCIPLES.map((principle) => (
            <div key={principle}>
              <dt className="font-bold">{t(`principles.${principle}.title`)}</dt>
              <dd className="text-muted">{t(`principles.${principle}.text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function IndustriesBand() {
  const { t } = useTranslation('landing');
  return (
    <section aria-labelledby="industries" className="border-t border-line bg-surface">
      <div className={`${WIDE} grid gap-x-12 gap-y-6 py-14 lg:grid-cols-[1fr_2fr]`}>
        <h2 id="industries" className="text-2xl font-bold">
          {t('industries.title')}
        </h2>
        <Industries />
      </div>
    </section>
  );
}
