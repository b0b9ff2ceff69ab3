import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/api-error';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { useErrorText } from '@/components/view-state/error-text';

interface ErrorViewProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** The third face of a view: what happened, what to do, the number to quote, and another try. */
export function ErrorView({ error, onRetry }: ErrorViewProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const isFinal = error instanceof ApiError && error.isFinal;
  const requestId = error instanceof ApiError ? error.requestId : undefined;
  return (
    <Notice tone="loss" announce title={errorText(error)}>
      {requestId && (
        <p className="text-sm text-muted">
          {t('state.requestId')} <bdi className="font-mono break-all">{requestId}</bdi>
        </p>
      )}
      {onRetry && !isFinal && (
        <Button look="plain" onClick={onRetry}>
          <Icon name="retry" />
          {t('state.retry')}
        </Button>
      )}
    </Notice>
  );
}
