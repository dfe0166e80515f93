/** Whose the device is now. An id, and no name: it stands in clear. */
const OFFICER = 'terdata-officer';

export const lendTo = (officerId: string): void => localStorage.setItem(OFFICER, officerId);
export const lentTo = (): string | undefined => localStorage.getItem(OFFICER) ?? undefined;
export const isLent = (): boolean => lentTo() !== undefined;
export const giveBack = (): void => localStorage.removeItem(OFFICER);
