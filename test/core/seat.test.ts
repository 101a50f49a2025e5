/** Capitals in many places of a sentence: the city, or the government that sits there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seatCue } from '../../src/core/match/seat.ts';

/** The capital asked about stands between `‹` and `›`. */
function cueIn(marked: string) {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  return seatCue(marked.replace(/[‹›]/g, ''), 0, start, end);
}

const GOVERNMENT = {
  'what is its own': [
    '‹Kabul›’s reluctance wore out its neighbours.',
    'From ‹Beijing›’s perspective the road is too big to fail.',
    'Inside ‹Tehran›’s security establishment opinions differ.',
    'The proposal fell into ‹Beijing›’s orbit.',
    'It lies in ‹Islamabad›’s interest to wait.',
    'He moved into ‹Washington›’s good graces.',
    'Nothing came within ‹Kabul›’s reach.',
    '‹Tehran›’s attacks on its neighbours went on.',
    '‹Islamabad›’s protests fell on deaf ears.',
    '‹Beijing›’s summit diplomacy tired them.',
    '‹Islamabad›’s public opposition grew.',
    '‹Tehran›’s prison policy is harsh.',
  ],
  'in, behind what a government has': [
    'The shift in ‹Washington› came late.',
    'Fears are growing in ‹Islamabad› of a new war.',
    'Alarm has been mounting in ‹Beijing› ever since.',
    'There was concern in Islamabad and ‹Beijing›.',
    'It was seen in ‹Tehran› as weakness.',
    'The speech was interpreted in ‹Delhi› as a threat.',
    'Politics in ‹Kabul› changed again.',
    'It found a reliable ally in ‹Islamabad›.',
    'Support in ‹Washington› ran out.',
    'The truce was hailed in ‹Islamabad› as a triumph.',
    'The plan was received in ‹Kabul› with a shrug.',
    'Its paymasters in Paris and ‹Washington› left.',
    'In ‹Beijing›, patience is wearing thin.',
    'He left. In ‹Tehran›, senior officials were furious.',
  ],
  'at, from and to': [
    'Kabul Hits Back At ‹Islamabad›',
    'Anger at ‹Islamabad› grew.',
    'The charge was aimed at ‹Kabul›.',
    'Pressure came from ‹Beijing›.',
    'When it came to ‹Tehran›, he was silent.',
    'A letter was sent to ‹Beijing›.',
    'Oil flowed from ‹Tehran› at a discount.',
    'Their quarrel over ‹Kabul› went on.',
    'Nothing good was heard from ‹Beijing›.',
    'The ambassador to ‹Kabul› was recalled.',
    'The visit, which sent a message to ‹Beijing›, was short.',
    'Their visit was meant as a warning to ‹Tehran›.',
  ],
  'verbs that may mean a city, and do not': [
    'The deal left ‹Islamabad› isolated.',
    'It left ‹Tehran› with no choice.',
    'That left ‹Kabul› to fend for itself.',
    'The raid took ‹Tehran› by surprise.',
    'It took ‹Beijing› three years.',
    'It took ‹Beijing› three years to answer.',
    '‹Kabul› fell short of its promises.',
    '‹Kabul› has fallen silent.',
    '‹Islamabad› fell back on old habits.',
    '‹Islamabad› fell into line.',
    '‹Islamabad› was shaken by the accusation.',
    '‹Tehran› was hit by new sanctions.',
    '‹Beijing› is a patient creditor.',
    '‹Kabul› was the last to learn of it.',
  ],
  'verbs that may be nouns of a city': [
    '‹Tehran› protests raid in south',
    '‹Tehran› attacks base near border',
    '‹Islamabad› blasts neighbour over dam',
    '‹Beijing› courts its rivals.',
    'Tehran and ‹Beijing› court Kabul',
    'Both Delhi and ‹Islamabad› protest the dam.',
    '‹Tehran› jails two reporters',
    '‹Washington› houses its critics.',
    '‹Beijing› deals in metals.',
    '‹Tehran› meets its neighbours.',
  ],
  'people and adjectives of a government': [
    'A ‹Tehran› official said so.',
    'The ‹Tehran› regime shot at crowds.',
    '‹Tehran›-backed fighters left.',
    'The ‹Beijing›-brokered deal held.',
    'A Kabul–‹Islamabad› understanding failed.',
    '‹Islamabad› Summons Kabul Envoy',
    '‹Beijing› Welcomes Kabul Agreement',
  ],
  'signs behind it': [
    '‹Tehran›, however, was unmoved.',
    '‹Beijing›, which holds the debt, waits.',
    '‹TEHRAN›: THE LONG GAME',
    '‹Kabul›: a friend turned foe',
    '‹Tehran› — and nobody else — wanted it.',
  ],
  'lists and pairs': [
    'Relations between Islamabad and ‹Kabul› soured.',
    'Officials from Islamabad, Kabul and ‹Beijing› spoke.',
    'He visited Kabul and ‹Tehran› protested.',
    'They flew to Doha, and ‹Islamabad› was silent.',
    'He fled to Kabul, and ‹Tehran› wants him back.',
    'Both Washington and ‹Tehran› claimed victory.',
  ],
};

const CITY = {
  'what stands in it': [
    '‹Tehran›’s Evin prison is full.',
    '‹Islamabad›’s Blue Star Hotel burned.',
    '‹Beijing›’s Forbidden City was shut.',
    '‹Kabul›’s empty streets frightened him.',
    '‹Tehran›’s residents queued for petrol.',
    'Outside ‹Kabul›’s airport they waited.',
    'In ‹Tehran›’s Azadi Square they sang.',
    'An ‹Islamabad› court freed him.',
    'The rally in ‹Kabul›’s Blue Hill area went on.',
    'The ‹Tehran› embassy was stormed.',
    '‹Kabul› police found nothing.',
    'The ‹Islamabad› protests went on.',
    'The ‹Kabul› attacks of that year were worse.',
    'He taught at ‹Tehran› University.',
    'The ‹Islamabad› Policy Research Institute asked.',
    'The ‹Tehran› Stock Exchange closed.',
    'The ‹Kabul› River rose.',
    'The ‹Beijing› deal of 2023 held.',
    'The ‹Islamabad› meeting was short.',
    'They met in a ‹Moscow› concert hall.',
  ],
  'what it is': [
    '‹Kabul› is a city of five million.',
    'The town is just 46 km away from ‹Kabul›.',
    'They struck at ‹Washington, D.C.› that morning.',
    'It was three months before the attacks on New York and ‹Washington›.',
    'So an influential ‹Moscow› paper reported.',
    '‹Islamabad› is home to the best schools.',
    'The ‹Kabul› of 1996 was in ruins.',
    'The ‹Tehran› of the 1970s danced.',
  ],
  'what befell it': [
    '‹Kabul› was shaken by two blasts.',
    '‹Tehran› was hit by missiles at night.',
    'When ‹Kabul› fell, he fled.',
    'After ‹Kabul›’s fall he fled.',
    '‹Kabul› fell into Taliban hands.',
    'A bomb went off in the heart of ‹Kabul›.',
    'The bombing of ‹Tehran› went on.',
    'They took ‹Kabul› in August.',
    'They took over ‹Kabul› without a fight.',
    'They took ‹Kabul› two years later.',
    'Drones circled low over ‹Tehran›.',
    'By November they were out of ‹Kabul›.',
    'They began their retreat from ‹Kabul› in the middle of the month.',
    'It reduced a third of ‹Kabul› to rubble.',
    'Air strikes on ‹Kabul› followed in the autumn.',
    'A school in western ‹Kabul› was bombed.',
    'A hotel in the Blue Hill district of ‹Kabul› burned.',
    '‹Kabul› finally fell in April.',
    '‹Kabul› was still in the hands of the republic.',
    'They had last “liberated” ‹Kabul› in that year.',
    'The mujahideen had control of ‹Kabul› by then.',
    'They established their sole authority over ‹Kabul›.',
    'After the invasion of ‹Kabul› in that year they ruled.',
    'It had their support in the fight for ‹Kabul›.',
    'In that war ‹Kabul›’s population fell by half.',
  ],
  'roads and journeys': [
    'The motorway between ‹Islamabad› and Lahore was shut.',
    'The motorway between Lahore and ‹Islamabad› was shut.',
    'The ‹Islamabad›–Lahore motorway was shut.',
    'A train from Islamabad to ‹Tehran› was planned.',
    'Flights between Dubai and ‹Kabul› resumed.',
    'He flew from Doha to ‹Kabul›.',
    'They left ‹Tehran› for Doha.',
    'He left ‹Washington› on Monday.',
    'He was invited to ‹Beijing›.',
    'She was posted to ‹Islamabad› twice.',
    'He covers Iran from ‹Islamabad›.',
    'She wrote from ‹Kabul›.',
    'He flew to Doha, Kabul and ‹Islamabad› last week.',
    'They visited Kabul and ‹Tehran›.',
    '(With reporting from Kabul and ‹Islamabad›.)',
    'The envoy was recalled to ‹Islamabad›.',
    'A visit by the army chief to ‹Tehran› followed.',
    'Troops were sent back to ‹Kabul›.',
    'They were escorted to ‹Kabul› by aircraft.',
  ],
  'who lives there': [
    'Residents of ‹Kabul› queued for visas.',
    'The people of ‹Tehran› slept badly.',
    'Diplomats in ‹Islamabad› call it closed.',
    'His office in ‹Kabul› was raided.',
    'She was raised in ‹Tehran›.',
    'In ‹Kabul›, the price of bread doubled.',
    'They met in Doha and ‹Islamabad›.',
    'It held all power in the Afghan capital, ‹Kabul›.',
  ],
  'where a report was written': [
    '‹KABUL› — Two blasts hit a mosque.',
    '‹ISLAMABAD›: Pakistan has closed the road.',
    '‹TEHRAN› (AFP) - A minister resigned.',
    '‹Kabul› (Reuters) — The market was quiet.',
    '‹ISLAMABAD›, Jan. 18 (AFP) - A road was closed.',
    '‹Kabul›, Afghanistan - The market was quiet.',
  ],
};

for (const [reading, groups] of Object.entries({ government: GOVERNMENT, city: CITY })) {
  for (const [group, rows] of Object.entries(groups)) {
    describe(`the ${reading}: ${group}`, () => {
      for (const row of rows) test(row, () => assert.equal(cueIn(row).reading, reading));
    });
  }
}

describe('the words that speak for a reading', () => {
  const rows: readonly (readonly [marked: string, words: string])[] = [
    ['He flew to ‹Kabul›.', 'flew to'],
    ['Fears are growing in ‹Islamabad›.', 'Fears are growing in'],
    ['‹Kabul›’s airport was shut.', 'airport'],
    ['They took ‹Kabul› in August.', 'took'],
    ['The ‹Kabul› of 1996 was in ruins.', 'The … of 1996'],
    ['‹KABUL› — Two blasts hit a mosque.', 'KABUL'],
    ['‹Kabul› said no.', 'said'],
    ['‹Kabul› it was.', ''],
  ];
  for (const [marked, words] of rows) {
    test(marked, () => assert.equal(cueIn(marked).words, words));
  }
});

test('a capital among words made to be slow is read at once', () => {
  const since = performance.now();
  const words = 'In Aa, Bb, Cc and visit by way of from Dd to '.repeat(40);
  for (let i = 0; i < 2000; i++) seatCue(`${words}Kabul`, 0, words.length, words.length + 5);
  assert.ok(performance.now() - since < 4000);
});
