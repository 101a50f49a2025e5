/**
 * The reader: a glossary made ready for reading essays. Labels become forms in matchers, evidence
 * becomes lines that are looked up by what they need.
 */
import type { LabelEntry } from '../glossary/fields.ts';
import type { EntityKind } from '../glossary/vocabulary.ts';
import {
  kinRulesOf,
  labelsOf,
  type Entity,
  type Glossary,
  type LabelRole,
  type Subject,
} from '../glossary/glossary.ts';
import type { Value } from '../glossary/shape.ts';
import type { DateRange } from '../text/edtf.ts';
import { inOneGo, SOME } from '../text/steps.ts';
import type { CueIndex } from './cues.ts';
import { hasHyphen, kinOf, kinOfPhrase, type KinForm } from './kin.ts';
import { LabelMatcher } from './label-matcher.ts';
import { essaysOf, Lines, type Line, type LineIndex } from './lines.ts';
import { recallsOf, type Recalls } from './recalls.ts';
import { rivalsOf } from './rivals.ts';
import { signsOf, type Signs } from './signs.ts';
import { weighing, type Weights } from './weights.ts';

/** What a form in a matcher stands for. A `notIn` form blocks its subject's labels within it, a
 * `pin` form is the reader's own word. */
export interface Form {
  readonly subject: string;
  readonly kind: EntityKind | 'incident';
  readonly role: LabelRole | 'notIn' | 'pin';
  readonly label: string;
  /** Not written in the glossary: a form akin to the label. It gives way to one that is. */
  readonly kin?: true;
  /** What it is where the words are joined by a hyphen and the label has none. */
  readonly hyphened?: Form;
  /** What makes a weak label count besides the full name. */
  readonly support?: FormSupport;
  /** Its place among all labels of the glossary: of two that fit equally the first is shown first. */
  readonly order: number;
}

/** Words near by, other subjects, essays: any of these supports a weak label. */
export interface FormSupport {
  readonly near: ReadonlySet<number>;
  readonly with: ReadonlySet<string>;
  readonly within: 'sentence' | 'paragraph';
  readonly periods: readonly DateRange[];
  readonly sources: readonly string[];
}

/** A glossary made ready for reading. */
export interface Reader {
  readonly glossary: Glossary;
  /** Labels that count as written, and those that count in any case; form numbers index `forms`. */
  readonly exact: LabelMatcher;
  readonly exactForms: readonly Form[];
  readonly anyCase: LabelMatcher;
  readonly anyCaseForms: readonly Form[];
  readonly cues: CueIndex;
  /** Lines by the stretch of text in which they hold. */
  readonly lines: Readonly<Record<Line['within'], LineIndex>>;
  /** What names and words say for incidents; none where these are few. */
  readonly weights: Weights | undefined;
  /** What words say for incidents by the points that the glossary gives them. */
  readonly signs: Signs;
  /** How incidents are taken up again once they were told. */
  readonly recalls: Recalls;
  /** By place: the states whose government sits there. */
  readonly seats: ReadonlyMap<string, readonly string[]>;
  /** Subjects that have weak labels. */
  readonly weakSubjects: ReadonlySet<string>;
  /** By subject: the number of the group of those with whom it shares weak labels. */
  readonly rivals: ReadonlyMap<string, number>;
}

/** Makes a glossary ready; what it does not understand has been reported by the checks. */
export function makeReader(glossary: Glossary): Reader {
  return inOneGo(makingReader(glossary));
}

/** The same with a stop now and then. */
export function* makingReader(glossary: Glossary): Generator<void, Reader> {
  const lines = new Lines(glossary);
  const labels = new Labels(glossary, (words) => lines.cuesOf(words));
  let added = 0;
  for (const entity of glossary.entities.values()) {
    labels.addSubject(entity, entity.kind.value);
    if (++added % SOME === 0) yield;
  }
  for (const incident of glossary.incidents.values()) {
    // An incident has dozens of lines with hundreds of words.
    yield;
    labels.addSubject(incident, 'incident');
    lines.addIncident(incident);
  }
  const { exact, exactForms, anyCase, anyCaseForms } = labels;
  exact.trim();
  yield;
  anyCase.trim();
  const { cues, index } = lines;
  return {
    glossary,
    exact,
    exactForms,
    anyCase,
    anyCaseForms,
    cues,
    lines: index,
    weights: yield* weighing(glossary, lines.all),
    signs: yield* signsOf(glossary, cues),
    recalls: yield* recallsOf(glossary, cues),
    seats: seatsOf(glossary),
    ...rivalsOf([...exactForms, ...anyCaseForms]),
  };
}

class Labels {
  readonly exact = new LabelMatcher(false);
  readonly exactForms: Form[] = [];
  readonly anyCase = new LabelMatcher(true);
  readonly anyCaseForms: Form[] = [];
  readonly #glossary: Glossary;
  readonly #cuesOf: (words: readonly Value<string>[]) => readonly number[];

  constructor(glossary: Glossary, cuesOf: (words: readonly Value<string>[]) => readonly number[]) {
    this.#glossary = glossary;
    this.#cuesOf = cuesOf;
  }

  addSubject(subject: Subject, kind: Form['kind']): void {
    for (const { role, entry } of labelsOf(subject)) {
      const anyCase = entry.case?.value === 'any';
      const support = role === 'weakLabel' ? this.#support(entry) : undefined;
      const form = { subject: subject.id, kind, role, label: entry.label.value };
      const rules = kinRulesOf(this.#glossary, subject, entry);
      const akin = rules.size > 0 ? kinOf(form.label, rules) : [];
      this.#add(support ? { support, ...form } : form, anyCase, akin);
      for (const { value } of entry.notIn ?? []) {
        const phrase = { subject: subject.id, kind, role: 'notIn', label: value } as const;
        const others = rules.size > 0 ? kinOfPhrase(value, form.label, akin, rules) : [];
        this.#add(phrase, anyCase, others);
      }
    }
  }

  #support({ near, with: subjects, within, essays = [] }: LabelEntry): FormSupport | undefined {
    if (!near && !subjects && essays.length === 0) return undefined;
    return {
      near: new Set(this.#cuesOf(near ?? [])),
      with: new Set((subjects ?? []).map(({ value }) => value)),
      within: within?.value ?? 'sentence',
      ...essaysOf(essays),
    };
  }

  #add(named: Omit<Form, 'order'>, anyCase: boolean, akin: readonly KinForm[]): void {
    const order = this.exactForms.length + this.anyCaseForms.length;
    // What is spread comes last: the V8 of Node 20 is slow with keys that follow it.
    const form: Form = { order, ...named };
    const forms = anyCase ? this.anyCaseForms : this.exactForms;
    const matcher = anyCase ? this.anyCase : this.exact;
    const other: Form = { kin: true, ...form };
    // One form for both where it can be: what is added costs time when the first essay opens.
    const both = !hasHyphen(form.label);
    const own = both ? akin.find(({ text, loose }) => loose && text === form.label) : undefined;
    forms.push(own ? { hyphened: other, ...form } : form);
    matcher.add(form.label, own !== undefined);
    for (const each of akin) {
      if (each === own) continue;
      const { text, loose } = each;
      forms.push(other);
      matcher.add(text, loose);
    }
  }
}

function seatsOf(glossary: Glossary): Map<string, string[]> {
  const seats = new Map<string, string[]>();
  for (const { id, seat } of glossary.entities.values() as Iterable<Entity>) {
    if (!seat) continue;
    const states = seats.get(seat.value);
    if (states) states.push(id);
    else seats.set(seat.value, [id]);
  }
  return seats;
}
