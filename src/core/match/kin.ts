/**
 * Typographic kin: written forms that are the same name to a reader, found without being listed
 * where a glossary asks for it (`kin`). A label becomes several forms when it is made ready, so
 * that reading a text costs no more; a kin form never stands against a form that a glossary writes.
 *
 *     kinOf('Tehrik-i-Taliban', new Set(['transliteration']))   // Tehreek-i-Taliban, Tehrik-e-…
 *
 * What needs no rule (dashes of any length, blanks of any width, accents, quotation marks) is
 * folded for every label, in text/characters.ts.
 */
import type { KinRule } from '../glossary/fields.ts';

/** A form akin to a label. In a `loose` one a hyphen and a blank between words are the same. */
export interface KinForm {
  readonly text: string;
  readonly loose: boolean;
}

/** No label becomes more forms than this, the loose ones apart. */
const MOST = 64;

/** The forms akin to a label by some rules, the label itself not among them. */
export function kinOf(label: string, rules: ReadonlySet<KinRule>): readonly KinForm[] {
  let forms = [label];
  for (const { rule, of } of REWRITES) if (rules.has(rule)) forms = forms.flatMap(withKin(of));
  const texts = [...new Set(forms)].slice(0, MOST);
  const written = texts.slice(1).map((text): KinForm => ({ text, loose: false }));
  if (!rules.has('hyphens')) return written;
  const joined = texts.filter((text) => /[\p{L}\p{N}][\s\p{Pd}]\p{L}/u.test(text));
  return [...written, ...joined.map((text): KinForm => ({ text, loose: true }))];
}

/** A rule as a function from a form to those beside it. */
type Rewrite = (form: string) => readonly string[];

const REWRITES: readonly { readonly rule: KinRule; readonly of: Rewrite }[] = [
  { rule: 'and', of: ampersands },
  { rule: 'initials', of: initials },
  { rule: 'plural', of: plurals },
  { rule: 'transliteration', of: (form) => particles(form).flatMap(withKin(respelled)) },
];

function withKin(rewrite: Rewrite): Rewrite {
  return (form) => [form, ...rewrite(form)];
}

/** "Sistan & Baluchestan": the sign stands between blanks, so "AT&T" stays itself. */
function ampersands(form: string): string[] {
  const swapped = form.replace(/(?<=\s)(?:and|&)(?=\s)/g, (word) => (word === '&' ? 'and' : '&'));
  return swapped === form ? [] : [swapped];
}

const DOTTED = /(?<![\p{L}.])(?:\p{Lu}\.\s?){2,}/gu;
const CAPITALS = /(?<![\p{L}\p{N}.])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;
const ONE_INITIAL = /(?<=\p{L}{2} \p{Lu})\.(?= \p{L}{2})/gu;
const NUMERAL = /^[IVX]+$/;

/** "US" and "U.S."; "D.I. Khan", "D. I. Khan" and "DI Khan"; "Donald J Trump". */
function initials(form: string): string[] {
  const dots = (letters: string, gap: string) =>
    Array.from(letters, (each) => `${each}.`).join(gap);
  const lettersOf = (words: string) => words.replace(/[.\s]/g, '');
  const goesOn = (words: string) => (/\s$/.test(words) ? ' ' : '');
  const plain = form.replace(DOTTED, (words) => lettersOf(words) + goesOn(words));
  const tight = plain.replace(CAPITALS, (word) => (NUMERAL.test(word) ? word : dots(word, '')));
  // Only within a name: "U. S." at its end may be the end of a sentence and a new one.
  const spaced = form.replace(DOTTED, (words) =>
    goesOn(words) ? `${dots(lettersOf(words), ' ')} ` : words,
  );
  return [plain, tight, spaced, form.replace(ONE_INITIAL, '')].filter((each) => each !== form);
}

/** The last word in the other number: "Baloch separatist", "Baloch separatists". */
function plurals(form: string): string[] {
  const word = /\p{L}+$/u.exec(form)?.[0] ?? '';
  if (/[^s]s$/.test(word)) {
    return word.length > 4 && !/(?:us|is|ss)$/.test(word) ? [form.slice(0, -1)] : [];
  }
  return word.length > 3 && /[a-rt-wy]$/.test(word) ? [`${form}s`] : [];
}

/** Small words within a name that are written as they are heard: -e- and -i-, al- and ul-. */
const PARTICLES: readonly (readonly string[])[] = [
  ['e', 'i'],
  ['al', 'ul'],
];

function particles(form: string): string[] {
  const parts = form.split(/(?<=\p{L}[\s\p{Pd}])(e|i|al|ul)(?=[\s\p{Pd}]\p{L})/gu);
  return parts.reduce<string[]>(
    (made, part, i) => {
      const family = i % 2 === 1 ? PARTICLES.find((each) => each.includes(part)) : undefined;
      return (family ? [part, ...family.filter((each) => each !== part)] : [part]).flatMap((each) =>
        made.map((before) => before + each),
      );
    },
    [''],
  );
}

/** Sounds of other scripts that are written in several ways; each way and those beside it. */
const SOUNDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['e']],
  ['e', ['a', 'i']],
  ['i', ['e', 'ee']],
  ['ee', ['i']],
  ['o', ['u']],
  ['u', ['o', 'oo', 'ou']],
  ['oo', ['u']],
  ['ou', ['u']],
  ['ae', ['ai']],
  ['ai', ['ae', 'ay']],
  ['ay', ['ai']],
  ['ui', ['uy']],
  ['uy', ['ui']],
  ['gh', ['q']],
  ['q', ['gh']],
]);
/** Shorter words are too much like others: "Mali" and "Male", "Doha" and "Duha". */
const SHORTEST = 5;
const WORD = /\p{L}+/gu;
const SOUND = /(?<![aeiouy])[aeiou]+y?(?![aeiouy])|gh|q/g;

/**
 * A form with one sound of one word written in another way, but never the first nor the last letter
 * of the word: "Tehreek" for "Tehrik", but no "Eran" for "Iran" and no "Mode" for "Modi".
 */
function respelled(form: string): string[] {
  return [...form.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (word.length < SHORTEST) return [];
    const small = word.charAt(0).toLowerCase() + word.slice(1);
    return [...small.matchAll(SOUND)].flatMap(({ 0: sound, index: at }) => {
      const end = at + sound.length;
      if (end === word.length) return [];
      const others = SOUNDS.get(sound) ?? [];
      const kept = at > 0 ? others : others.filter((other) => other[0] === sound[0]);
      const from = at > 0 ? 0 : 1;
      return kept.map(
        (other) => form.slice(0, index + at + from) + other.slice(from) + form.slice(index + end),
      );
    });
  });
}
