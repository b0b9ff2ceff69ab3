import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { chooseLanguage } from '@/i18n/i18n';
import { useLanguage } from '@/i18n/use-language';
import { chooseTheme, THEMES, useTheme } from './theme';

/** What this browser remembers: the language and the light of the site. */
export function PreferenceChoices() {
  const { t } = useTranslation();
  const language = useLanguage();
  const theme = useTheme();
  return (
    <div className="space-y-6">
      <ChoiceGroup
        legend={t('language.legend')}
        value={language}
        choices={[
          { value: 'ar', label: 'العربية', lang: 'ar' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChoose={(value) => void chooseLanguage(value)}
      />
      <ChoiceGroup
        legend={t('theme.legend')}
        value={theme}
        choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChoose={chooseTheme}
      />
    </div>
  );
}
