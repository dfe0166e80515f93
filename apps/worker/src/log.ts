type Facts = Record<string, string | number | boolean | readonly string[] | undefined>;

/** One line of JSON: what happened, with ids, codes and numbers. No person is ever in it. */
export const log = (event: string, facts: Facts = {}): void =>
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));

/** The code of an error, else its name: a message may quote what it should not. */
export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};
