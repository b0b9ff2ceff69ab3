import type { Choice, Reference } from '@/api/generated/types.gen';
import type { Option } from '@/components/ui/select';
import type { OptionGroup } from '@/components/ui/select-field';
import { inLanguage } from '@/lib/formats';
import type { Language } from '@/types/language';

export function options(choices: Choice[], language: Language): Option[] {
  return choices.map(({ code, label }) => ({ value: code, label: inLanguage(label, language) }));
}

/** Cities under the administrative regions that have one. */
export function citiesByRegion(
  reference: Reference,
  language: Language,
): { groups: OptionGroup[]; others: Option[] } {
  const groups = reference.regions
    .map(({ code, label }) => ({
      label: inLanguage(label, language),
      options: options(
        reference.cities.filter((city) => city.region === code),
        language,
      ),
    }))
    .filter((group) => group.options.length > 0);
  const regions = reference.regions.map(({ code }) => code);
  const others = reference.cities.filter(({ region }) => !region || !regions.includes(region));
  return { groups, others: options(others, language) };
}
