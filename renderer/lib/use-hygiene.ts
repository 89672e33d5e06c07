import { useEffect } from 'react';
import { guardPage } from './page-guards.ts';

/** Keeps a public touch screen what it is for as long as it shows. */
export function useHygiene(): void {
  useEffect(() => guardPage(window), []);
}
