import { useEffect, useRef } from 'react';
import { phoneWords } from '#shared/i18n/phone.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { type PublicTicket, wantsAttention } from './follow-ticket.ts';

/** Makes a call noticed in a pocket or behind another page: a gentle vibration, and the page's title. */
export function useCallSign(ticket: PublicTicket): void {
  const t = useWords(phoneWords);
  const { language } = useLanguage();
  const before = useRef<PublicTicket | null>(null);
  useEffect(() => {
    const called = wantsAttention(before.current, ticket);
    before.current = ticket;
    // Not every phone can; some only once the page was touched.
    if (called && 'vibrate' in navigator) navigator.vibrate([180, 120, 180]);
  }, [ticket]);
  useEffect(() => {
    const english = language === 'en';
    const desk = english ? ticket.deskNameEn : ticket.deskName;
    document.title =
      ticket.state === 'called' && desk !== null
        ? t('titleCalled', { number: ticket.number, desk })
        : t('titlePlain', { number: ticket.number, site: english ? ticket.siteNameEn : ticket.siteName });
  }, [ticket, language, t]);
}
