import { Link, type LinkProps } from 'react-router';
import { classNames } from '@/lib/class-names';

export function TextLink({ className, ...rest }: LinkProps) {
  return <Link className={classNames('text-link underline hover:decoration-2', className)} {...rest} />;
}
