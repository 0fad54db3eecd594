/** See find-office.mjs, which must run on a bare Node and so is plain JavaScript. */
export function missingOffice(): string[];
