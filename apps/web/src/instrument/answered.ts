import {
  answerAt,
  type Answers,
  changesBetween,
  type Instrument,
  type Place,
  placesOf,
  pointerTo,
  rowsOf,
} from '#domain';

export type Answered = {
  question: string;
  answer: unknown;
  before: unknown;
  isChanged: boolean;
  /** Whose it is, where it stands in a roster: the row, and its name where it has one. */
  row?: { at: number; name?: string };
};

/** Every answer of a survey beside that of the one before it, row by row; rows that are gone stand there too. What changed comes first. */
export function answeredBetween(instrument: Instrument, former: Answers | undefined, newer: Answers): Answered[] {
  const changes = former ? changesBetween(instrument, former, newer) : [];
  const moved = new Set(changes.filter(({ how }) => how !== 'taken').map(pointerTo));
  const whose = (place: Place, answers: Answers): Pick<Answered, 'row'> => {
    if (!place.row) return {};
    const name = rowsOf(answers, place.row.roster)[place.row.at]?.[instrument.rosters![place.row.roster]!.namedBy];
    return { row: { at: place.row.at, ...(typeof name === 'string' && { name }) } };
  };
  return [
    ...changes.map((change) => ({
      question: change.question,
      answer: change.after,
      before: change.before,
      isChanged: true,
      ...whose(change, change.how === 'taken' ? former! : newer),
    })),
    ...placesOf(instrument, newer)
      .filter((place) => !moved.has(pointerTo(place)))
      .map((place) => ({ place, answer: answerAt(newer, place) }))
      .filter(({ answer }) => answer !== undefined)
      .map(({ place, answer }) => ({
        question: place.question,
        answer,
        before: former ? answer : undefined,
        isChanged: false,
        ...whose(place, newer),
      })),
  ];
}
