import { useEffect } from 'react';
import type { CustomerShow } from '#shared/protocol/customer.ts';
import type { CustomerScreen } from './step-panel.ts';

/** Tells the desk what of this step the customer could be shown now. */
export function useOffer(customer: CustomerScreen | null, show: CustomerShow): void {
  const offer = customer?.offer;
  const said = JSON.stringify(show);
  useEffect(() => offer?.(JSON.parse(said) as CustomerShow), [offer, said]);
}
