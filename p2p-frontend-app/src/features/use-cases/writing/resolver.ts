import { set, type FieldErrors, type Resolver } from 'react-hook-form';
import type { Outline } from '../geography/outline';
import { issuesIn, type Issue } from './check';
import { contentOf, type CaseValues } from './values';

/** Where the form has what the content calls so: rows are objects there, and a list's own error is at its root. */
export function fieldOf({ path, code }: Issue): string {
  if (code.startsWith('list_') || code === 'doubled') return `${path}.root`;
  return /\.\d+$/.test(path) ? `${path}.text` : path;
}

export function issuesInForm(values: CaseValues, outline: Outline | undefined): Issue[] {
  return issuesIn(contentOf(values), outline);
}

/** The form's errors by the server's own schema. */
export function resolverWith(outline: Outline | undefined): Resolver<CaseValues> {
  return (values) => {
    const issues = issuesInForm(values, outline);
    if (issues.length === 0) return { values, errors: {} };
    const errors: FieldErrors<CaseValues> = {};
    for (const issue of issues) set(errors, fieldOf(issue), { type: 'server', message: issue.code });
    return { values: {}, errors };
  };
}
