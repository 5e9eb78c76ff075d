/** No figure or letter that is taken for another, so that a code can be read out. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 12;

/** As it is written: three groups of four. */
export const showCode = (code: string) => code.match(/.{1,4}/g)?.join('-') ?? code;

/**
 * By what the maker and the courier call an order: its first group. The whole code opens the buyer's
 * page, where the figures for the door stand.
 */
export const shortCode = (code: string) => code.slice(0, 4);

/** The code in what somebody typed: any case, with or without its hyphens. */
export const readCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
