/** What the reader is meant to have on its face, by name; test/core/ux.test.ts holds it against the manifest. */

/** Commands by their titles, with their keys: chords under one prefix, Ctrl+K. */
export const COMMANDS: readonly (readonly [title: string, id: string, key?: string])[] = [
  ['Show Card at Cursor', 'showCard', 'h'],
  ['Next Mention', 'nextMention', 'n'],
  ['Previous Mention', 'previousMention', 'shift+n'],
  ['Next Incident', 'nextIncident', 'j'],
  ['Previous Incident', 'previousIncident', 'shift+j'],
  ['Go to Incident…', 'goToIncident', 'g'],
  ['List Names in This Paragraph', 'listNames', 'l'],
  ['Add to Glossary…', 'addToGlossary', 'a'],
  ['Add Name of Row to Glossary…', 'addGap', 'a'],
  ['Add Another Name…', 'addLabel'],
  ['Show Spelling Ledger', 'showSpellings'],
  ['Show Who Is Named Where', 'showNamedWhere'],
  ['Never Suggest This', 'ignoreGap'],
  ['Names Never Suggested…', 'showIgnoredGaps'],
  ['Follow the Cursor in the Trees', 'followCursor'],
  ['Stop Following the Cursor', 'stopFollowing'],
  ['Show All Mentions', 'showMentions'],
  ['Compare Reports', 'compareReports'],
  ['Explain This Reading', 'explainReading'],
  ['Pin…', 'pinReading'],
  ['Show Pins…', 'showPins'],
  ['Toggle Highlights', 'toggleHighlights'],
  ['Toggle Hover Cards', 'toggleHover'],
  ['Choose Kinds…', 'chooseKinds'],
  ['Choose Glossary…', 'chooseGlossary'],
  ['Create Glossary', 'createGlossary'],
  ['Use the Bundled Glossary', 'useBundledGlossary'],
  ['Open Glossary Entry', 'openGlossaryEntry'],
  ['Copy Incidents as Markdown', 'copyIncidents'],
  ['Read as Essay', 'readAsEssay'],
  ['Stop Reading as Essay', 'stopReadingAsEssay'],
  ['Filter Incidents…', 'filterIncidents'],
  ['Clear Filter', 'clearFilter'],
  ['Sort Incidents…', 'sortIncidents'],
  ['Show Incidents of All Essays', 'showAllEssays'],
  ['Show Incidents of This Essay', 'showThisEssay'],
  ['What Is Marked Here, and Why', 'explainNothing'],
  ['Show Menu', 'showMenu'],
  ['Open Sample Essay', 'openSample'],
  ['Show in Essay', 'showInEssay'],
  ['Open First Mention', 'showFirst'],
  ['Copy Name', 'copyName'],
  ['Copy as Markdown', 'copyRow'],
  ['Hide This Kind in Essays', 'hideKind'],
  ['Show Only This Event Type', 'onlyEventType'],
  ['Show Only This Place', 'onlyPlace'],
  ['Show Only Incidents with This Actor', 'onlyActor'],
  ['Show Only Incidents with One of Its Actors…', 'onlyOneActor'],
];

const KINDS = ['state', 'group', 'organisation', 'person', 'place', 'agreement', 'incident'];
/** Settings with their defaults. */
export const SETTINGS: readonly (readonly [name: string, value: unknown])[] = [
  ['glossary.files', ['**/*.{yaml,yml}']],
  ['glossary.useBundled', true],
  ['essays.languages', ['essay', 'markdown', 'plaintext']],
  ['essays.files', ['**/{essays,corpus,sources}/**/*.{md,markdown,txt,essay}']],
  ['highlight.enabled', true],
  ['highlight.kinds', KINDS],
  ['highlight.style', 'colour'],
  ['highlight.density', 'all'],
  ['hover.enabled', true],
  ['incidents.sort', 'date'],
  ['incidents.followCursor', true],
  ['paragraphNumbers', true],
  ['demonyms', false],
  ['gaps.suggest', false],
  ['gaps.ignored', []],
  ['hints.essayAgainstGlossary', true],
];

/** The colours of the kinds: light, dark, high contrast light, high contrast dark. */
export const COLOURS: readonly (readonly [id: string, ...defaults: readonly string[]])[] = [
  ['personForeground', '#0B5CAD', '#6CB6FF', '#003E8A', '#8CC8FF'],
  ['stateForeground', '#7A4B00', '#E3B341', '#5C3700', '#FFD24A'],
  ['organisationForeground', '#7A2E8E', '#D2A8FF', '#5B1A6E', '#E2C3FF'],
  ['groupForeground', '#B3261E', '#FF9B8A', '#8A0F0A', '#FFB3A6'],
  ['placeForeground', '#1E6B34', '#7EE2A0', '#0B4A20', '#9BF0B6'],
  ['agreementForeground', '#00626E', '#6EDCE6', '#00464F', '#8BEBF3'],
  ['incidentForeground', '#8A3B00', '#FFB870', '#632A00', '#FFCB94'],
];
/** Further colours, of bands and of the subject under the cursor. */
export const MORE_COLOURS = [
  ...['incidentBackground', 'incidentBorder'],
  ...['subjectBackground', 'subjectBorder', 'subjectRuler'],
];

/** Menus, and what stands in each: of views and rows, what it is offered for. */
export const MENUS: Readonly<Record<string, readonly string[]>> = {
  'editor/context': ['showCard', 'openGlossaryEntry', 'addToGlossary'],
  'explorer/context': ['readAsEssay'],
  'view/title': [
    ...['clearFilter', 'filterIncidents', 'showAllEssays', 'showThisEssay', 'goToIncident'],
    ...['sortIncidents', 'followCursor', 'stopFollowing', 'copyIncidents', 'explainNothing'],
    'showIgnoredGaps',
  ],
  'view/item/context': [
    ...['openGlossaryEntry', 'showInEssay', 'showMentions', 'compareReports', 'addLabel'],
    ...['showFirst', 'onlyEventType', 'onlyPlace', 'onlyActor', 'onlyOneActor', 'hideKind'],
    ...['copyName', 'copyRow', 'addToGlossary', 'ignoreGap'],
  ],
};

/** Commands of rows, which make no sense without one: not in the palette. */
export const OF_ROWS = [
  ...['showInEssay', 'copyName', 'copyRow', 'hideKind', 'addLabel', 'addGap', 'ignoreGap'],
  ...['showFirst', 'onlyEventType', 'onlyPlace', 'onlyActor', 'onlyOneActor'],
];

/** Colours of names as a theme or a reader may set them where the language server's words are. */
export const TOKENS = ['Person', 'State', 'Organisation', 'Group', 'Place', 'Agreement', 'Name'];

/** Views in their order; the last is closed until it is wanted. */
export const VIEWS = [
  ['incidents', 'Incidents', 'Corpus Reader: Incidents'],
  ['actors', 'Actors and Groups', 'Corpus Reader: Actors and Groups'],
  ['gaps', 'Glossary Gaps', 'Corpus Reader: Glossary Gaps'],
];

/** Empty states: where, what is so, what is said, and what can be done. */
export const EMPTY: readonly (readonly [
  view: string,
  when: RegExp,
  says: RegExp,
  offers: string[],
])[] = [
  ['incidents', /Count != 0/, /No essay is open\. Markdown/, ['openSample']],
  ['incidents', /Count == 0/, /No essay is open\. Open a folder/, ['openSample']],
  ['incidents', /readable/, /not read as an essay/, ['readAsEssay', 'explainNothing']],
  ['incidents', /loading/, /Reading the glossary/, []],
  [
    'incidents',
    /noGlossary/,
    /no glossary/,
    ['useBundledGlossary', 'createGlossary', 'chooseGlossary'],
  ],
  ['incidents', /incidentsEmpty && .*!= all/, /no incident/, ['addToGlossary', 'chooseGlossary']],
  [
    'incidents',
    /Empty && corpusReader\.incidentsFiltered/,
    /No incident passes/,
    ['clearFilter', 'filterIncidents'],
  ],
  ['incidents', /scope == all|Scope == all/, /No essay of this workspace/, ['chooseGlossary']],
  ['actors', /noEssay && !/, /Open an essay/, []],
  ['actors', /noEssay && corpus/, /not read as an essay/, ['readAsEssay']],
  ['actors', /loading/, /Reading the glossary/, []],
  ['actors', /noGlossary/, /There is no glossary/, ['useBundledGlossary', 'createGlossary']],
  ['actors', /actorsEmpty/, /names nobody/, ['gaps.focus', 'chooseGlossary']],
  ['gaps', /gapsEmpty/, /in no entry of the glossary/, []],
];

/** The steps of the walkthrough. */
export const STEPS = ['open', 'hover', 'incidents', 'write'];
