import { type ColleagueDeskView, type ColleagueView, type Language, PROBLEMS } from '#contracts';
import { mayManage, type Officer } from '#domain';
import type { ColleagueDesk, ColleagueListed } from '#ledger';

export function toColleague(by: Officer, colleague: ColleagueListed): ColleagueView {
  const { officeId: _, ...listed } = colleague;
  return {
    ...listed,
    managed: listed.active && mayManage(by, listed).ok,
    canSignOut: listed.active && mayManage(by, listed, 'end_sessions').ok,
  };
}

/** A colleague's desk, each no in the reader's words. */
export const toColleagueDesk = ({ officer, total, items }: ColleagueDesk, language: Language): ColleagueDeskView => {
  const { id, name, role, active } = officer;
  return {
    officer: { id, name, role, active },
    total,
    items: items.map(({ no, ...item }) => ({
      ...item,
      allowed: no
        ? { may: false, code: no.code, because: PROBLEMS[no.code].title[language], facts: no.facts as never }
        : { may: true },
    })),
  };
};
