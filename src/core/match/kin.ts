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
import type { KinRule } from '../glossary/vocabulary.ts';
import { classOf, DASH, fold } from '../text/characters.ts';

/** A form akin to a label. In a `loose` one a hyphen and a blank between words are the same. */
export interface KinForm {
  readonly text: string;
  readonly loose: boolean;
}

/** No label becomes more forms than this, the loose ones apart. */
const MOST = 64;

/** The forms akin to a label by some rules, the label itself not among them. */
export function kinOf(label: string, rules: ReadonlySet<KinRule>): readonly KinForm[] {
  let forms: readonly string[] = [label];
  for (const { rule, mayHold, of } of REWRITES) {
    // Most labels have nothing that most rules look for, and patterns take time.
    if (rules.has(rule) && mayHold(label)) forms = forms.flatMap(withKin(of));
  }
  if (forms.length > 1) forms = [...new Set(forms)].slice(0, MOST);
  const loose = rules.has('hyphens') && (label.includes(' ') || hasHyphen(label));
  const found: KinForm[] = [];
  for (const [i, text] of forms.entries()) {
    // As a loose form finds all that a form without a hyphen finds, it stands for both.
    if (i > 0 && !(loose && !hasHyphen(text))) found.push({ text, loose: false });
    if (loose) found.push({ text, loose: true });
  }
  return found;
}

/** Whether a text has a hyphen or dash of any length. */
export function hasHyphen(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (classOf(fold(text.charCodeAt(i))) === DASH) return true;
  }
  return false;
}

/**
 * The forms akin to a phrase around a label: the label in it is written as any of its own, the
 * words around it are not respelt, else a phrase would have more forms than the label has.
 */
export function kinOfPhrase(
  phrase: string,
  label: string,
  akin: readonly KinForm[],
  rules: ReadonlySet<KinRule>,
): readonly KinForm[] {
  const around = new Set(rules);
  around.delete('transliteration');
  around.delete('plural');
  const others = akin.flatMap(({ text, loose }) =>
    loose || !phrase.includes(label) ? [] : [phrase.replace(label, () => text)],
  );
  const forms = new Map<string, KinForm>();
  const note = (form: KinForm) => forms.set(`${form.loose} ${form.text}`, form);
  for (const text of others) note({ text, loose: false });
  for (const text of [phrase, ...others]) kinOf(text, around).forEach(note);
  return [...forms.values()];
}

/** A rule as a function from a form to those beside it. */
type Rewrite = (form: string) => readonly string[];

const REWRITES: readonly {
  readonly rule: KinRule;
  /** False where the rule can do nothing, which is seen at a glance. */
  readonly mayHold: (label: string) => boolean;
  readonly of: Rewrite;
}[] = [
  {
    rule: 'and',
    mayHold: (label) => label.includes(' and ') || label.includes('&'),
    of: ampersands,
  },
  { rule: 'initials', mayHold: hasInitials, of: initials },
  { rule: 'plural', mayHold: () => true, of: plurals },
  {
    rule: 'transliteration',
    mayHold: () => true,
    of: (form) => particles(form).flatMap(withKin(respelled)),
  },
];

/** Whether two capitals, or a capital and a full stop, stand side by side. */
function hasInitials(label: string): boolean {
  for (let i = 1; i < label.length; i++) {
    const unit = label.charCodeAt(i);
    if ((unit === 0x2e || isCapital(unit)) && isCapital(label.charCodeAt(i - 1))) return true;
  }
  return false;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function withKin(rewrite: Rewrite): Rewrite {
  return (form) => [form, ...rewrite(form)];
}

/** "Sistan & Baluchestan": the sign stands between blanks, so "AT&T" stays itself. */
function ampersands(form: string): string[] {
  const swapped = form.replace(/(?<=\s)(?:and|&)(?=\s)/g, (word) => (word === '&' ? 'and' : '&'));
  return swapped === form ? [] : [swapped];
}

const DOTTED = /(?<![A-Za-z.])(?:[A-Z]\.\s?){2,}/g;
const CAPITALS = /(?<![A-Za-z0-9.])[A-Z]{2,6}(?![A-Za-z0-9])/g;
const ONE_INITIAL = /(?<=[a-z] [A-Z])\.(?= [A-Z][a-z])/g;
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
  const mixed = parts.reduce<string[]>(
    (made, part, i) =>
      (i % 2 === 1 ? familyOf(part) : [part]).flatMap((each) =>
        made.map((before) => before + each),
      ),
    [''],
  );
  // Who writes one of them so writes all of them so: these come first, where not all forms are kept.
  const alike = [0, 1].map((way) =>
    parts.map((part, i) => (i % 2 === 1 ? familyOf(part)[way] : part)).join(''),
  );
  return [...new Set([...alike, ...mixed])];
}

function familyOf(part: string): readonly string[] {
  const family = PARTICLES.find((each) => each.includes(part)) ?? [];
  return [part, ...family.filter((each) => each !== part)];
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
