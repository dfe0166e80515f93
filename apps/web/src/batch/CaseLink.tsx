import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './case-link.module.css';

type Props = { id: string; label?: string; children: ReactNode };

/** To a case, big enough for a thumb. `label` where what is shown does not say which case. */
export function CaseLink({ id, label, children }: Props) {
  return (
    <Link to="/kasus/$id" params={{ id }} className={classes.link} aria-label={label}>
      {children}
    </Link>
  );
}
