/** A failure that is told to the person at the keyboard in one sentence, with what to do; its stack would only hide it. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** Runs a command line's main function; a plain error is printed as its sentence, anything else with its stack. */
export async function runPlainly(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
