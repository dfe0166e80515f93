/** To be written. */
export function Page() {
  return <h1>office</h1>;
}
