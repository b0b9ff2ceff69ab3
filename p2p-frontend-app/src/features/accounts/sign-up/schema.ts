import * as z from 'zod';
import { limits } from '@/data/limits';
import { choice, email, newPassword, optionalText, text } from '@/lib/validation';

const you = z.object({
  first_name: text(limits.personName),
  last_name: text(limits.personName),
  email: email(limits.email.max),
  password: newPassword(limits.password),
  job_title: text(limits.jobTitle),
  professional_role: choice(),
});

const organization = z.object({
  organization_name_ar: optionalText(limits.organizationName),
  organization_name_en: optionalText(limits.organizationName),
  organization_industry: choice(),
  organization_size: choice(),
  organization_city: choice(),
});

const anything = z.object({
  organization_name_ar: z.string(),
  organization_name_en: z.string(),
  organization_industry: z.string(),
  organization_size: z.string(),
  organization_city: z.string(),
  join_organization: z.string(),
  join_name: z.string(),
});

/** How a new person comes to an organisation. */
export const WAYS = ['found', 'join', 'invitation'] as const;
export type Way = (typeof WAYS)[number];

const way = z.object({ way: z.enum(WAYS) });

// `when`: said together with whatever else is missing, not after it.
const founding = you
  .extend(anything.shape)
  .extend(organization.shape)
  .extend(way.shape)
  .refine((value) => Boolean(value.organization_name_ar || value.organization_name_en), {
    path: ['organization_name_ar'],
    message: 'one_name_required',
    when: () => true,
  });

const joining = you
  .extend(anything.shape)
  .extend({ join_organization: z.string().min(1, 'choose_organization') })
  .extend(way.shape);

const invited = you.extend(anything.shape).extend(way.shape);

export type SignUpValues = z.infer<typeof founding>;
export type SignUpField = keyof SignUpValues;

export const NOTHING: SignUpValues = {
  first_name: '',
  last_name: '',
  email: '',
  password: '',
  job_title: '',
  professional_role: '',
  organization_name_ar: '',
  organization_name_en: '',
  organization_industry: '',
  organization_size: '',
  organization_city: '',
  join_organization: '',
  join_name: '',
  way: 'found',
};

/** What is demanded hangs on the way. */
export function schemaOf(chosen: Way) {
  return { found: founding, join: joining, invitation: invited }[chosen];
}

export const STEPS = ['you', 'organization', 'review'] as const;
export type Step = (typeof STEPS)[number];

const YOU = Object.keys(you.shape) as (keyof typeof you.shape)[];
const FOUNDING = Object.keys(organization.shape) as (keyof typeof organization.shape)[];

/** What is filled in on a step. */
export function fieldsOf(step: Step, chosen: Way): SignUpField[] {
  if (step === 'you') return YOU;
  if (step === 'review' || chosen === 'invitation') return [];
  return chosen === 'found' ? FOUNDING : ['join_organization'];
}

export function isStep(value: string | null): value is Step {
  return (STEPS as readonly (string | null)[]).includes(value);
}

const NAMES: SignUpField[] = ['organization_name_ar', 'organization_name_en'];

/** The fields whose correctness hangs on the one that was changed. */
export function changedWith(name: string | undefined): SignUpField[] {
  if (NAMES.some((one) => one === name)) return NAMES;
  return [...YOU, ...FOUNDING, 'join_organization' as const].filter((field) => field === name);
}

/** The step on which the first of these fields is filled in. */
export function stepOf(fields: string[], chosen: Way): Step {
  return STEPS.find((step) => fieldsOf(step, chosen).some((field) => fields.includes(field))) ?? 'review';
}

/** What is sent: what belongs to another way stays behind. */
export function formOf(values: SignUpValues, invitation: string): Record<string, string> {
  const own = Object.fromEntries(
    [...YOU, ...fieldsOf('organization', values.way)].map((name) => [name, values[name]]),
  );
  return values.way === 'invitation' ? { ...own, invitation } : own;
}
