/** To be written. */
export function Page() {
  return <h1>case</h1>;
}
