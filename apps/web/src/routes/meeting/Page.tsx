/** To be written. */
export function Page() {
  return <h1>meeting</h1>;
}
