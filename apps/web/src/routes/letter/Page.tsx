/** To be written. */
export function Page() {
  return <h1>letter</h1>;
}
