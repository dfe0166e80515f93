/** A text as it may stand in a page. */
export const escapeHtml = (text: unknown): string =>
  String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
