import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '@/api/query-client';
import { forgetMember } from '@/features/accounts/api/me';
import { createRouter } from './routes';

const queryClient = createQueryClient(forgetMember);
const router = createRouter();

export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={null}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>
  );
}
