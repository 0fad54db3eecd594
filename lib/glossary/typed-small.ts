/**
 * Acronyms that people type in small letters, on a phone above all: "the iep is on friday". Each was looked at: none is
 * a word or a name in English or Spanish (as ADA, ESA, SEL, TOD or IDEA are). Add one when it is missed.
 */
const ACRONYMS = `
aac adhd apd asd asl bcba bip cvi dhh dibels dld ebd ehs esol esy fafsa fape fba ferpa gpa hipaa iaes iee iep ifsp ihp
itp lre lpac mdr mdt mtss nvld ocd ocr ohi osep pbis plaafp plep plp pti ptsd pwn rbt rti sdi sgd sld slp slpa sro ssi
ssdi tbi tvi udl wiat wida wisc wppsi
`;

export const TYPED_SMALL: ReadonlySet<string> = new Set(ACRONYMS.trim().split(/\s+/));
