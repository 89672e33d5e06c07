import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { qrPath } from '#renderer/ui/qr-path.ts';

/** Paints the path back into modules. */
function painted(path: string, size: number): number[] {
  const data = Array.from({ length: size * size }, () => 0);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(width); i++) data[Number(y) * size + Number(x) + i] = 1;
  }
  return data;
}

describe('a QR code as one path', () => {
  it('draws each run of dark modules once', () => {
    expect(qrPath({ size: 3, data: [1, 1, 0, 0, 0, 1, 1, 0, 1] })).toBe(
      'M0 0h2v1h-2zM2 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z',
    );
  });

  it('holds exactly the modules of a phone address', () => {
    const { modules } = create('http://192.168.1.10:8080/t/Zt3k9_Q-aB7cD1eF5gH0iJ', { errorCorrectionLevel: 'M' });
    expect(painted(qrPath(modules), modules.size)).toEqual(Array.from(modules.data, Number));
  });
});
