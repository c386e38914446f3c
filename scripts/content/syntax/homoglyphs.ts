/** Letters of other scripts that look like Latin ones: each followed by the letter that it looks like. */
const PAIRS = {
  Cyrillic:
    'аa сc еe ёe оo рp хx уy іi їi јj ѕs һh ԁd ԛq ԝw ӏl ѵv гr кk вb мm нh тt пn иu ьb АA ВB ЕE ЁE КK МM НH ОO РP СC ТT ХX УY ІI ЇI ЈJ ЅS ҺH ԌG ԚQ ԜW ҮY үy ӀI',
  Greek:
    'αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw ϲc ϳj ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ϺM άa έe ήn ίi όo ύu ώw',
  Armenian: 'օo ոn հh սu ցg զq յj քp լl գq ՕO ՍU ՏS ԼL',
  Cherokee: 'ᎠD ᎡR ᎢT ᎥI ᎩY ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᎽY ᏀG ᏂH ᏃZ ᏎA ᏒR ᏔW ᏕS ᏙV ᏚS ᏞL ᏟC ᏢP ᏦK ᏧD ᏴB',
} as const;

/** A letter that looks like a Latin one, and the script that it belongs to. */
export type LookAlike = { readonly script: string; readonly latin: string };

/** The letters of other scripts that can stand in for a Latin one unseen. */
export const LOOK_ALIKES: ReadonlyMap<string, LookAlike> = new Map([
  ...Object.entries(PAIRS).flatMap(([script, pairs]) =>
    pairs.split(' ').map((pair): [string, LookAlike] => [pair[0]!, { script, latin: pair[1]! }]),
  ),
  // The wide Latin letters that stand in Chinese and Japanese text, at the same distance from ASCII each.
  ...Array.from({ length: 58 }, (_, index): [string, LookAlike] => [
    String.fromCharCode(0xff21 + index),
    { script: 'full-width', latin: String.fromCharCode(0x41 + index) },
  ]).filter(([, { latin }]) => /[A-Za-z]/.test(latin)),
]);
