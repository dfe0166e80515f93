import type { NoteListView } from '#contracts';
import classes from './case.module.css';

type Props = { notes: NoteListView['notes'] | undefined; seq: number };

/** What somebody wrote beside a line of the file. */
export function Notes({ notes = [], seq }: Props) {
  return notes
    .filter((note) => note.seq === seq)
    .map(({ text }) => (
      <blockquote key={text} className={classes.note}>
        {text}
      </blockquote>
    ));
}
