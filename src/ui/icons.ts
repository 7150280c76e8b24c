import addressBook from '@phosphor-icons/core/assets/regular/address-book.svg?raw';
import arrowLeft from '@phosphor-icons/core/assets/regular/arrow-left.svg?raw';
import arrowRight from '@phosphor-icons/core/assets/regular/arrow-right.svg?raw';
import bell from '@phosphor-icons/core/assets/regular/bell.svg?raw';
import calendarBlank from '@phosphor-icons/core/assets/regular/calendar-blank.svg?raw';
import calendarCheck from '@phosphor-icons/core/assets/regular/calendar-check.svg?raw';
import caretRight from '@phosphor-icons/core/assets/regular/caret-right.svg?raw';
import chatCircleText from '@phosphor-icons/core/assets/regular/chat-circle-text.svg?raw';
import check from '@phosphor-icons/core/assets/regular/check.svg?raw';
import checkCircle from '@phosphor-icons/core/assets/regular/check-circle.svg?raw';
import clock from '@phosphor-icons/core/assets/regular/clock.svg?raw';
import doorOpen from '@phosphor-icons/core/assets/regular/door-open.svg?raw';
import dotsThreeCircle from '@phosphor-icons/core/assets/regular/dots-three-circle.svg?raw';
import downloadSimple from '@phosphor-icons/core/assets/regular/download-simple.svg?raw';
import envelopeSimple from '@phosphor-icons/core/assets/regular/envelope-simple.svg?raw';
import eye from '@phosphor-icons/core/assets/regular/eye.svg?raw';
import eyeSlash from '@phosphor-icons/core/assets/regular/eye-slash.svg?raw';
import globe from '@phosphor-icons/core/assets/regular/globe.svg?raw';
import handHeart from '@phosphor-icons/core/assets/regular/hand-heart.svg?raw';
import handWaving from '@phosphor-icons/core/assets/regular/hand-waving.svg?raw';
import handshake from '@phosphor-icons/core/assets/regular/handshake.svg?raw';
import house from '@phosphor-icons/core/assets/regular/house.svg?raw';
import info from '@phosphor-icons/core/assets/regular/info.svg?raw';
import key from '@phosphor-icons/core/assets/regular/key.svg?raw';
import listChecks from '@phosphor-icons/core/assets/regular/list-checks.svg?raw';
import lockSimple from '@phosphor-icons/core/assets/regular/lock-simple.svg?raw';
import mapPin from '@phosphor-icons/core/assets/regular/map-pin.svg?raw';
import notebook from '@phosphor-icons/core/assets/regular/notebook.svg?raw';
import paperPlaneTilt from '@phosphor-icons/core/assets/regular/paper-plane-tilt.svg?raw';
import pencilSimple from '@phosphor-icons/core/assets/regular/pencil-simple.svg?raw';
import phone from '@phosphor-icons/core/assets/regular/phone.svg?raw';
import plus from '@phosphor-icons/core/assets/regular/plus.svg?raw';
import printer from '@phosphor-icons/core/assets/regular/printer.svg?raw';
import question from '@phosphor-icons/core/assets/regular/question.svg?raw';
import signIn from '@phosphor-icons/core/assets/regular/sign-in.svg?raw';
import signOut from '@phosphor-icons/core/assets/regular/sign-out.svg?raw';
import sunHorizon from '@phosphor-icons/core/assets/regular/sun-horizon.svg?raw';
import trash from '@phosphor-icons/core/assets/regular/trash.svg?raw';
import userCircle from '@phosphor-icons/core/assets/regular/user-circle.svg?raw';
import usersThree from '@phosphor-icons/core/assets/regular/users-three.svg?raw';
import warningCircle from '@phosphor-icons/core/assets/regular/warning-circle.svg?raw';
import x from '@phosphor-icons/core/assets/regular/x.svg?raw';
import { strokes } from './strokes.ts';

/** The icons in use, by the name their family gives them. */
export const icons = {
  'address-book': strokes(addressBook),
  'arrow-left': strokes(arrowLeft),
  'arrow-right': strokes(arrowRight),
  bell: strokes(bell),
  'calendar-blank': strokes(calendarBlank),
  'calendar-check': strokes(calendarCheck),
  'caret-right': strokes(caretRight),
  'chat-circle-text': strokes(chatCircleText),
  check: strokes(check),
  'check-circle': strokes(checkCircle),
  clock: strokes(clock),
  'door-open': strokes(doorOpen),
  'dots-three-circle': strokes(dotsThreeCircle),
  'download-simple': strokes(downloadSimple),
  'envelope-simple': strokes(envelopeSimple),
  eye: strokes(eye),
  'eye-slash': strokes(eyeSlash),
  globe: strokes(globe),
  'hand-heart': strokes(handHeart),
  'hand-waving': strokes(handWaving),
  handshake: strokes(handshake),
  house: strokes(house),
  info: strokes(info),
  key: strokes(key),
  'list-checks': strokes(listChecks),
  'lock-simple': strokes(lockSimple),
  'map-pin': strokes(mapPin),
  notebook: strokes(notebook),
  'paper-plane-tilt': strokes(paperPlaneTilt),
  'pencil-simple': strokes(pencilSimple),
  phone: strokes(phone),
  plus: strokes(plus),
  printer: strokes(printer),
  question: strokes(question),
  'sign-in': strokes(signIn),
  'sign-out': strokes(signOut),
  'sun-horizon': strokes(sunHorizon),
  trash: strokes(trash),
  'user-circle': strokes(userCircle),
  'users-three': strokes(usersThree),
  'warning-circle': strokes(warningCircle),
  x: strokes(x)
} as const;

export type IconName = keyof typeof icons;
