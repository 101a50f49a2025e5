/** A corpus that reads by the glossary which the extension brings along. */
import fs from 'node:fs';
import { Corpus } from '../../../src/core/index.ts';
import { readGlossaryFile } from '../../../src/core/yaml.ts';

/** Reads by the files of `corpus/glossary`; nothing is open in it. */
export function sampleCorpus(): Corpus {
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary(
    fs.readdirSync('corpus/glossary').map((name) => {
      const file = `corpus/glossary/${name}`;
      return { file, text: fs.readFileSync(file, 'utf8') };
    }),
  );
  return corpus;
}
