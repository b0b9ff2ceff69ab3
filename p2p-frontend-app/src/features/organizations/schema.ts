import * as z from 'zod';
import type {
  CityCode,
  CompanySize,
  Industry,
  OrganizationDetails,
  OrganizationFounding,
  OrganizationUpdate,
} from '@/api/generated/types.gen';
import { limits } from '@/data/limits';
import { choice, optionalDomain, optionalFormat, optionalText, optionalWebsite } from '@/lib/validation';

const REGISTRATION = /^[0-9]{10}$/;
const ONE_NAME = { path: ['name_ar'], message: 'one_name_required', when: () => true };

const identity = z.object({
  name_ar: optionalText(limits.organizationName),
  name_en: optionalText(limits.organizationName),
  industry: choice(),
  size: choice(),
  city: choice(),
});

const hasName = (value: { name_ar: string; name_en: string }) => Boolean(value.name_ar || value.name_en);

export const foundingSchema = identity.refine(hasName, ONE_NAME);

export const editSchema = identity
  .extend({
    description_ar: optionalText(limits.organizationDescription),
    description_en: optionalText(limits.organizationDescription),
    website: optionalWebsite(limits.website.max),
    domain: optionalDomain(limits.domain.max),
    commercial_registration: optionalFormat(REGISTRATION, 10),
  })
  .refine(hasName, ONE_NAME);

export type FoundingValues = z.infer<typeof foundingSchema>;
export type EditValues = z.infer<typeof editSchema>;
export type IdentityField = keyof FoundingValues;

export const NOTHING: FoundingValues = { name_ar: '', name_en: '', industry: '', size: '', city: '' };

/** The choices come from the server's own lists. */
function chosen(values: FoundingValues) {
  return {
    name_ar: values.name_ar || null,
    name_en: values.name_en || null,
    industry: values.industry as Industry,
    size: values.size as CompanySize,
    city: values.city as CityCode,
  };
}

export function foundingOf(values: FoundingValues): OrganizationFounding {
  return chosen(values);
}

export function updateOf(values: EditValues, version: number): OrganizationUpdate {
  return {
    version,
    ...chosen(values),
    description_ar: values.description_ar || null,
    description_en: values.description_en || null,
    website: values.website || null,
    domain: values.domain || null,
    commercial_registration: values.commercial_registration || null,
  };
}

export function valuesOf(organization: OrganizationDetails): EditValues {
  const { name, description, industry, size, city } = organization;
  return {
    name_ar: name.ar ?? '',
    name_en: name.en ?? '',
    industry,
    size,
    city,
    description_ar: description.ar ?? '',
    description_en: description.en ?? '',
    website: organization.website ?? '',
    domain: organization.domain ?? '',
    commercial_registration: organization.commercial_registration ?? '',
  };
}
