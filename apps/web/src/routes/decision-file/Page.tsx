/** To be written. */
export function Page() {
  return <h1>decision-file</h1>;
}
