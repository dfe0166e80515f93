/** To be written. */
export function Page() {
  return <h1>opening</h1>;
}
