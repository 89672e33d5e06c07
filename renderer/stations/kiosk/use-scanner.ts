import { useEffect, useRef } from 'react';
import { type Key, looksScanned, readScan, type Scan } from './read-scan.ts';

/** More keys than any scan has; older ones are dropped. */
const longestBuffer = 400;

/** Hears a keyboard-wedge scanner anywhere on the page. Its keys, and its Enter above all, never act on the page. */
export function useScanner(onScan: (scan: Scan) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    let keys: Key[] = [];
    const hear = (event: KeyboardEvent) => {
      keys = [...keys.slice(-longestBuffer), { key: event.key, at: event.timeStamp }];
      const scan = event.key === 'Enter' ? readScan(keys) : null;
      if (scan || looksScanned(keys)) {
        event.preventDefault();
        event.stopPropagation();
      }
      if (event.key === 'Enter') keys = [];
      if (scan) latest.current(scan);
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
}
