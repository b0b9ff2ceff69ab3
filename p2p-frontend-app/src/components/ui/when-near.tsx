import { useEffect, useRef, useState, type ReactNode } from 'react';

const AHEAD = '400px';

interface WhenNearProps {
  /** Stands in its place until then, about as high. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Shows what is far down the page when somebody comes near it, so that it is not loaded before. */
export function WhenNear({ fallback, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isNear || !place.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);
  return <div ref={place}>{isNear ? children : fallback}</div>;
}
