/** The script that every page has. */
import { aidReading } from './reading.ts';

aidReading();
