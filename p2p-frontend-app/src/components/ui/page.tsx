import type { ReactNode } from 'react';
import { PageTitle } from '@/components/ui/page-title';

interface PageProps {
  title: string;
  description?: string | undefined;
  lead?: ReactNode;
  children: ReactNode;
}

/** A page of work: a heading and what belongs to it. */
export function Page({ title, description, figure, lead, children }: PageProps & { figure?: ReactNode }) {
  return (
    <div className="mx-auto max-w-4xl space-y-8 px-4 py-8 sm:px-8 sm:py-10">
      <PageTitle title={title} description={description} />
      <header className="flex items-center gap-4">
        {figure}
        <div className="min-w-0 space-y-1">
          <h1 className="text-2xl font-bold break-words sm:text-3xl">
            <bdi>{title}</bdi>
          </h1>
          {lead && <p className="measure text-muted">{lead}</p>}
        </div>
      </header>
      {children}
    </div>
  );
}

/** A page with one form on it. */
export function FormPage({ title, lead, children, wide = false }: PageProps & { wide?: boolean }) {
  return (
    <div className={`mx-auto space-y-6 px-4 py-8 sm:px-8 sm:py-12 ${wide ? 'max-w-2xl' : 'max-w-md'}`}>
      <PageTitle title={title} />
      <header className="space-y-2">
        <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
        {lead && <p className="text-muted">{lead}</p>}
      </header>
      {children}
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-bold">{title}</h2>
      {children}
    </section>
  );
}
