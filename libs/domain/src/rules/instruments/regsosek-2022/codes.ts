/** Codes as they are printed: 1 to n. */
// oxfmt-ignore
export const OF_3 = ['1', '2', '3'] as const, OF_4 = ['1', '2', '3', '4'] as const,
  OF_5 = ['1', '2', '3', '4', '5'] as const, OF_6 = ['1', '2', '3', '4', '5', '6'] as const,
  OF_7 = ['1', '2', '3', '4', '5', '6', '7'] as const, OF_8 = ['1', '2', '3', '4', '5', '6', '7', '8'] as const,
  OF_9 = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export const YES_NO = ['1', '2'] as const;
/** Here 8 is "unknown"; in most other lists it is an answer like any other. */
export const YES_NO_UNKNOWN = ['1', '2', '8'] as const;

/** Schools, from Paket A to a doctorate. */
// oxfmt-ignore
export const SCHOOLS = [...OF_9, '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22'] as const;
/** What was finished there; 23 is no diploma at all. */
export const DIPLOMAS = [...SCHOOLS, '23'] as const;

/** What people work in, from rice to international bodies. */
export const SECTORS = [...DIPLOMAS, '24', '25', '26'] as const;
