import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { useFieldErrorText } from '@/components/view-state/error-text';
import type { Issue } from '../check';
import { boundsAt, ruleAt } from '../content-schema';
import { fieldOf } from '../resolver';
import { issuesOfPart, PARTS, type Step } from '../steps';
import { useFieldWords } from '../use-words';

interface LacksProps {
  issues: Issue[];
  onGo: (step: Step, field: string) => void;
}

/** What must still be written before it can be sent, step by step, each with the way there. */
export function Lacks({ issues, onGo }: LacksProps) {
  const { t } = useTranslation('submissions');
  const errorText = useFieldErrorText();
  const nameOf = useIssueName();
  return (
    <Notice tone="attention" title={t('lacks.title')}>
      <ul className="space-y-3">
        {PARTS.filter((part) => issuesOfPart(issues, part).length > 0).map((part) => (
          <li key={part}>
            <p className="font-bold">{t(`steps.${part}`)}</p>
            <ul>
              {issuesOfPart(issues, part).map((issue) => (
                <li key={`${issue.path} ${issue.code}`}>
                  <button
                    type="button"
                    className="inline-flex min-h-8 items-baseline gap-1.5 text-start text-link underline hover:decoration-2"
                    onClick={() => onGo(part, fieldOf(issue))}
                  >
                    <Icon name="edit" className="size-4 self-center" />
                    <span>
                      {nameOf(issue.path)}: {errorText(issue.code, boundsAt(issue.path))}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** "Metrics, 2nd: baseline", as far as it is within a list. */
function useIssueName(): (path: string) => string {
  const { rowOf, labelOf, listOf } = useFieldWords();
  const { t } = useTranslation('submissions');
  return (path) => {
    const parts = path.split('.');
    const at = parts.findLastIndex((part) => /^\d+$/.test(part));
    if (path === 'place.pin') return t('pin.title');
    if (at < 0) return isList(path) ? listOf(path) : labelOf(path);
    const list = parts.slice(0, at).join('.');
    const row = rowOf(list, Number(parts[at]) + 1);
    if (at === parts.length - 1) return row;
    return `${row} · ${isList(path) ? listOf(path) : labelOf(path)}`;
  };
}

function isList(path: string): boolean {
  return ruleAt(path).schema.items !== undefined;
}
