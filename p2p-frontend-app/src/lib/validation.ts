import * as z from 'zod';
import { latinDigits } from '@/lib/numbers';

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

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** What may be left empty, and must look right otherwise. */
export function optionalFormat(pattern: RegExp, max: number) {
  return z
    .string()
    .trim()
    .max(max, 'too_long')
    .refine((value) => value === '' || pattern.test(value), 'invalid_format');
}

export function optionalDomain(max: number) {
  return optionalFormat(DOMAIN, max);
}

/** An address on the web; one given without its beginning gets it. */
export function optionalWebsite(max: number) {
  return z
    .string()
    .trim()
    .transform((value) => (value === '' || /^[a-z]+:/i.test(value) ? value : `https://${value}`))
    .pipe(z.string().max(max, 'too_long').refine(isWebsite, 'invalid_website'));
}

function isWebsite(value: string): boolean {
  if (value === '') return true;
  if (!/^https?:\/\/[!-~]+$/.test(value) || !URL.canParse(value)) return false;
  const { hostname, username } = new URL(value);
  return username === '' && DOMAIN.test(hostname);
}

interface Range {
  min: number;
  max: number;
}

function isWithin(value: string, { min, max }: Range): boolean {
  return /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max;
}

/** A number as it is typed, Arabic digits included. */
export function wholeNumber(range: Range) {
  return optionalWholeNumber(range).refine((value) => value !== '', 'required');
}

export function optionalWholeNumber(range: Range) {
  return z
    .string()
    .trim()
    .transform(latinDigits)
    .refine((value) => value === '' || isWithin(value, range), 'out_of_range');
}
