/** The mark: a roof line that becomes two people's initials, and a light that is on. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className="size-8 shrink-0"
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <rect width="32" height="32" rx="7" className="fill-action" />
      <path d="M7 23V13l6 4v-4l6 4M7 23h18V9h-4v14" className="stroke-on-action" />
      <circle cx="14" cy="20.5" r="1.7" className="fill-verified" />
    </svg>
  );
}
