import type { ComponentProps } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './kiosk-button.module.css';

/** The touch button at the kiosk's own scale, which elder mode enlarges. */
export function KioskButton({ className, ...rest }: Omit<ComponentProps<typeof Button>, 'size'>) {
  return <Button {...rest} size="touch" className={[styles.button, className].filter(Boolean).join(' ')} />;
}
