import { useEffect, useRef, useState } from 'react';
import { pageAt, type DeckNotice } from './deck.ts';
import { type Rotation, rotationAfter, type RotationHappening, stillRotation } from './rotation.ts';

/** After a call the page that was on has at least this long. */
const leastLeftMs = 4000;

type Turning = {
  readonly rotation: Rotation;
  readonly happen: (happening: RotationHappening) => void;
};

/** Which page is on, turned by its time; while a call has the stage, time stands still and the page stays. */
export function useRotation(deck: readonly DeckNotice[], paused: boolean): Turning {
  const [state, setState] = useState({ deck: [] as readonly DeckNotice[], rotation: stillRotation });
  let { rotation } = state;
  if (state.deck !== deck) {
    rotation = rotationAfter(rotation, { kind: 'changed', notices: deck });
    setState({ deck, rotation });
  }
  const happen = (happening: RotationHappening) => {
    setState((now) => ({ ...now, rotation: rotationAfter(now.rotation, happening) }));
  };

  const { place } = rotation;
  const seconds = pageAt(deck, place)?.page.seconds ?? null;
  const left = useRef({ place, ms: 0 });
  useEffect(() => {
    if (place === null || seconds === null || paused) return undefined;
    if (left.current.place !== place) left.current = { place, ms: seconds * 1000 };
    const began = performance.now();
    const timer = setTimeout(() => {
      setState((now) => ({ ...now, rotation: rotationAfter(now.rotation, { kind: 'dwelt' }) }));
    }, left.current.ms);
    return () => {
      clearTimeout(timer);
      left.current.ms = Math.max(leastLeftMs, left.current.ms - (performance.now() - began));
    };
  }, [place, seconds, paused]);
  return { rotation, happen };
}
