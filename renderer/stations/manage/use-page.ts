import { type PageName, reviewerPages } from './route.ts';
import { useRoute } from './use-route.ts';
import { useSteers } from './use-steers.ts';

/** The page that is shown: the one asked for, or the reviews for whoever may not go there. */
export function usePage(): PageName {
  const { page } = useRoute();
  return useSteers() || reviewerPages.includes(page) ? page : 'reviews';
}
