/** To be written. */
export function Page() {
  return <h1>stuck</h1>;
}
