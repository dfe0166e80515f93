import canonicalize from 'canonicalize';

// The package is CommonJS with types written for ESM: what arrives is the function itself.
const serialize = canonicalize as unknown as (value: unknown) => string | undefined;

/** JSON of RFC 8785: the same text for the same value, in whatever order its members come. */
export const canonical = (value: unknown): string => serialize(value) ?? 'null';
