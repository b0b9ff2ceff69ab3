import * as Dropdown from '@radix-ui/react-dropdown-menu';
import { Icon, type IconName } from '@/components/ui/icon';
import { directionOf } from '@/i18n/i18n';
import { useLanguage } from '@/i18n/use-language';

export interface MenuItem {
  icon: IconName;
  label: string;
  onSelect: () => void;
}

interface MenuProps {
  label: string;
  items: MenuItem[];
}

// Not modal: a modal menu writes a style element to hold the page still, which the content policy forbids.
export default function Menu({ label, items }: MenuProps) {
  const direction = directionOf(useLanguage());
  return (
    <Dropdown.Root modal={false} dir={direction}>
      <Dropdown.Trigger
        aria-label={label}
        title={label}
        className="inline-flex size-11 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink data-[state=open]:bg-sunken"
      >
        <Icon name="more" />
      </Dropdown.Trigger>
      <Dropdown.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        className="z-20 min-w-56 rounded-md border border-line bg-surface p-1.5 shadow-lg"
      >
        {items.map((item) => (
          <Dropdown.Item
            key={item.label}
            onSelect={item.onSelect}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded px-3 outline-none data-highlighted:bg-sunken"
          >
            <Icon name={item.icon} />
            {item.label}
          </Dropdown.Item>
        ))}
      </Dropdown.Content>
    </Dropdown.Root>
  );
}
