import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page.module.css';

/** Whether a page of this visit has been shown: the browser itself puts the focus on the first. */
let isUnderWay = false;

/** The heading of a page. It names the window, and takes the focus when one page follows another, so that it is read out. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Terdata`;
  }, [title]);
  useEffect(() => {
    if (isUnderWay) heading.current?.focus();
    isUnderWay = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={classes.title}>
      {children ?? title}
    </h1>
  );
}
