import type { Words } from '#contracts';

/** A piece of a page that may stand there as it is. */
export type Html = { readonly html: string };

const escape = (text: unknown): string => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Part = Html | string | number | undefined | readonly Part[];
const toText = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part !== 'object') return escape(part);
  return 'html' in part ? part.html : part.map(toText).join('');
};

/** Everything that is put in is escaped, unless it is itself such a piece. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: texts.map((text, index) => text + (index < parts.length ? toText(parts[index]) : '')).join(''),
});

/** Indonesian first, and the English beside it. */
export const both = ({ id, en }: Words): Html => (id === en ? html`${id}` : html`${id} <small lang="en">${en}</small>`);
