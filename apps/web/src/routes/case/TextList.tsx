import classes from './case.module.css';

/** Short texts, one below the other. */
export const TextList = ({ lines }: { lines: readonly string[] }) => (
  <ul className={classes.texts}>
    {lines.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
