import type { Site } from './pages/site.ts';
import { expectAccessible } from './support/accessible.ts';
import { demoPassword, expect, test } from './support/test.ts';

const MODERATOR = 'moderator@p2p-sandbox.example';

/** Drafts belong to a person: the two languages, which run side by side, must not write as the same one. */
const WRITERS = {
  ar: { reviewed: 'workshop@khamis-auto-parts.example', hurried: 'planner@hail-logistics.example' },
  en: { reviewed: 'owner@tabuk-greenhouse-systems.example', hurried: 'production@asir-stone.example' },
};

async function arrive(site: Site): Promise<void> {
  await expect(site.page.getByRole('button', { name: site.say('common:frame.personMenu') })).toBeVisible();
}

async function enter(site: Site, email: string): Promise<void> {
  await site.accounts.openSignIn();
  await site.accounts.signIn(email, demoPassword());
  await site.page.waitForURL('**/dashboard');
  await arrive(site);
}

async function visit(site: Site, address: string): Promise<void> {
  await site.page.goto(address);
  await arrive(site);
}

/** Drafts outlive a run that failed. */
async function beginAnew(site: Site): Promise<void> {
  await site.page.request.delete('/api/v1/drafts/use_case/new');
  await visit(site, '/use-cases/new');
}

async function discardDraft({ writing, page }: Site): Promise<void> {
  await writing.button('discard.action').click();
  await writing.button('discard.action').click();
  await page.waitForURL('**/use-cases/mine');
}

async function writeBasics({ writing, page }: Site, title: string): Promise<void> {
  await page.getByRole('radio', { name: writing.words('languages.ar'), exact: true }).check();
  await writing.fill({
    'basics.title': title,
    'basics.subtitle': 'خلايا وزن تحت كل مكبس وقاعدة واضحة للمشغّل',
    'basics.factory_name': 'بوليمرات الخليج',
    'basics.summary':
      'انخفضت نسبة الهدر من 7.5٪ إلى 2.1٪ خلال سبعة أشهر بعد وزن كل قطعة عند خروجها من المكبس.',
  });
  await writing.field('basics.category').selectOption('quality_control');
}

async function writeChallenge({ writing }: Site): Promise<void> {
  await writing.fill({
    'challenge.industry_context':
      'ينتج المصنع أغطية قوارير المياه على اثني عشر مكبسًا لعملاء في المنطقة الشرقية.',
    'challenge.problems.0.text': 'أوزان غير متساوية للأغطية',
    'challenge.problems.1.text': 'اكتشاف العيوب بعد يوم كامل',
    'challenge.financial_impact': 'هدر بقيمة 900 ألف ريال سنويًا',
  });
  await writing.add('challenge.problems', { 'challenge.problems.2.text': 'فرز يدوي في وردية الليل' });
  await writing.unfold('impacts');
  await writing.fill({
    'challenge.customer_impact': 'شكويان في الشهر',
    'challenge.operational_impact': 'عمالة إضافية للفرز',
    'challenge.compliance_impact': 'ملاحظة في التدقيق السنوي',
  });
}

async function writeSolution({ writing }: Site): Promise<void> {
  await writing.fill({
    'solution.selection_criteria.0.text': 'يناسب المكابس القديمة',
    'solution.selection_criteria.1.text': 'يصلحه فنيونا بأنفسهم',
    'solution.vendor': 'نجد للأوزان',
    'solution.technology_components.0.text': 'خلايا وزن أسفل مخرج كل مكبس من المكابس',
    'solution.duration': '7 أشهر',
    'solution.budget.amount_sar': '٤٢٠٬٠٠٠',
    'solution.methodology': 'مكبس واحد أولًا، ثم بقية المكابس خلال ربع سنة.',
  });
  await writing.unfold('vendor');
  await writing.fill({ 'solution.vendor_process': 'ثلاثة عروض وتجربة لكل منها.' });
  await writing.add('solution.vendor_reasons', { 'solution.vendor_reasons.0.text': 'قطع الغيار في الدمام' });
  await writing.unfold('teams');
  for (const team of ['internal_team', 'vendor_team']) {
    const at = `solution.${team}.0`;
    await writing.add(`solution.${team}`, {
      [`${at}.name`]: 'عادل',
      [`${at}.role`]: 'قائد المشروع',
      [`${at}.title`]: 'مهندس عمليات',
    });
  }
  await writing.unfold('phases');
  await writing.add('solution.phases.self', {
    'solution.phases.0.phase': 'التجربة',
    'solution.phases.0.duration': 'شهران',
    'solution.phases.0.budget': '40 ألف ريال',
  });
  await writing.add('solution.phases.objectives', { 'solution.phases.0.objectives.0.text': 'وزن مكبس واحد' });
  await writing.add('solution.phases.activities', { 'solution.phases.0.activities.0.text': 'تركيب الخلية' });
}

async function writeArchitecture({ writing }: Site): Promise<void> {
  await writing.fill({ 'architecture.overview': 'خلايا ومتحكم صغير وشاشة لكل مكبس.' });
  await writing.add('architecture.layers.self', {
    'architecture.layers.0.layer': 'طبقة الحقل',
    'architecture.layers.0.components.0.text': 'خلية وزن',
    'architecture.layers.0.specification': 'دقة 0.1 غرام',
  });
  await writing.add('architecture.security_measures', {
    'architecture.security_measures.0.text': 'شبكة مستقلة',
  });
  await writing.add('architecture.scalability', {
    'architecture.scalability.0.text': 'عشرة مكابس أخرى دون متحكم جديد',
  });
}

async function writeResults({ writing }: Site): Promise<void> {
  const metrics = ['نسبة الهدر', 'شكاوى العملاء'];
  for (const [index, metric] of metrics.entries()) {
    const at = `results.metrics.${index}`;
    await writing.fill({
      [`${at}.metric`]: metric,
      [`${at}.baseline`]: '7.5٪',
      [`${at}.current`]: '2.1٪',
      [`${at}.improvement`]: '-72٪',
    });
  }
  await writing.unfold('figures');
  await writing.fill({
    'results.roi_percent': '114.5',
    'results.three_year_roi_percent': '٣٥٧',
    'results.investment_sar': '420,000',
    'results.annual_savings_sar': '640000',
  });
  await writing.unfold('qualitative');
  await writing.add('results.qualitative_impacts', { 'results.qualitative_impacts.0.text': 'ثقة المشغّلين' });
  await writing.fill({
    'results.challenges.0.challenge': 'غبار على الخلايا',
    'results.challenges.0.description': 'انحرفت القراءات بعد أسبوع من العمل.',
    'results.challenges.0.solution': 'غطاء واقٍ وتصفير يومي عند تبديل الوردية.',
    'results.challenges.0.outcome': 'لا انحراف منذ الربيع',
  });
  await writing.unfold('roadmap');
  await writing.add('results.roadmap', {
    'results.roadmap.0.timeline': '2027',
    'results.roadmap.0.initiative': 'كاميرات',
    'results.roadmap.0.description': 'فحص اللحام أيضًا.',
    'results.roadmap.0.benefit': 'شكاوى أقل',
  });
  await writing.unfold('lessons');
  await writing.add('results.lessons', {
    'results.lessons.0.category': 'الناس',
    'results.lessons.0.lesson': 'اسأل وردية الليل أولًا',
    'results.lessons.0.description': 'كانوا يعرفون أي مكبس ينحرف.',
    'results.lessons.0.recommendation': 'دعهم يختارون أول مكبس.',
  });
}

async function writePlace({ writing, page }: Site): Promise<void> {
  await writing.field('place.city').selectOption('dammam');
  await expect(writing.field('place.pin.latitude')).toHaveValue('26.4207');
  await writing.map.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(writing.field('place.pin.latitude')).toHaveValue('26.4007');
  await writing.choosePicture();
  await writing.fill({ 'place.images.0.caption': 'خلية الوزن تحت المكبس الرابع' });
  await writing.field('place.industry').selectOption('plastics');
  await page.getByRole('checkbox').first().check({ force: true });
  await writing.unfold('contact');
  await writing.fill({ 'place.contact_person': 'عادل', 'place.contact_title': 'مهندس عمليات' });
}

test.describe.configure({ timeout: 150_000 });

test('a use case is written, returned, mended and published @day', async ({ site, otherSite, language }) => {
  const { page, writing } = site;
  const number = String(Date.now()).slice(-7);
  const title = `خفض الهدر إلى النصف بوزن كل قطعة ${number}`;
  await enter(site, WRITERS[language].reviewed);
  await beginAnew(site);
  await writeBasics(site, title);
  await expectAccessible(site);
  await writing.goOn('challenge');
  await writeChallenge(site);
  await expect(writing.draftIsSaved).toBeVisible();

  await page.reload();
  await arrive(site);
  await expect(page.getByText(writing.words('restored.title'))).toBeVisible();
  await expect(writing.field('challenge.problems.2.text')).toHaveValue('فرز يدوي في وردية الليل');
  await expect(writing.field('challenge.customer_impact')).toHaveValue('شكويان في الشهر');
  await expectAccessible(site);
  await writing.goOn('solution');
  await writeSolution(site);
  await expectAccessible(site);
  await writing.goOn('architecture');
  await writeArchitecture(site);
  await expectAccessible(site);
  await writing.goOn('results');
  await writeResults(site);
  await expectAccessible(site);
  await writing.goOn('place');
  await writePlace(site);
  await expectAccessible(site);
  await writing.goOn('review');
  await expect(page.getByText(writing.words('outlook.review.title'))).toBeVisible();
  await expect(page.getByText('دعهم يختارون أول مكبس.')).toBeVisible();
  await expectAccessible(site);

  const theirs = await otherSite();
  await enter(theirs, MODERATOR);
  await visit(theirs, '/use-cases/review');
  await expectAccessible(theirs);
  await writing.button('new.action').click();
  await page.waitForURL('**/use-cases/mine');
  await expect(page.getByText(writing.words('sent.submitted'), { exact: true })).toBeVisible();
  await expectAccessible(site);

  // It comes into the moderator's list by itself.
  await theirs.writing.row(title).getByRole('link').click();
  await expect(theirs.page.getByText('ثقة المشغّلين')).toBeVisible();
  await expectAccessible(theirs);
  await theirs.writing.button('decision.return').click();
  await expect(theirs.page.getByLabel(theirs.writing.words('decision.note'))).toBeFocused();
  await theirs.page.getByLabel(theirs.writing.words('decision.note')).fill('اذكر كيف قيست نسبة الهدر.');
  await theirs.writing.button('decision.return').click();
  await expect(theirs.page.getByText(theirs.writing.words('decided.return'))).toBeVisible();
  await expect(theirs.writing.row(title)).toHaveCount(0);

  // So does the decision into its author's.
  await expect(writing.row(title).getByText('اذكر كيف قيست نسبة الهدر.')).toBeVisible();
  await writing
    .row(title)
    .getByRole('link', { name: writing.words('own.editOf', { title: '' }) })
    .click();
  await page.waitForURL('**/edit');
  await expect(page.getByText('اذكر كيف قيست نسبة الهدر.')).toBeVisible();
  await expect(writing.field('basics.title')).toHaveValue(title);
  await writing.step('results').click();
  await expect(writing.field('results.investment_sar')).toHaveValue('420000');
  await writing.field('results.metrics.0.metric').fill('نسبة الهدر، وزنًا لكل وردية');
  await writing.step('review').click();
  await expect(page.getByRole('rowheader', { name: 'نسبة الهدر، وزنًا لكل وردية' })).toBeVisible();
  await writing.button('edit.action').click();
  await page.waitForURL('**/use-cases/mine');

  await theirs.writing.row(title).getByRole('link').click();
  await expect(theirs.page.getByRole('rowheader', { name: 'نسبة الهدر، وزنًا لكل وردية' })).toBeVisible();
  await theirs.writing.button('decision.publish').click();
  await theirs.writing.button('decision.publish').click();
  await expect(theirs.page.getByText(theirs.writing.words('decided.publish'))).toBeVisible();
  await expect(writing.row(title).getByText(writing.words('states.published'))).toBeVisible();

  const row = writing.row(title);
  await row.getByRole('button', { name: writing.words('archive.action'), exact: true }).click();
  await row.getByRole('button', { name: writing.words('archive.action'), exact: true }).click();
  await expect(row.getByText(writing.words('states.archived'))).toBeVisible();
  await row.getByRole('button', { name: writing.words('restore.action'), exact: true }).click();
  await row.getByRole('button', { name: writing.words('restore.action'), exact: true }).click();
  await expect(row.getByText(writing.words('states.published'))).toBeVisible();

  // Behind the bell both decisions are told, and lead to where one goes on.
  await site.notifications.open();
  const decisions = site.notifications.about(title);
  await expect(decisions).toHaveCount(2);
  await expect(decisions.last()).toContainText('اذكر كيف قيست نسبة الهدر.');
  await expect(decisions.last().getByRole('link')).toHaveAttribute('href', /\/edit$/);
  await expectAccessible(site);
  await decisions.first().getByRole('link').click();
  await expect(site.heading).toHaveText(title);
});

test('mistakes are said beside their fields, and nothing is lost on the way', async ({ site, language }) => {
  const { page, writing } = site;
  await enter(site, WRITERS[language].hurried);
  await beginAnew(site);
  await writing.button('goOn').click();
  await expect(writing.field('basics.title')).toBeFocused();
  await expect(writing.field('basics.summary')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(site);
  await writing.field('basics.title').fill('A title that is long enough');
  await expect(writing.field('basics.title')).toHaveAttribute('aria-invalid', 'false');

  await writing.step('challenge').click();
  await writing.field('challenge.problems.0.text').fill('The first of the problems');
  await writing.field('challenge.problems.1.text').fill('The second of the problems');
  const down = writing.button('row.down', { row: writing.words('rows.challenge.problems', { number: '1' }) });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(writing.field('challenge.problems.0.text')).toHaveValue('The second of the problems');
  await writing.add('challenge.problems', { 'challenge.problems.2.text': 'The third of the problems' });
  await writing
    .button('row.remove', { row: writing.words('rows.challenge.problems', { number: '3' }) })
    .click();
  await expect(writing.field('challenge.problems.2.text')).toHaveCount(0);
  await expect(writing.button('row.undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(writing.field('challenge.problems.2.text')).toHaveValue('The third of the problems');

  await writing.step('place').click();
  await writing.fill({ 'place.pin.latitude': '20', 'place.pin.longitude': '36' });
  await expect(page.getByText(site.say('errors:field.outside_saudi_arabia'))).toBeVisible();
  await expect(writing.map).toHaveAttribute('aria-invalid', 'true');

  await writing.step('review').click();
  await expect(page.getByText(writing.words('lacks.title'))).toBeVisible();
  await expect(writing.button('new.action')).toBeDisabled();
  await expectAccessible(site);
  await page
    .getByRole('button', {
      name: `${writing.words('fields.basics.summary')}: ${site.say('errors:field.required')}`,
    })
    .click();
  await expect(writing.field('basics.summary')).toBeFocused();
  await page.goBack();
  await expect(page.getByText(writing.words('lacks.title'))).toBeVisible();

  await visit(site, '/use-cases/mine');
  await page.getByRole('link', { name: 'A title that is long enough' }).click();
  await page.waitForURL('**/use-cases/new');
  await discardDraft(site);
  await visit(site, '/use-cases/new');
  await expect(writing.field('basics.title')).toHaveValue('');
});

test.describe('a use case that is not there', () => {
  test.use({ refusals: [404] });

  test('is said to be none, and the review is for moderators', async ({ site, language }) => {
    await enter(site, WRITERS[language].hurried);
    await visit(site, '/use-cases/0192c7a0-0000-7000-8000-000000000001/edit');
    await expect(site.page.getByRole('alert')).toContainText(site.say('errors:problem.use_case_not_found'));
    await visit(site, '/use-cases/review');
    await expect(site.page.getByRole('alert')).toContainText(site.say('errors:problem.forbidden'));
    await expectAccessible(site);
  });
});
