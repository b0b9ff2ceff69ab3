import { lazy, Suspense, useId, type Ref } from 'react';
import { FieldMessages, type FieldProps } from '@/components/ui/field';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { loadNamespaces } from '@/i18n/i18n';
import type { EditorHandle } from './rich-text-editor/editor';
import type { SuggestPeople } from './rich-text-editor/use-suggested';

export type { EditorHandle };

// The largest part of the site, so that only those who write load it.
const RichTextEditor = lazy(async () => {
  const [editor] = await Promise.all([import('./rich-text-editor/editor'), loadNamespaces('editor')]);
  return editor;
});

interface RichTextFieldProps extends FieldProps {
  initialHtml: string;
  onChange: (html: string) => void;
  autoFocus?: boolean;
  suggestPeople?: SuggestPeople;
  ref?: Ref<EditorHandle>;
}

export function RichTextField({ label, help, error, ...editor }: RichTextFieldProps) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="space-y-1.5">
      <span className="block font-bold" aria-hidden="true">
        {label}
      </span>
      <Suspense fallback={<EditorSkeleton />}>
        <RichTextEditor
          id={id}
          label={label}
          {...editor}
          isInvalid={Boolean(error)}
          describedBy={described || undefined}
        />
      </Suspense>
      <FieldMessages id={id} error={error} help={help} />
    </div>
  );
}

function EditorSkeleton() {
  return (
    <SkeletonView className="rounded-md border border-line-strong bg-surface">
      <div className="border-b border-line p-3">
        <SkeletonBar className="h-5 w-80 max-w-full" />
      </div>
      <div className="min-h-48" />
    </SkeletonView>
  );
}
