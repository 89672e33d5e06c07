import { create } from 'qrcode';
import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

/** Light modules around the code, without which many phones do not find it. */
const quietZone = 4;

/** A QR code, drawn sharp at any size. The words beside it say what it is for; no one can hear a code. */
export function QrCode(props: { readonly text: string; readonly className?: string | undefined }) {
  const { modules } = useMemo(() => create(props.text, { errorCorrectionLevel: 'M' }), [props.text]);
  const side = modules.size + 2 * quietZone;
  return (
    <svg
      className={props.className}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      aria-hidden="true"
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
      <path d={qrPath(modules)} fill="var(--ink)" />
    </svg>
  );
}
