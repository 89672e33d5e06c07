/** A loudspeaker, sounding or struck out. */
export function SpeakerIcon(props: { readonly off?: boolean; readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" className={props.className} aria-hidden="true">
      <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z" fill="currentColor" />
      <path
        d={props.off ? 'm15.5 9.5 5 5m0-5-5 5' : 'M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11'}
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
