import { AntdTheme } from '../../features/antd-theme.tsx';
import { DeskRoom } from './desk-room.tsx';

/** `/desk`: choose a desk, open it, and serve one visitor after the other. */
export function Desk() {
  return (
    <AntdTheme density="touch">
      <DeskRoom />
    </AntdTheme>
  );
}
