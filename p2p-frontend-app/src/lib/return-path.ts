/** Where to go after signing in: a path of this site only, whatever the address bar was made to say. */
export function safeReturnPath(value: string | null): string | null {
  if (!value?.startsWith('/') || value.startsWith('//') || /[\\\p{Cc}]/u.test(value)) return null;
  return value;
}
