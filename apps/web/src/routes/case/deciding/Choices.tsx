import classes from './deciding.module.css';

type Choice<V extends string> = { value: V; label: string; hint?: string };
type Props<V extends string> = {
  legend: string;
  name: string;
  choices: readonly Choice<V>[];
  chosen: readonly V[];
  /** Whether several may be chosen. */
  several?: boolean;
  onPick: (value: V) => void;
};

/** A list to choose from, by the browser's own buttons: the arrow keys move in it, and each line is a big target. */
export function Choices<V extends string>({ legend, name, choices, chosen, several = false, onPick }: Props<V>) {
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint }) => (
        <label key={value} className={classes.choice}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={() => onPick(value)}
          />
          <span>
            {label}
            {hint ? <small> · {hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
