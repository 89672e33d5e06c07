import { Checkbox } from 'antd';
import styles from './situation.module.css';

type Props = { readonly checked: boolean; readonly label: string; readonly onChange: (checked: boolean) => void };

/** One thing that is so or not. */
export function Tick({ checked, label, onChange }: Props) {
  return (
    <Checkbox className={styles.tick ?? ''} checked={checked} onChange={(event) => onChange(event.target.checked)}>
      {label}
    </Checkbox>
  );
}
