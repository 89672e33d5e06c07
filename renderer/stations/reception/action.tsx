import type { ComponentProps } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './action.module.css';

/** A button large enough for a finger on a desk-sized screen. */
export function Action({ className, ...rest }: ComponentProps<typeof Button>) {
  return <Button {...rest} className={[styles.action, className].filter(Boolean).join(' ')} />;
}
