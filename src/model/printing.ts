/** A character that prints: neither white nor a sign without a form of its own (ZWSP, soft hyphen). */
export const PRINTING = /[^\s\p{Cf}\p{Cc}]/u;
