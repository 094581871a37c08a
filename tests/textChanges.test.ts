/** What a story says otherwise than before, sentence by sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryWords } from '../src/model/storyWords.ts';
import { textChanges } from '../src/textChanges.ts';

const story = (...paragraphs: readonly string[]): StoryWords => ({
  slug: 'pumps',
  head: [{ part: 'headline', text: '泵站检修' }],
  paragraphs,
});

const sentences = (before: StoryWords, now: StoryWords) =>
  textChanges([before], [now]).flatMap((change) => change.sentences);

describe('two editions', () => {
  it('that say the same differ in nothing', () => {
    expect(textChanges([story('一。二。')], [story('一。二。')])).toEqual([]);
  });

  it('tell stories that are new and that are gone', () => {
    expect(textChanges([], [story('一。')])).toMatchObject([{ slug: 'pumps', kind: 'new' }]);
    expect(textChanges([story('一。')], [])).toMatchObject([{ slug: 'pumps', kind: 'gone' }]);
  });

  it('tell the part of a head that is changed', () => {
    const before = { ...story('一。'), head: [{ part: 'headline', text: '泵站' }] } as const;
    const now = {
      ...before,
      head: [
        { part: 'headline', text: '水站' },
        { part: 'deck', text: '副' },
      ],
    } as const;
    expect(textChanges([before], [now])[0]?.head).toEqual([
      { part: 'headline', from: '泵站', to: '水站' },
      { part: 'deck', from: undefined, to: '副' },
    ]);
  });
});

describe('a sentence', () => {
  it('ends at a full stop, a question or an exclamation, with what closes after it', () => {
    const now = story('他说：“好。”走了！“真的吗？”没有点');
    const found = sentences(story(''), now);
    expect(found.map((one) => (one.kind === 'added' ? one.to : undefined))).toEqual([
      '他说：“好。”',
      '走了！',
      '“真的吗？”',
      '没有点',
    ]);
    expect(found.map(({ at }) => now.paragraphs[0]?.slice(at.from, at.to))).toEqual([
      '他说：“好。”',
      '走了！',
      '“真的吗？”',
      '没有点',
    ]);
  });

  it('with other words is changed, and its new words are known', () => {
    const now = story('全部完成。', '明天上午9时通水，请储水。');
    const [change, ...more] = sentences(story('全部完成。', '明天上午8时通水，请储水。'), now);
    expect(more).toEqual([]);
    if (change?.kind !== 'changed') throw new Error(JSON.stringify(change));
    expect(change.at.paragraph).toBe(1);
    const fresh = change.fresh.map(({ paragraph, from, to }) =>
      now.paragraphs[paragraph]?.slice(from, to),
    );
    expect(fresh).toEqual(['9']);
  });

  it('with nothing in common is another', () => {
    const kinds = sentences(story('雨停了。完。'), story('泵站检修。完。')).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['added', 'removed']);
  });

  it('that is gone has a place: where the next one begins', () => {
    const [gone] = sentences(story('一一一。二二二。三三三。'), story('一一一。三三三。'));
    expect(gone).toEqual({
      kind: 'removed',
      from: '二二二。',
      at: { paragraph: 0, from: 4, to: 4 },
    });
    const [last] = sentences(story('一一一。二二二。'), story('一一一。'));
    expect(last?.at).toEqual({ paragraph: 0, from: 4, to: 4 });
  });

  it('is not changed by a new paragraph before it', () => {
    expect(sentences(story('一一。二二。'), story('一一。', '二二。'))).toEqual([]);
  });
});

describe('any two texts', () => {
  const text = fc
    .array(fc.constantFrom('水', '站', '通', '明', '天', '。', '！', '”', 'A', ' '), {
      maxLength: 30,
    })
    .map((characters) => characters.join(''));
  const paragraphs = fc.array(text, { minLength: 1, maxLength: 4 });

  it('are accounted for sentence by sentence', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const [before, now] = [story(...a), story(...b)];
        const all = (one: StoryWords) =>
          sentences(story(''), one).map((s) => (s.kind === 'added' ? s.to : ''));
        const changes = sentences(before, now);
        const gone = changes.flatMap((one) => (one.kind === 'added' ? [] : [one.from]));
        const come = changes.flatMap((one) => (one.kind === 'removed' ? [] : [one.to]));
        const left = without(all(before), gone);
        expect(left).toEqual(without(all(now), come));
        for (const { at } of changes) {
          const words = now.paragraphs[at.paragraph] ?? '';
          expect(at.from >= 0 && at.from <= at.to && at.to <= words.length).toBe(true);
        }
      }),
    );
  });
});

/** What is left of a list when some of it is taken away, in no order. */
function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...all];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at === -1) throw new Error(`${one} was not there`);
    left.splice(at, 1);
  }
  return left.sort();
}
