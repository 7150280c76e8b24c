import type { Sayings } from './sayings.ts';

/** On the road. */
export const roadWords = {
  'hospital-lift': {
    sure: `ziekenhuis, ziekenhuisrit, ziekenhuisbezoek, hospitaal, radboud, radboudumc, cwz, umc, erasmus mc, polikliniek, poli, specialist, oogarts, cardioloog, dermatoloog, neuroloog, internist, uroloog, reumatoloog, orthopeed, longarts, huidarts, kaakchirurg, chirurg, bestraling, chemo, chemokuur, dialyse, scan, mri, rontgen, rontgenfoto, bloedprikken, bloed prikken, prikpost, operatie, staaroperatie, spoedeisende hulp, dagopname, opname ziekenhuis, onderzoek ziekenhuis, controle ziekenhuis, afspraak ziekenhuis, fysiotherapie, fysio, fysiotherapeut, tandarts, tandartsafspraak, huisarts brengen, huisarts rijden, naar de huisarts, naar de dokter, dokter brengen, naar dokter, naar de dokter rijden, naar tandarts, naar ziekenhuis, naar oogarts, naar poli, naar fysio, naar fysiotherapie, naar specialist, ride hospital, lift hospital, rit ziekenhuis, therapeut, revalidatie, revalidatiecentrum, audicien, opticien, gehoorarts, knoarts, kno, podotherapeut, pedicure, mammografie, bevolkingsonderzoek, vaccinatie, griepprik, prik halen, hospital, doctor, doctors appointment, dentist, clinic, drive me to the hospital, eye doctor, medical appointment`,
    likely: `arts, dokter, huisarts, behandeling, controle, onderzoek, kliniek, ggd, appointment, oog, ogen druppelen`,
    hint: `afspraak, brengen, rijden, auto, rit, bus, rollator, wachten`
  },
  lift: {
    sure: `lift geven, een lift, lift naar, liften, meerijden, mee rijden, kan ik meerijden, rijden naar, ritje, rit, ritjes, taxi, autorit, met de auto brengen, met de auto naar, met auto, auto rijden, mij wegbrengen, thuisbrengen, station brengen, naar het station, van het station, naar de kerk brengen, naar de moskee brengen, naar kerk rijden, naar de moskee, naar de kerk, naar de kapper brengen, naar crematie, naar begrafenis, naar uitvaart, naar feest brengen, naar familie, naar mijn dochter rijden, naar mijn zus, naar mijn broer, naar mijn zoon, vliegveld, schiphol, chauffeur, rijder, carpoolen, a lift to, ride, drive me, give me a lift, drive, pick me up, need a lift, station, trein halen`,
    likely: `lift, wie rijdt, iemand rijdt, brengt mij, brengt me, breng mij, mij brengen, mij ophalen, mij naar, a ride, wegbrengen, auto, rijden, rijdt, brengen, brengt, vervoer, ophalen, car, kerk, moskee, kapper, begraafplaats, trein`,
    hint: `bus, ov, reizen, halen, rollator, ver, weg`
  },
  'going-along': {
    sure: `meegaan, mee gaan, gaat mee, ga mee, wie gaat mee, gaat er mee, samen naar, samen gaan, mee naar toe, mee naartoe, met me mee, met mij mee, mee naar de gemeente, mee naar het gemeentehuis, mee naar gesprek, mee naar een gesprek, mee naar school, meelopen, meeloopt, naar de film, bioscoop, naar het museum, museum, theater, toneel, naar de bibliotheek, bibliotheek, naar de stad, naar de kringloop, kringloop, zwembad, zwemmen, samen zwemmen, sportschool, naar de sportschool, durf niet alleen naar, erbij zijn, erbij zit, erbij blijven, begeleiden, begeleiding, vergezellen, samen reizen, ov oefenen, leren reizen, met de bus leren, tweede paar oren, twee horen meer, meeluisteren, come along, go with me, come with me, accompany, go together, cinema, swimming, library, naar begrafenis mee, uitje, dagje uit, dagje weg, uitstapje, voetbalwedstrijd, wedstrijd kijken, tentoonstelling, dierentuin, buurthuis, eerste keer naar`,
    likely: `mee, mee naar, alleen durf niet, samen, durf, durven, gesprek, markt, stad, toneelstuk, film, voorstelling, along, samen heen, erbij`,
    hint: `afspraak, alleen, gaan, bang, spannend`
  },
  collecting: {
    sure: `ophalen bij, iets ophalen, ophalen en brengen, apotheek, recept ophalen, medicijnen ophalen, medicijnen halen, pillen ophalen, pakket ophalen, pakje ophalen, pakketje ophalen, pakket halen, pakketpunt, pakje halen, pakket terugbrengen, pakket terugsturen, retourpakket, retour brengen, retourneren, terugbrengen, terugbrengen winkel, afleveren, bezorgen, wegbrengen, wegbrengen naar, iets wegbrengen, kringloop brengen, naar de kringloop brengen, naar de milieustraat, milieustraat brengen, postkantoor, brief posten, brief op de bus, brief op de post, op de bus doen, kaart posten, pakket versturen, bibliotheekboeken terugbrengen, boek terugbrengen, boeken terugbrengen, bieb, bieb boeken, bibliotheekboeken, afhaalpunt, afhalen, afhalen bij, iets brengen, marktplaats ophalen, meubel ophalen, stomerij, schoenmaker, bestelling ophalen, sleutel ophalen, pick up a parcel, pick up, collect, drop off, pharmacy, post office, return a parcel, flesjes inleveren, statiegeld, lege flessen inleveren, voedselbank ophalen, kerstpakket ophalen`,
    likely: `ophalen, haalt op, haal op, brengt terug, breng terug, halen, brengen, afhalen, inleveren, ophaalt, opgehaald, afgehaald, posten, fetch`,
    hint: `winkel, pakket, pakje, auto, aanhanger`
  }
} satisfies Record<string, Sayings>;

/** With children. */
export const childWords = {
  children: {
    sure: `met de kinderen, met kinderen, iets leuks met kinderen, iets leuks met mijn kind, spelen met mijn kind, spelen met de kinderen, met mijn zoontje, met mijn dochtertje, zoontje spelen, speelmaatje, speeltuin, speelafspraak, voetballen met, knutselen met kinderen, kinderen vermaken, kinderen bezighouden, kinderfeestje, kinderfeest, leesmaatje, voorlezen aan mijn kind, voorlezen kinderen, kinderen voorlezen, met mijn kleinkinderen, kleinkinderen, opa voor, oma voor, surrogaat oma, surrogaat opa, steungezin, middagje met de kinderen, kids, play with my kids, play with my son, play with my daughter, playground, play with the children, fun with children, fietsen leren kind, kind leren fietsen, zoontje leren, hutten bouwen`,
    likely: `kind, kinderen, zoontje, dochtertje, kleintje, kleintjes, peuter, kleuter, children, child, tweeling, kroost, kleuters, peuters, jongens`,
    hint: `zoon, dochter, spelen, leuks, druk`
  },
  'school-run': {
    sure: `naar school brengen, naar school, van school halen, van school ophalen, uit school halen, uit school, ophalen van school, brengen naar school, schoolgang, haalt school, school halen, schoolplein, naar de opvang, van de opvang, uit de opvang, naar de bso, van de bso, bso, kinderopvang brengen, kinderdagverblijf, creche, naar de creche, naar de peuterspeelzaal, naar zwemles, zwemles, naar voetbaltraining, voetbaltraining, naar training, naar judo, naar ballet, naar muziekles, school run, pick up from school, take to school, school pick up, bring to school, kinderen brengen, kinderen ophalen, kinderen halen, kind brengen, kind ophalen, zoon ophalen, dochter ophalen, zoontje ophalen, dochtertje ophalen, zoon brengen, dochter brengen, schoolbus, walking bus, voetbus`,
    likely: `school, basisschool, opvang, training, ophalen kinderen`,
    hint: `brengen, ophalen, halen, kind, kinderen, dochter, zoon`
  },
  homework: {
    sure: `huiswerk, huiswerkhulp, huiswerkbegeleiding, huiswerk maken, bijles, bijles wiskunde, wiskunde, rekenen, breuken, tafels oefenen, tafels leren, tafels van, staartdelen, spreekbeurt, werkstuk, boekverslag, profielwerkstuk, proefwerk, toets, toetsen, toetsweek, eindexamen, examen oefenen, citotoets, schoolwerk, natuurkunde, scheikunde, engelse les, engels leren kind, frans leren, duits oefenen, woordjes leren, woordjes overhoren, overhoren, topografie, spelling oefenen, dictee, leren lezen kind, lezen oefenen met, homework, tutoring, maths, math, help with school, study help, scriptie, studeren, stage verslag, stageverslag`,
    likely: `leerling, school, brugklas, groep acht, groep zeven, havo, vmbo, vwo, mbo, leren, examen, opdracht, presentatie, tafels`,
    hint: `zoon, dochter, kind, oefenen, helpen met`
  },
  babysitting: {
    sure: `oppassen, oppas, opppas, oppasadres, oppas nodig, oppas gezocht, babysitten, babysit, babysitter, op de kinderen passen, kinderen passen, passen op mijn, passen op de, op mijn kind passen, op mijn zoontje passen, op mijn dochtertje passen, op de baby passen, baby, babys, babytje, avondje uit, avondje weg, kinderen slapen, vangt kinderen op, opvangen kinderen, kind opvangen, gastouder, nanny, luier, luiers, flesje geven, babysitting, watch the kids, watch my kids, look after my kids, look after my son, look after my daughter, mind the children, look after the children, childcare`,
    likely: `passen, past op, opvang, uit kan, wiegen`,
    hint: `kind, kinderen, avond, zoontje, dochtertje, avondje`
  }
} satisfies Record<string, Sayings>;
