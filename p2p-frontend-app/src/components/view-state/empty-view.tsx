import type { ReactNode } from 'react';

interface EmptyViewProps {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** The second face of a view: says what belongs here, and offers the first step where there is one. */
export function EmptyView({ title, children, action }: EmptyViewProps) {
  return (
    <div className="rounded-md border border-dashed border-line-strong p-8 text-center">
      <p className="text-lg font-bold">{title}</p>
      <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
