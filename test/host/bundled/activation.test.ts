/** The extension starts by itself in this workspace. */
import { testActivation } from '../activation.ts';

testActivation('essays/visit.md');
