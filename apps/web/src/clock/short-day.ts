import type { Language } from '#contracts';

/** *18 Des*: a civil date whose year goes without saying. */
export const showShortDay = (date: string, language: Language): string =>
  new Date(date).toLocaleDateString(language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  });
