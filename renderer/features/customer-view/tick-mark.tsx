/** A tick, as large as the type around it. */
export function TickMark() {
  return (
    <svg
      viewBox="0 0 20 20"
      width="60%"
      height="60%"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      aria-hidden="true"
    >
      <path d="m4 10.5 4 4 8-9" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
