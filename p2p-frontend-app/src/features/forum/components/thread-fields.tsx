import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CategoryGroup, ThreadType } from '@/api/generated/types.gen';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { RichTextField } from '@/components/ui/rich-text-field';
import { SelectField } from '@/components/ui/select-field';
import { TagsField } from '@/components/ui/tags-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { suggestPeople } from '../api/mentionable';
import { cleanTag, type ThreadValues } from '../schema';

interface ThreadFieldsProps {
  form: UseFormReturn<ThreadValues>;
  groups: CategoryGroup[];
  types: ThreadType[];
}

export function ThreadFields({ form, groups, types }: ThreadFieldsProps) {
  const { t } = useTranslation('forum');
  const language = useLanguage();
  const errorText = useFieldErrorText();
  const { errors, defaultValues } = form.formState;
  const choices = groups.map((group) => ({
    label: inLanguage(group.name, language),
    options: group.categories.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, language) })),
  }));
  return (
    <>
      <Controller
        control={form.control}
        name="type"
        render={({ field }) => (
          <ChoiceGroup
            legend={t('fields.type')}
            choices={types.map((value) => ({ value, label: t(`types.${value}`) }))}
            value={field.value as ThreadType}
            onChoose={field.onChange}
          />
        )}
      />
      <TextField
        label={t('fields.title')}
        dir="auto"
        autoComplete="off"
        help={t('help.title')}
        error={errorText(errors.title?.message, limits.threadTitle)}
        {...form.register('title')}
      />
      <SelectField
        label={t('fields.category')}
        placeholder={t('fields.chooseCategory')}
        groups={choices}
        error={errorText(errors.category?.message)}
        {...form.register('category')}
      />
      <Controller
        control={form.control}
        name="body"
        render={({ field }) => (
          <RichTextField
            ref={field.ref}
            label={t('fields.body')}
            help={t('help.body')}
            error={errorText(errors.body?.message, limits.threadBody)}
            initialHtml={defaultValues?.body ?? ''}
            onChange={field.onChange}
            suggestPeople={suggestPeople}
          />
        )}
      />
      <Controller
        control={form.control}
        name="tags"
        render={({ field }) => (
          <TagsField
            ref={field.ref}
            label={t('fields.tags')}
            help={t('help.tags', limits.threadTags)}
            error={errorText(errors.tags?.message ?? errors.tags?.root?.message)}
            tags={field.value}
            onChange={field.onChange}
            clean={cleanTag}
            {...limits.threadTags}
          />
        )}
      />
    </>
  );
}
