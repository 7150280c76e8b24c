import type { Sayings } from './sayings.ts';

/** Knowing how, and learning. */
export const skillWords = {
  sewing: {
    sure: `naaien, naaiwerk, naaimachine, naaister, naaimaatje, naaiatelier, zoom, zomen, inkorten, korter maken, broek korter, broek inkorten, gordijnen korter, gordijnen te lang, gordijnen inkorten, gordijnen zomen, gordijnen naaien, rits, ritsen, rits kapot, rits vervangen, knoop, knopen, knoopje, knoop aanzetten, knoop aannaaien, gat in broek, gat in mijn broek, broek gat, gat in trui, gaatje in trui, scheur in, verstellen, verstelwerk, innemen, jurk innemen, jurk te wijd, jurk te lang, te wijd, rok korter, mouwen korter, stoppen sokken, sokken stoppen, kleding repareren, kleren repareren, kleren maken, patroon naaien, kostuum naaien, kostuum maken, borduren, haken, breien, leren breien, leren haken, brei, sew, sewing, zipper, button, mend, mending, shorten, alteration, knitting, crochet`,
    likely: `jurk, jurkje, broek, broeken, rok, jas, trui, overhemd, gordijnen, stof, garen, kleding, pak, trousers, dress, curtains, wol`,
    hint: `kort, lang, wijd, gat`
  },
  bike: {
    sure: `fiets, fietsen maken, fiets maken, fiets repareren, fietsje, fietsenmaker, fietsreparatie, fietsband, band plakken, lekke band, band lek, bandenplakken, band oppompen, banden oppompen, banden, fietsketting, ketting, ketting eraf, ketting valt, slag in wiel, slag in het wiel, spaak, spaken, achterlicht, voorlicht, fietslicht, fietslamp, remmen, remblokjes, versnelling, versnellingen, fietsbel, bakfiets, driewieler, elektrische fiets, ebike, fietssleutel, slot fiets, zadel, scootmobiel, scootmobiel band, rolstoelband, rollator rem, kinderfiets, bike, bicycle, flat tyre, flat tire, puncture, bike repair, fix my bike, chain`,
    likely: `wiel, band, rem, licht kapot, trapper, trappers, stuur, plakken, pomp`,
    hint: `lek, maken`
  },
  computer: {
    sure: `computer, computers, computerhulp, computerles, laptop, notebook, pc, printer, printen, inkt, scanner, internet, wifi, wi fi, modem, router, email, e mail, mail, mailen, mailbox, wachtwoord, wachtwoorden, inloggen, windows, excel, virus, usb, usbstick, bestand, bestanden, fotos op de computer, fotos overzetten, back up, backup, website, websites, google, chrome, videobellen, zoom bellen, teams, skype, toetsenbord, scherm, beeldscherm, muis computer, digitaal, digitale, online bestellen, online afspraak, tv instellen, televisie instellen, smart tv, televisie, zenders, afstandsbediening, decoder, netflix, ziggo, kpn, kpn kastje, tablet, ipad, laptop traag, opstarten, update, updates, software, programma installeren, installeren, facebook, marktplaats zetten, password, laptop help, computer help, email help, printer does not work, tv does not work, log in`,
    likely: `digitaal dingen, instellen, apparaat, foto, fotos, online, programma, stick, typen, klikken, screen`,
    hint: `traag, storing, engels, foutmelding, beeld`
  },
  phone: {
    sure: `mobiel, mobieltje, smartphone, iphone, samsung, android, telefoon instellen, telefoon, nieuwe telefoon, telefoonhulp, telefoon uitleggen, telefoon snap, gsm, app, apps, appen, whatsapp, whatsappen, sms, beltoon, simkaart, sim kaart, belkrediet, opladen telefoon, telefoon vol, fotos op mijn telefoon, foto sturen, appje, appjes, ondertitels telefoon, contacten zetten, nummer opslaan, facetime, app installeren, digid app, ns app, parkeer app, mobile, cell phone, my phone, phone help, smartphone help`,
    likely: `phone, bericht, berichten, toestel, instellingen, foto, fotos, videobellen, scherm telefoon`,
    hint: `instellen, knopjes, geluid, uitleggen`
  },
  language: {
    sure: `nederlands, nederlands oefenen, nederlands praten, nederlands leren, nederlandse taal, nederlandse les, taal, taalmaatje, taalles, taalcoach, taal oefenen, taal leren, inburgering, inburgeren, inburgeringsexamen, staatsexamen, uitspraak, woorden leren, leren schrijven, leren lezen, leren lezen en schrijven, lezen en schrijven, spreken oefenen, praten oefenen, oefenen met praten, conversatie, vertalen, vertaal, vertaling, tolk, tolken, engels, engels leren, engels praten, engels oefenen, duits, frans, spaans, italiaans, arabisch, turks, pools, oekraiens, tigrinya, grammatica, dutch, practise dutch, practice dutch, learn dutch, speak dutch, language, language buddy, translate, translation, gebarentaal`,
    likely: `praten, spreken, woorden, oefenen, zinnen, practise, practice, speak`,
    hint: `leren, les, beter, lezen, schrijven`
  },
  crafts: {
    sure: `knutselen, knutsel, knutselmiddag, samen maken, samen iets maken, handwerken, handwerk, handwerkclub, breiclub, samen breien, tekenen, tekening maken, schilderles, schilderen leren, schilderijen maken, aquarel, aquarelleren, kleien, boetseren, keramiek, pottenbakken, houtbewerking, houtwerk, vogelhuisje, vogelhuisjes, solderen, figuurzagen, modelbouw, lego, lego bouwen, kaarten maken, kaarsen maken, bloemschikken, kerststukje, kerststukjes, kransen maken, fotoboek, fotoalbum, plakboek, scrapbook, origami, macrame, quilten, mozaiek, versieren, slingers, lampion, lampionnen, decoreren, hobby, hobbymaatje, crafts, craft, drawing, painting class, make something together, woodwork, pottery`,
    likely: `creatief, verf, kwast, lijm, papier, zagen, haken, breien, tekenen, timmeren, foto album, ontwerpen, paint, draw`,
    hint: `samen, maken, middag`
  },
  forms: {
    sure: `formulier, formulieren, formulier invullen, formulieren invullen, papieren invullen, aanvraag invullen, aanvraagformulier, vragenlijst invullen, fill in a form, fill out a form, form, forms, paperwork`,
    likely: `invullen, aanvraag, aanvragen, papieren, papierwerk, administratie, digid`,
    hint: `brief, gemeente`
  }
} satisfies Record<string, Sayings>;

/** Sharing and borrowing. */
export const sharingWords = {
  borrowing: {
    sure: `lenen, leen, te leen, lenen van, te lenen, uitlenen, leent, leen uit, uit te lenen, ladder lenen, boormachine, klopboor, boor lenen, accuboor, schuurmachine, cirkelzaag, decoupeerzaag, hogedrukreiniger, hogedrukspuit, steekwagen, aanhanger lenen, aanhangwagen, ladder, trap lenen, keukentrap, huishoudtrap, partytent, klaptafel, klapstoelen, klapstoel, stoelen lenen, extra stoelen, statafel, statafels, biertafel, gourmetstel, raclette, racletteset, fonduestel, wafelijzer, tent lenen, slaapzak, luchtbed, kinderbedje, campingbedje, reisbedje, kinderstoel, autostoeltje, bakfiets lenen, grasmaaier lenen, heggenschaar lenen, kruiwagen lenen, waterpas, gereedschap lenen, naaimachine lenen, beamer, projector, verlengsnoer, barbecue lenen, koelbox, dakkoffer, fietskar, sleutelset, verhuisdozen lenen, spullen lenen, spullen delen, spullen uitlenen, ruilen, borrow, lend, borrowing, lend me, borrow a ladder, drill, ladder borrow, boeken lenen, boek lenen, rolstoel lenen, rollator lenen, krukken lenen, trailer`,
    likely: `spullen, gereedschap, boor, gebruiken, middag lenen, weekend lenen, apparaat lenen, tools, folding table`,
    hint: `even gebruiken, nodig, machine, zoek`
  },
  lodging: {
    sure: `logeren, logeer, logeeradres, logeerplek, logeerkamer, logee, logees, logeetje, slaapplek, slaapplaats, slapen bij, bij iemand slapen, blijven slapen, nachtje slapen, nacht slapen, overnachten, overnachting, nachtje weg, nacht weg, nacht bij iemand, onderdak, tijdelijk onderdak, bed voor de nacht, een bed voor, logies, gastenkamer, sleep over, sleepover, stay the night, stay over, guest room, spare room, place to sleep`,
    likely: `nacht, nachten, nachtje, slapen, bed, overnight`,
    hint: `weg, weekend, logeerpartij`
  },
  room: {
    sure: `ruimte, ruimte lenen, ruimte nodig, werkplek, werkplekje, studieplek, rustige plek, rustig plekje, rustige kamer, stille plek, plek om te studeren, plek om te werken, plek om te leren, opslag, opslagruimte, spullen opslaan, spullen bewaren, spullen stallen, stalling, stallen, fiets stallen, garage gebruiken, schuur gebruiken, schuurruimte, oefenruimte, vergaderruimte, zaaltje, zaal, feestruimte, ruimte voor feest, kamer gebruiken, keuken gebruiken, plek voor mijn spullen, ergens zitten, storage, quiet place, workspace, place to study, space, room to`,
    likely: `garage, schuur, plek, plekje, kamer, rust, berging`,
    hint: `studeren, werken, opslaan, bewaren`
  }
} satisfies Record<string, Sayings>;
