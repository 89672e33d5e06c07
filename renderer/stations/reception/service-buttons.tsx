import type { ServiceView } from '#shared/protocol/floor.ts';
import { useHouse } from './house.tsx';
import styles from './service-buttons.module.css';

type Props = {
  readonly offers: readonly { readonly service: ServiceView; readonly hint?: string | undefined }[];
  readonly busy: boolean;
  readonly small?: boolean;
  readonly focusFirst?: boolean;
  readonly onChoose: (service: ServiceView) => void;
};

/** One press gives the number: the letter it will begin with, and the name. A hint says why one cannot be chosen. */
export function ServiceButtons({ offers, busy, small = false, focusFirst = false, onChoose }: Props) {
  const { serviceName, dayClosed } = useHouse();
  return (
    <div className={small ? styles.small : styles.large}>
      {offers.map(({ service, hint }, index) => (
        <button
          key={service.id}
          type="button"
          className={styles.service}
          disabled={busy || dayClosed || hint !== undefined}
          // The home was just opened by Enter; the next Enter gives the number.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={focusFirst && index === 0}
          onClick={() => onChoose(service)}
        >
          <span className={styles.letter} aria-hidden="true">
            {service.letter}
          </span>
          <span>
            {serviceName(service.id)}
            {hint ? <span className={styles.hint}>{hint}</span> : null}
          </span>
        </button>
      ))}
    </div>
  );
}
