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

// `when`: said together with whatever else is missing, not after it.
export const signUpSchema = you
  .extend(organization.shape)
  .refine((value) => Boolean(value.organization_name_ar || value.organization_name_en), {
    path: ['organization_name_ar'],
    message: 'one_name_required',
    when: () => true,
  });

export type SignUpValues = z.infer<typeof signUpSchema>;
export type SignUpField = keyof SignUpValues;

export const STEPS = ['you', 'organization', 'review'] as const;
export type Step = (typeof STEPS)[number];

export const FIELDS: Record<Step, SignUpField[]> = {
  you: Object.keys(you.shape) as SignUpField[],
  organization: Object.keys(organization.shape) as SignUpField[],
  review: [],
};

export function isStep(value: string | null): value is Step {
  return (STEPS as readonly (string | null)[]).includes(value);
}

const NAMES: SignUpField[] = ['organization_name_ar', 'organization_name_en'];

/** The fields whose correctness hangs on the one that was changed. */
export function changedWith(name: string | undefined): SignUpField[] {
  if (NAMES.some((one) => one === name)) return NAMES;
  return Object.values(FIELDS)
    .flat()
    .filter((field) => field === name);
}

/** The step on which the first of these fields is filled in. */
export function stepOf(fields: string[]): Step {
  return STEPS.find((step) => FIELDS[step].some((field) => fields.includes(field))) ?? 'review';
}
