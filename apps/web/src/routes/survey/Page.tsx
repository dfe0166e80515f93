/** To be written. */
export function Page() {
  return <h1>survey</h1>;
}
