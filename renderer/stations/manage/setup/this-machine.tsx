import { Button } from 'antd';
import { shellWords } from '#shared/i18n/shell.ts';
import { useWords } from '../../../lib/language.tsx';

/** In the desktop app: opens the assistant, which asks for the PIN itself. A browser has no machine to set up. */
export function ThisMachine() {
  const t = useWords(shellWords);
  const shell = window.keyturn;
  return shell === undefined ? null : <Button onClick={() => void shell.openSetup()}>{t('changeThisMachine')}</Button>;
}
