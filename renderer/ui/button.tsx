import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `main` is the one obvious action of a moment; `quiet` the rest; `danger` refuses or removes. */
  readonly kind?: 'main' | 'quiet' | 'danger';
  /** `touch` for people standing at a screen (≥ 72 px), `desk` for mouse and keyboard. */
  readonly size?: 'desk' | 'touch';
};

/** The button of the light pages (kiosk, board, phone, reception). */
export function Button({ kind = 'quiet', size = 'desk', className, type, ...rest }: Props) {
  const classes = [styles.button, styles[kind], styles[size], className].filter(Boolean).join(' ');
  return <button {...rest} type={type === 'submit' ? 'submit' : 'button'} className={classes} />;
}
