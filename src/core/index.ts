/** What the rest of the house uses of the core. */
export type { Span } from './text/span.ts';
export { itemsWithin, overlaps } from './text/span.ts';
export { matchesGlob } from './text/glob.ts';
export { LineIndex, type Position } from './text/line-index.ts';
export { dateWords, parseEdtf } from './text/edtf.ts';
export { hasDay, headDateWords, shortDateWords } from './text/short-dates.ts';
export { foldText } from './text/characters.ts';
export { ENTITY_KINDS, type EntityKind } from './glossary/vocabulary.ts';
export type { Origin, ShapeData, Value } from './glossary/shape.ts';
export type { Problem, ProblemCode, ProblemSeverity, RelatedPlace } from './glossary/problem.ts';
export { PROBLEMS } from './glossary/problem.ts';
export {
  EMPTY_GLOSSARY,
  labelsOf,
  subjectOf,
  type Entity,
  type Glossary,
  type Incident,
  type Source,
  type LabelRole,
  type Subject,
} from './glossary/glossary.ts';
export {
  isRefused,
  type Edited,
  type FileEdits,
  type Refusal,
  type Section,
  type SourceFile,
} from './glossary/edit.ts';
export {
  addEntry,
  addEntryTo,
  placesOfId,
  renameId,
  type NewEntry,
} from './glossary/edit-entries.ts';
export { addLabel, dropLabel, moveLabel, rewriteText } from './glossary/edit-labels.ts';
export { editsToMend, entryOfLabel } from './glossary/mend-edits.ts';
export { entriesIn, type EntryOutline } from './glossary/entries-in.ts';
export { fieldAt, keysAt, type FieldAt, type FieldKey } from './glossary/field-at.ts';
export { mendsOf, type Mend } from './glossary/mend.ts';
export { applyEdits, type TextEdit } from './glossary/yaml-text.ts';
export { writeInline, type Written } from './glossary/write-yaml.ts';
export { isSlug, toSlug } from './glossary/slug.ts';
export type { EntryReader } from './glossary/entry-reader.ts';
export { looksLikeGlossary } from './glossary/is-glossary.ts';
export type { Disposable, Files, Turns } from './ports.ts';
export { inSlices } from './slices.ts';
export { practiceText } from './corpus/practice.ts';
export { practisingSeats } from './match/seat.ts';
export type { EssayEdit } from './essay/edit-essay.ts';
export type { Block, EssayFormat } from './essay/blocks.ts';
export { essayName, essayTitle, readEssay, type Essay, type EssayInput } from './essay/essay.ts';
export type { Reading } from './essay/annotate.ts';
export type { Mention, ReadingRule } from './essay/mentions.ts';
export type { Telling } from './essay/tellings.ts';
export {
  DEFAULT_ESSAY_GLOBS,
  essayFormat,
  isNamedLikeEssay,
  readsAsEssay,
  ruleOnEssay,
  type Candidate,
  type EssayRules,
  type EssayRuling,
} from './essay/is-essay.ts';
export type { GlossaryFile } from './glossary/read-file.ts';
export { packGlossary, unpackGlossary, unpackingGlossary } from './glossary/packed.ts';
export { Corpus, type Annotated, type VersionedEssay } from './corpus/corpus.ts';
export type { GlossaryInput } from './corpus/glossary-in-use.ts';
export { explainMention, type Explanation, type LossReason, type Rival } from './essay/explain.ts';
export { explainTelling, rivalsOf, type TellingExplanation } from './essay/explain-telling.ts';
export type { CountedDate } from './essay/settle-dates.ts';
export { dateNote } from './card/telling-notes.ts';
export type { Anchored } from './essay/anchor.ts';
export {
  makePin,
  pinLine,
  readPins,
  repin,
  writePins,
  type Decision,
  type Pin,
} from './essay/pins.ts';
export { excerptAround } from './corpus/excerpt.ts';
export {
  incidentOrder,
  incidentRows,
  type EssayTold,
  type IncidentRow,
  type PartyRow,
  type TellingRow,
} from './corpus/incident-rows.ts';
export {
  actorGroups,
  type ActorGroup,
  type ActorRow,
  type MentionRow,
} from './corpus/actor-rows.ts';
export type { Card, CardLine, CardPart, CardTarget, LineName } from './card/card.ts';
export { firstMention, mentionAt, tellingsAt } from './essay/at.ts';
export { bandsOf } from './essay/bands.ts';
export { cardAt, type CardsAt } from './card/card-at.ts';
export { fitted, ROOM, type CardRoom } from './card/fit-card.ts';
export { entityCard, incidentsOf } from './card/entity-card.ts';
export { incidentCard } from './card/incident-card.ts';
export { shortEssayName } from './card/source-name.ts';
export { cardToMarkdown, cardToPlainText, escapeMarkdown } from './card/render.ts';
export { sourceInFrontMatter } from './glossary/front-matter.ts';
export { phrase, said, type Say, type Worded } from './text/phrase.ts';
export { EVENT_TYPES } from './glossary/vocabulary.ts';
export {
  signsOf,
  verdictsOf,
  type IncidentSign,
  type PropertyVerdict,
  type ReportProperty,
  type Verdict,
} from './corpus/verdicts.ts';
export { findingDiscrepancies, type Discrepancy } from './corpus/against-glossary.ts';
export { mergeIncidentRows, surveyOf, unpackSurvey, type EssaySurvey } from './corpus/survey.ts';
export {
  glossaryOrders,
  Surveyor,
  type GlossaryOrder,
  type SentEssay,
  type SurveyAnswer,
} from './corpus/surveyor.ts';
export {
  entryIn,
  referencesIn,
  subjectInGlossary,
  subjectsInEssay,
  wordsOf,
  type SubjectsAt,
} from './corpus/references.ts';
export {
  sectionsOf,
  toldIncidents,
  type OutlineIncident,
  type EssaySection,
} from './corpus/outline.ts';
export { namedWhere, spellings, type Ledger, type LedgerRow } from './corpus/ledger.ts';
export {
  linksInGlossary,
  type GlossaryLink,
  type GlossaryTarget,
} from './corpus/glossary-links.ts';
export { findLabels, type FoundLabel } from './corpus/find-labels.ts';
export type { FoundReference } from './glossary/read-scalar.ts';
export { locateQuotes, type QuotePlace } from './corpus/locate-quote.ts';
export {
  reportMatrix,
  type ReportColumn,
  type ReportMatrix,
  type ReportRow,
} from './card/report-matrix.ts';
export { findingGaps } from './corpus/gaps.ts';
export { gapRows, type GapEssay, type GapRow } from './corpus/gap-rows.ts';
export { definitionsIn } from './corpus/definitions.ts';
export { draftIncident, type IncidentDraft } from './corpus/draft-incident.ts';
export { guessKind } from './corpus/guess-kind.ts';
export { likelyEntries, type LikelyEntry } from './corpus/likely-entries.ts';
export { nameAt, tidyName } from './corpus/name-at.ts';
export { coverageOf, type Coverage } from './corpus/coverage.ts';
export { sparkline } from './corpus/sparkline.ts';
export { thinOut, type Density } from './corpus/density.ts';
export {
  arrangeIncidents,
  isActive,
  type IncidentFilter,
  type IncidentSort,
} from './corpus/arrange-incidents.ts';
