/** Which questions of which form speak of a finding, by the beginning of its code; the longest that fits counts. All forms stand together. */
// oxfmt-ignore
export const QUESTIONS_ABOUT: Readonly<Record<string, readonly string[]>> = {
  'EMP-':        ['working', 'income', '416a', '417', '418'],
  'WORK-':       ['working', 'income', '416a', '418'],
  'ECO-WAGE':    ['working', 'income', '416a', '418'],
  'ECO-POWER':   ['light', 'power', '307a', '307b1', '307b2', '307b3'],
  'ECO-HOUSE':   ['area', 'floor', 'wall', 'roof', '302', '303', '304', '305'],
  'ECO-VEHICLE': ['assets', '502i', '502k', '502l', '502m'],
  'ECO-ASSET':   ['assets', '502g', '503a', '503b', '504a'],
  'ECO-AHU':     ['420a', '421', '425'],
  'ECO-DECILE':  ['income', 'expense'],
  'FIN-':        ['income', 'expense'],
  'DISABILITY':  ['health', '428a', '428b', '428c', '428d', '428e', '428f', '428g', '428h', '428i'],
  'BIRTH':       ['members', '112'],
  'DEATH':       ['members', '112'],
};
