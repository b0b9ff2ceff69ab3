import * as z from 'zod';

// The strict content policy forbids making code from strings, which zod would try first.
z.config({ jitless: true });

/** Messages are codes: the page puts them into words of the reader's language. */
export function text({ min = 1, max }: { min?: number; max: number }) {
  return z.string().trim().min(1, 'required').min(min, 'too_short').max(max, 'too_long');
}

export function optionalText({ min = 1, max }: { min?: number; max: number }) {
  return z
    .string()
    .trim()
    .refine((value) => value === '' || value.length >= min, 'too_short')
    .max(max, 'too_long');
}

export function email(max: number) {
  return z.string().trim().min(1, 'required').max(max, 'too_long').pipe(z.email('invalid_email'));
}

export function choice() {
  return z.string().min(1, 'required');
}

export function newPassword({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .min(1, 'required')
    .min(min, 'password_too_short')
    .max(max, 'password_too_long')
    .regex(/\p{L}/u, 'weak_password')
    .regex(/\d/, 'weak_password');
}
