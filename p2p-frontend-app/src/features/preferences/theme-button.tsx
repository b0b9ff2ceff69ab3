import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { chooseTheme, THEMES, useTheme, type Theme } from './theme';

const ICONS: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

/** Goes round the three themes; its name says which one is on. */
export function ThemeButton() {
  const { t } = useTranslation();
  const theme = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <IconButton label={t('theme.now', { theme: t(`theme.${theme}`) })} onClick={() => chooseTheme(next)}>
      <Icon name={ICONS[theme]} />
    </IconButton>
  );
}
