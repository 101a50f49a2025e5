/** Words with a capital that are no names by themselves, or that stand before one. */

const set = (words: string) => new Set(words.split(' '));

/** Words that open a sentence, and small words of titles. */
export const OPENERS: ReadonlySet<string> = set(
  'The A An In On At It Its This That These Those He She They We I You But And Or Yet So For From ' +
    'By As If When While After Before Since Although Though However Both Such Some Many Most More ' +
    'Another Other Others Like Unlike With Without Within Under Despite During Why How What Where Who ' +
    'Whose Whom Which Whether Even Not No Nor To Of Thus Here There Then Than Now Still Only Once ' +
    'Until Unless Because Instead Rather Perhaps Also Every Each All Any Few Much Several Our Their ' +
    'His Her My Your One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last Next ' +
    'Over Across Against Among Amid Between Beyond Through Throughout Toward Towards Upon Into Up ' +
    'Given Following According Based Whereas Meanwhile Moreover Furthermore Nevertheless Nonetheless ' +
    'Today Tomorrow Yesterday Later Earlier Recent New Old Former Late Just Indeed Hence Therefore ' +
    'Otherwise Finally Eventually Ultimately Similarly Likewise Conversely Consequently Elsewhere ' +
    'Overall Already Always Again Besides Afterwards Additionally Alongside Amidst',
);

/** Offices and forms of address before a person's name. */
export const TITLES: ReadonlySet<string> = set(
  'President Minister Prime Foreign Defense Defence Interior Information Finance Caretaker Deputy ' +
    'Acting Vice Former Supreme Army Chief Leader General Gen Gen. Lieutenant Lt Lt. Major Maj Maj. ' +
    'Colonel Col Col. Brigadier Captain Marshal Field Admiral Secretary Ambassador Envoy Special ' +
    'Spokesperson Spokesman Chairman Governor Senator Commander Director Dr Dr. Mr Mr. Mrs Mrs. Ms ' +
    'Ms. Prof Prof. Professor Sir King Queen Prince Excellency Premier Chancellor Speaker Representative ' +
    'Head Staff Ministers Presidents Generals Leaders Officials',
);

/** The words of a title after which a name follows: "Supreme Leader", but "Supreme Court" is a name. */
export const TITLE_HEADS: ReadonlySet<string> = set(
  'President Minister Chief Leader General Gen Gen. Lieutenant Lt Lt. Major Maj Maj. Colonel Col Col. ' +
    'Brigadier Captain Marshal Admiral Secretary Ambassador Envoy Spokesperson Spokesman Chairman ' +
    'Governor Senator Commander Director Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof Prof. Professor Sir King ' +
    'Queen Prince Premier Chancellor Speaker Representative Head Staff',
);

/** Offices that may stand between the name of a state and that of a person: "Veld President Ana Lorn". */
export const OFFICES: ReadonlySet<string> = set(
  'President Minister Premier Chancellor Ambassador Spokesperson Spokesman Senator Governor Secretary',
);

/** What may be of, for or on something: "Institute for Salt", "Committee on Ships". */
export const BODIES: ReadonlySet<string> = set(
  'Institute Centre Center Movement Organisation Organization Council Committee Foundation Fund ' +
    'Association Commission Agency Party Campaign Office Department Ministry Alliance Front Union ' +
    'Society League Coalition Programme Program School Network Forum Group Conference Convention ' +
    'Treaty Agreement Initiative Partnership Plan Bureau Board Bank Court Dialogue Resolve Fighters ' +
    'Students Citizens People Mothers Doctors Reporters Partners Action',
);

/** Faiths before a name, which are no part of it where the name stands alone too. */
export const FAITHS: ReadonlySet<string> = set(
  'Sunni Shia Shiite Shi’a Salafi Sufi Muslim Christian Hindu Jewish Buddhist Sikh',
);

/** Months, days and seasons, which are no part of a name before them. */
export const TIMES: ReadonlySet<string> = set(
  'January February March April May June July August September October November December Jan Feb Mar ' +
    'Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'Spring Summer Autumn Winter',
);

/** Times, directions, faiths and institutions at large. */
export const COMMON: ReadonlySet<string> = set(
  'January February March April May June July August September October November December Jan Feb Mar ' +
    'Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'Spring Summer Autumn Fall Winter ' +
    'North South East West Northern Southern Eastern Western Central Middle Global Asia Europe Africa ' +
    'America Americas Earth God Islam Muslim Muslims Islamic Islamist Islamists Sunni Sunnis Shia Shias ' +
    'Shiite Shiites Shi’a Christian Christians Christianity Hindu Hindus Jew Jews Jewish Sikh Sikhs ' +
    'Buddhist Sharia Jihad Jihadi Salafi Sufi Arab Arabs Turk Turks Kurd Kurds Internet Web State States ' +
    'Government Parliament Constitution Army Navy Police Province District Court Church Republic ' +
    'Ministry Embassy Report Information Project Theory Framework Studies Literature Review Research ' +
    'Assistant Fellow Senior Junior University College Institute Figure Table Chapter Section Part Article Note Source Notes Ph.D PhD',
);

/** Words for peoples, which are no names of actors. */
export const PEOPLES: ReadonlySet<string> = set(
  'Afghan Pakistani Iraqi Saudi Israeli Emirati Qatari Kuwaiti Omani Yemeni Somali Bangladeshi Nepali ' +
    'Kazakh Uzbek Tajik Turkmen Kyrgyz Uyghur Uighur Pashtun Baloch Hazara Punjabi Sindhi Kashmiri ' +
    'Bengali Greek French Dutch German Swiss Czech Thai American African Mexican Cuban ' +
    'Moroccan Libyan Tibetan Iranian Indian Russian Syrian Indonesian Malaysian Egyptian ' +
    'Jordanian Palestinian Ukrainian Belarusian Australian Canadian Italian Norwegian Armenian ' +
    'Georgian Azerbaijani Asian Austrian Hungarian Bulgarian Romanian Serbian ' +
    'Nigerian Ethiopian Algerian Brazilian Persian ' +
    'Sudanese Chinese Japanese Lebanese Taiwanese Vietnamese Burmese ' +
    'Portuguese British English Irish Scottish Spanish Swedish Danish Finnish ' +
    'Turkish Kurdish Polish European Korean Soviet Indo Sino',
);

/** Capitals that are no names. */
export const NO_ACRONYMS: ReadonlySet<string> = set(
  'AM PM OK TV CEO PDF URL DOI ISBN ORCID II III IV VI VII VIII IX XI XII XIV XV XX XXI BC ' +
    'AD CE USD ID CCTV GDP GNP NGO NGOS HIV GPS SMS FAQ DNA VIP UAV IED WMD ATM DVD CD PC IT AI HR PR',
);

/** The end of "Taliban-led" and its like. */
export const SUFFIX = /[-‑](?!\p{Ll}+[-‑])\p{Ll}[\p{Ll}-]*$/u;

/** Words that open a sentence wherever they stand: "The" in "as The Times has it". */
export const ARTICLES: ReadonlySet<string> = set('The A An In On It This If As But And');
