import { type Language, LANGUAGES, type Words } from '#contracts';
import type { Zone } from '#domain';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { createContext, use, useSyncExternalStore } from 'react';

const KEPT = 'terdata-language';
const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language);

const i18n = setupI18n();
i18n.setMessagesCompiler(compileMessage);

/** Indonesian unless the reader has chosen otherwise on this device. */
export function startLanguage(): void {
  const kept = localStorage.getItem(KEPT);
  change(isLanguage(kept) ? kept : 'id');
}

function change(language: Language): void {
  i18n.loadAndActivate({ locale: language, messages: {} });
  document.documentElement.lang = language;
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  change(language);
}

export const currentLanguage = (): Language => i18n.locale as Language;

type Values = Record<string, string | number>;

/** A pair of texts in the language of the reader; plurals and values are ICU. */
const say = (pair: Words, values?: Values): string => {
  const message = pair[currentLanguage()];
  return values || message.includes('{') ? i18n._(message, values ?? {}, { message }) : message;
};

const subscribe = (notify: () => void) => i18n.on('change', notify);

/** `say(pair, values)`, and the language; the component is drawn again when the language changes. */
export function useWords(): { say: typeof say; language: Language } {
  const language = useSyncExternalStore(subscribe, currentLanguage);
  return { say, language };
}

/** The offset of the reader's office from UTC in hours (7, 8 or 9): every instant is shown in its zone. */
export const ZoneContext = createContext<Zone>(7);
export const useZone = (): Zone => use(ZoneContext);
