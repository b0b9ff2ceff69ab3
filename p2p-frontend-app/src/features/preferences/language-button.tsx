import { Button } from '@/components/ui/button';
import { chooseLanguage } from '@/i18n/i18n';
import { useLanguage } from '@/i18n/use-language';

const OTHER = { ar: { code: 'en', name: 'English' }, en: { code: 'ar', name: 'العربية' } } as const;

/** Named in the language it leads to, for the one who cannot read this one. */
export function LanguageButton() {
  const other = OTHER[useLanguage()];
  return (
    <Button look="quiet" lang={other.code} className="px-3" onClick={() => void chooseLanguage(other.code)}>
      {other.name}
    </Button>
  );
}
