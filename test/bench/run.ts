/** Each is a file beside this one, and ends by itself. */
const BENCHMARKS = ['acknowledgement', 'delivery', 'commits', 'away', 'pages'];

const [name = ''] = process.argv.slice(2);
if (BENCHMARKS.includes(name)) {
  await import(`./${name}.ts`);
} else {
  console.error(`npm run bench -- <name>, one of: ${BENCHMARKS.join(', ')}`);
  process.exitCode = 1;
}
