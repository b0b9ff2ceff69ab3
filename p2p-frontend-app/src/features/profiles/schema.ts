import * as z from 'zod';
import type {
  Expertise,
  OwnProfile,
  ProfessionalRole,
  ProfileUpdate,
  ProfileVisibility,
} from '@/api/generated/types.gen';
import { limits } from '@/data/limits';
import { choice, optionalText, optionalWholeNumber, text } from '@/lib/validation';

export const profileSchema = z.object({
  first_name: text(limits.personName),
  last_name: text(limits.personName),
  job_title: text(limits.jobTitle),
  professional_role: choice(),
  bio: optionalText(limits.bio),
  years_of_experience: optionalWholeNumber(limits.yearsOfExperience),
  /** Codes, one after the other: a draft is made of texts. */
  expertise: z.string(),
  visibility: choice(),
});

export type ProfileValues = z.infer<typeof profileSchema>;

const COMMA = ',';

export function tagsOf(expertise: string): string[] {
  return expertise.split(COMMA).filter(Boolean);
}

/** With the tag if it was not there, without it if it was. */
export function toggled(expertise: string, tag: string): string {
  const tags = tagsOf(expertise);
  const others = tags.filter((one) => one !== tag);
  return (others.length < tags.length ? others : [...tags, tag]).join(COMMA);
}

export function valuesOf(profile: OwnProfile): ProfileValues {
  return {
    first_name: profile.first_name,
    last_name: profile.last_name,
    job_title: profile.job_title,
    professional_role: profile.professional_role,
    bio: profile.bio ?? '',
    years_of_experience: profile.years_of_experience?.toString() ?? '',
    expertise: profile.expertise.join(COMMA),
    visibility: profile.visibility,
  };
}

/** The choices come from the server's own lists. */
export function updateOf(values: ProfileValues, version: number): ProfileUpdate {
  return {
    ...values,
    version,
    professional_role: values.professional_role as ProfessionalRole,
    bio: values.bio || null,
    years_of_experience: values.years_of_experience === '' ? null : Number(values.years_of_experience),
    expertise: tagsOf(values.expertise) as Expertise[],
    visibility: values.visibility as ProfileVisibility,
  };
}
