import bicycle from '@phosphor-icons/core/assets/duotone/bicycle-duotone.svg?raw';
import bin from '@phosphor-icons/core/assets/duotone/trash-simple-duotone.svg?raw';
import books from '@phosphor-icons/core/assets/duotone/books-duotone.svg?raw';
import broom from '@phosphor-icons/core/assets/duotone/broom-duotone.svg?raw';
import cake from '@phosphor-icons/core/assets/duotone/cake-duotone.svg?raw';
import call from '@phosphor-icons/core/assets/duotone/phone-call-duotone.svg?raw';
import car from '@phosphor-icons/core/assets/duotone/car-duotone.svg?raw';
import cat from '@phosphor-icons/core/assets/duotone/cat-duotone.svg?raw';
import children from '@phosphor-icons/core/assets/duotone/baby-duotone.svg?raw';
import coffee from '@phosphor-icons/core/assets/duotone/coffee-duotone.svg?raw';
import cooking from '@phosphor-icons/core/assets/duotone/cooking-pot-duotone.svg?raw';
import dog from '@phosphor-icons/core/assets/duotone/dog-duotone.svg?raw';
import door from '@phosphor-icons/core/assets/duotone/door-open-duotone.svg?raw';
import fireworks from '@phosphor-icons/core/assets/duotone/sparkle-duotone.svg?raw';
import flower from '@phosphor-icons/core/assets/duotone/flower-duotone.svg?raw';
import games from '@phosphor-icons/core/assets/duotone/puzzle-piece-duotone.svg?raw';
import garden from '@phosphor-icons/core/assets/duotone/plant-duotone.svg?raw';
import heart from '@phosphor-icons/core/assets/duotone/heart-duotone.svg?raw';
import house from '@phosphor-icons/core/assets/duotone/house-line-duotone.svg?raw';
import lamp from '@phosphor-icons/core/assets/duotone/lightbulb-duotone.svg?raw';
import language from '@phosphor-icons/core/assets/duotone/translate-duotone.svg?raw';
import laptop from '@phosphor-icons/core/assets/duotone/laptop-duotone.svg?raw';
import later from '@phosphor-icons/core/assets/duotone/hourglass-medium-duotone.svg?raw';
import meal from '@phosphor-icons/core/assets/duotone/fork-knife-duotone.svg?raw';
import music from '@phosphor-icons/core/assets/duotone/music-notes-duotone.svg?raw';
import other from '@phosphor-icons/core/assets/duotone/hand-heart-duotone.svg?raw';
import parcel from '@phosphor-icons/core/assets/duotone/package-duotone.svg?raw';
import path from '@phosphor-icons/core/assets/duotone/path-duotone.svg?raw';
import post from '@phosphor-icons/core/assets/duotone/envelope-simple-duotone.svg?raw';
import shopping from '@phosphor-icons/core/assets/duotone/basket-duotone.svg?raw';
import sofa from '@phosphor-icons/core/assets/duotone/armchair-duotone.svg?raw';
import street from '@phosphor-icons/core/assets/duotone/tree-duotone.svg?raw';
import sun from '@phosphor-icons/core/assets/duotone/sun-duotone.svg?raw';
import talk from '@phosphor-icons/core/assets/duotone/chat-circle-duotone.svg?raw';
import together from '@phosphor-icons/core/assets/duotone/users-three-duotone.svg?raw';
import tools from '@phosphor-icons/core/assets/duotone/hammer-duotone.svg?raw';
import walk from '@phosphor-icons/core/assets/duotone/person-simple-walk-duotone.svg?raw';
import wave from '@phosphor-icons/core/assets/duotone/hand-waving-duotone.svg?raw';
import { strokes } from './strokes.ts';

/** Large, friendly drawings of ordinary things, by the word for what is drawn. */
export const pictograms = {
  bicycle: strokes(bicycle),
  bin: strokes(bin),
  books: strokes(books),
  broom: strokes(broom),
  cake: strokes(cake),
  call: strokes(call),
  car: strokes(car),
  cat: strokes(cat),
  children: strokes(children),
  coffee: strokes(coffee),
  cooking: strokes(cooking),
  dog: strokes(dog),
  door: strokes(door),
  fireworks: strokes(fireworks),
  flower: strokes(flower),
  games: strokes(games),
  garden: strokes(garden),
  heart: strokes(heart),
  house: strokes(house),
  lamp: strokes(lamp),
  language: strokes(language),
  laptop: strokes(laptop),
  later: strokes(later),
  meal: strokes(meal),
  music: strokes(music),
  other: strokes(other),
  parcel: strokes(parcel),
  path: strokes(path),
  post: strokes(post),
  shopping: strokes(shopping),
  sofa: strokes(sofa),
  street: strokes(street),
  sun: strokes(sun),
  talk: strokes(talk),
  together: strokes(together),
  tools: strokes(tools),
  walk: strokes(walk),
  wave: strokes(wave)
} as const;

export type PictogramName = keyof typeof pictograms;
