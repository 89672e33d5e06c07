/** The key motif: the product's mark, brass on light and on green. */
export function KeyMark({ size = 40, tone = 'brass' }: { readonly size?: number; readonly tone?: 'brass' | 'light' }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" aria-hidden="true">
      <g
        stroke={tone === 'brass' ? 'var(--brass)' : 'var(--brass-light)'}
        strokeWidth="3.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <circle cx="15" cy="15" r="9" />
        <path d="M21.5 21.5 42 42M33 33l5-5M38.5 38.5l4-4" />
      </g>
    </svg>
  );
}
