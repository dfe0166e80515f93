import type { Say } from './facts-told.ts';

/** English with its values filled in; no plurals. */
export const said: Say = ({ en }, values = {}) => en.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
