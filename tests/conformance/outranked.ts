/** Cases that the engine does not follow, each with the rule that outranks it; docs/CONFORMANCE.md tells them. */

export interface Outranked {
  /** The set of the table, and what it is run under where that matters. */
  readonly set: string;
  readonly under?: string;
  /** Ids of the cases: every one of them fails. */
  readonly cases: RegExp;
  /** The rule that is followed instead, and where it stands. */
  readonly rule: string;
  readonly source: string;
}

export const OUTRANKED: readonly Outranked[] = [
  {
    set: 'line-break-xht',
    cases: /line-break-(normal|strict)-015a\/U\+2025 U\+2025$/,
    rule: 'No line begins with ‥ or … where CSS is normal or strict.',
    source:
      'UAX #14 LB22; sets i18n-zh, i18n-ja and i18n-unknown-lang, group “in”; WPT changed the test itself later (web-platform-tests/wpt pull request 37671)',
  },
  {
    set: 'word-break',
    cases: /word-break-(normal-lo-000|keep-all-003)\//,
    rule: 'Thai and Lao part at spaces only: words of class SA are letters where there is no dictionary.',
    source: 'UAX #14 LB1',
  },
  {
    set: 'zh strict, as above',
    under: 'level gb',
    cases: /zh-in-strict\/U\+202[56]$/,
    rule: 'At the level gb a line may begin with ……; the level strict forbids it.',
    source: 'clreq 3.1.4; GB/T 15834 5.1.5 forbids only to part it',
  },
  {
    set: 'CSS Text 4 pairs',
    cases: /^zh-Hans (CX|XC|XO|XM|XS|XX) /,
    rule: 'In Simplified Chinese ！ and ？ stand to one side of their square and give way as 。 does.',
    source: 'clreq 3.1.6.1–3.1.6.2, GB/T 15834 5.1.2; the data say so themselves (class X)',
  },
  {
    set: 'text-autospace',
    cases: /^ああ 12 ああ$/,
    rule: 'A space typed between Han and Western text gives its place to the white between scripts.',
    source: 'CSS Text 4 text-autospace `replace`, clreq 3.2.2',
  },
];
