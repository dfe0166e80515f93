/** To be written. */
export function Page() {
  return <h1>outbox</h1>;
}
