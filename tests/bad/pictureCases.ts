export const PICTURE_CASES = [];
