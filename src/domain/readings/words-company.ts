import type { Sayings } from './sayings.ts';

/** Company. */
export const companyWords = {
  coffee: {
    sure: `koffie, koffietje, bakje koffie, bakkie, bakkie koffie, bakje troost, kopje koffie, kop koffie, koffiedrinken, koffie drinken, kopje thee, theedrinken, thee drinken, theetje, kop thee, koffiemaatje, koffieuurtje, komt er even zitten, komen zitten, komt zitten, even zitten, iemand die komt zitten, kletsen, kletspraatje, praatje maken, praatje, babbelen, babbeltje, bijkletsen, buurten, gezelschap, beetje gezelschap, gezelligheid, aanspraak,
      gesprek voeren, iemand om mee te praten, iemand om te praten, praatgenoot, zondag is lang, coffee, cup of coffee, tea, cup of tea, chat, have a chat, company, somebody to talk to, someone to talk to, borreltje, borrelen, advocaatje`,
    likely: `thee, praten, gezellig, alleen, eenzaam, aanloop, drinken, talk, lonely, zitten, puzzel, legpuzzel, puzzelen`,
    hint: `langskomen, komt, even, uurtje, samen`
  },
  walking: {
    sure: `wandelen, wandeling, wandelingetje, wandelmaatje, ommetje, blokje om, rondje lopen, rondje wandelen, stukje lopen, stukje wandelen, eindje lopen, eindje wandelen, samen lopen, samen wandelen, frisse neus, luchtje scheppen, naar buiten met rolstoel, rolstoel duwen, rolstoelwandelen, met de rolstoel naar buiten, duwen rolstoel, achter de rollator lopen, lopen met de rollator, buitenlucht, naar buiten, het bos, park lopen, park wandelen,
      naar het park, naar het bos, strandwandeling, fietsen samen, samen fietsen, fietstochtje, duofiets, tandem, hardlopen, joggen, nordic walking, bewegen, samen bewegen, walk, walking, walking buddy, go for a walk, stroll, run together, show me the market, market on saturday`,
    likely: `lopen, park, bos, rolstoel, rondje, buiten, fietstocht, beweging, wheelchair, outside, sporten, stukje`,
    hint: `rollator, samen, benen, frisse, markt`
  },
  'reading-aloud': {
    sure: `voorlezen, voorleest, voorgelezen, leest voor, lees voor, lezen voor, krant lezen, krant voorlezen, boek voorlezen, uit de krant, uit een boek, boek lezen, boeken lezen, kleine letters, kleine lettertjes, grote letters, luisterboek, luisterboeken, gedichten lezen, bijbel lezen, verhaal lezen, verhalen lezen, slecht zien lezen, ogen slecht lezen, read aloud, read to me, reading aloud, read the newspaper, newspaper`,
    likely: `krant, krantje, boek, boeken, roman, tijdschrift, gedicht, verhaal, verhalen, bijbel, koran, lezen, read, book`,
    hint: `ogen, letters, bril, slechtziend, blind`
  },
  'daily-call': {
    sure: `elke dag bellen, elke dag even bellen, iedere dag bellen, dagelijks bellen, elke ochtend bellen, iedere ochtend bellen, elke avond bellen, even bellen, opbellen, bel me op, mij bellen, me bellen, belletje, belmaatje, belcirkel, telefooncirkel, belrondje, wakker bellen, wekker, telefonisch contact, telefoontje, bellen of alles goed, bellen of het goed gaat, bellen hoe het gaat, belt mij, belt me, belt elke dag, daily call, call me every day, phone call, give me a call, ring me, videobellen met mij`,
    likely: `bellen, bel, belt, call, telefonisch`,
    hint: `elke dag, dagelijks, telefoon, checken`
  },
  games: {
    sure: `spelletje, spelletjes, spelletje doen, spelletjesmiddag, bordspel, bordspellen, gezelschapsspel, kaarten, kaartje leggen, kaartspel, kaartspelletje, klaverjassen, klaverjas, bridge, bridgen, rummikub, scrabble, schaken, schaak, schaakpartij, schaakmaatje, dammen, damt, dam mee, sjoelen, domino, mens erger je niet, monopoly, yahtzee, dobbelen, jeu de boules, petanque, biljarten, biljart, darten, tafeltennis, pingpong, bingo, kolonisten, catan, toepen, jokeren, backgammon, go spelen, triominos, uno, skip bo, game, games, board game, board games, chess, play cards, play a game, gamen, fifa, playstation`,
    likely: `spel, potje, partijtje, tegenspeler, tegenstander, kaart`,
    hint: `spelen, samen, gezellig, wedstrijd`
  },
  music: {
    sure: `muziek, muziek maken, muziek luisteren, zingen, liedjes, liedje zingen, samen zingen, zangmaatje, koor, piano, piano spelen, pianospelen, gitaar, gitaarspelen, gitaarles, accordeon, viool, trompet, fluit spelen, blokfluit, drummen, drumstel, orgel, ukelele, platen luisteren, grammofoonplaten, langspeelplaten, lp luisteren, concert, concertje, muziekmaatje, opera, klassieke muziek, samen spelen gitaar, instrument, bandje, meezingen, music, sing, singing, guitar, play the piano, violin, choir`,
    likely: `platen, noten, lied, liederen, radio luisteren, musiceren, zang, elpees`,
    hint: `luisteren, spelen, oefenen`
  },
  visiting: {
    sure: `op bezoek, bezoekje, bezoeken, bezoek, langskomen, langs komen, langskomt, komt langs, kom langs, af en toe langs, bezoek krijgen, iemand die langskomt, weinig bezoek, geen bezoek, nooit bezoek, weinig aanloop, ziekenbezoek, eenzaam, eenzaamheid, eenzame, visit, visits, visitor, visit me, come by, drop by, maatje, maatjescontact, buddy, in het verpleeghuis, in het verzorgingshuis bezoeken, hospice`,
    likely: `langs, visite, alleen thuis, alleen, aanloop, come over, lonely`,
    hint: `komt, kijken, gezelschap, contact`
  },
  encouragement: {
    sure: `duwtje in de rug, duwtje, steuntje, steuntje in de rug, aanmoediging, aanmoedigen, aanmoedig, bemoedigend woord, opbeurend, oppeppen, opvrolijken, opbeuren, kaartje sturen, kaartje in de bus, kaartjes sturen, hart onder de riem, duim voor mij, duimen, succes wensen, moed inspreken, lief woord, vriendelijk woord, knikje, zwaaien, groeten, schouderklopje, peptalk, stok achter de deur, volhouden, stoppen met roken, iemand die gelooft, encouragement, encourage, encouraging, cheer me up, kind word, motivate me, motiveren, motivatie`,
    likely: `moed, rug, steun, support, zenuwachtig, spannend, durven, onzeker, examen, solliciteren, sollicitatie, sollicitatiegesprek`,
    hint: `bang, moeilijk, volhoudt`
  }
} satisfies Record<string, Sayings>;

/** Garden and animals. */
export const greenWords = {
  dog: {
    sure: `hond, honden, hondje, hondjes, hondenuitlaat, hondenuitlater, hondenoppas, hond uitlaten, hond uit, hond lopen, hond wandelen, uitlaten, uitlaat, puppy, pup, viervoeter, teckel, labrador, poedel, herder, hondenlosloopveld, riem, uitlaatservice, dog, dogs, walk the dog, dog walking, dog sitter, walk my dog, dogwalker, blaffer`,
    likely: `rondje met haar, rondje met hem, oppas voor dier, kwispelen, blaft, losloopveld`,
    hint: `rondje, dier, bos`
  },
  pets: {
    sure: `kat, katten, kattenbak, kattenoppas, kater, poes, poezen, poesje, kitten, kat eten, kat voeren, kat verzorgen, poes eten, konijn, konijnen, konijntje, cavia, cavias, hamster, kip, kippen, kippenhok, vogel, vogels, vogeltje, parkiet, parkieten, kanarie, papegaai, duif, duiven, vis, vissen, vissen voeren, aquarium, goudvis, schildpad, dierenoppas, huisdier, huisdieren, dieren, dieren verzorgen, dieren voeren, beestje, beestjes, beesten, dierenarts, hond lenen, pony, geit, paard verzorgen, eendjes, egel, pet, pets, cat, cats, feed the cat, feed my cat, rabbit, fish tank, pet sitting, catsitter, vogelkooi, hok schoonmaken, hok verschonen, rat, slang, leguaan, kattengrit`,
    likely: `dier, voeren, voer, brokjes, hok, kooi, aaien, feed`,
    hint: `eten geven, verzorgen`
  },
  garden: {
    sure: `tuin, tuintje, tuinen, tuinieren, tuinklus, tuinklusje, tuinwerk, tuinhulp, achtertuin, voortuin, moestuin, moestuintje, volkstuin, grasmaaien, gras maaien, gras, gazon, maaien, grasmaaier, heg, heg knippen, heg snoeien, haag, hagen, heggenschaar, snoeien, snoei, snoeiwerk, onkruid, wieden, onkruid wieden, schoffelen, spitten, omspitten, harken, blad harken, bladeren, blad van bomen, boom snoeien, bomen, boompje, struik, struiken, conifeer, klimop, rozen snoeien, planten in de grond, bollen planten, bloembollen, zaaien, poten, bonen in de grond, aardappels poten, bonen, compost, composthoop, tegels wippen, tegels eruit, terras schoonmaken, schutting, kas opruimen, mest, border, perk, vijver, regenton, bladblazer, garden, gardening, mow the lawn, lawn, weeding, weeds, hedge, trim the hedge, prune, rake leaves, dig, sproeien, tuin sproeien, gieter tuin`,
    likely: `grond, blad, takken, groen, bukken, plantjes, plant, gieter, boom, tegels, balkon opruimen, snoeischaar, mollen, leaves`,
    hint: `buiten, bloemen, knippen`
  },
  plants: {
    sure: `planten water, planten water geven, plantjes water, plant water geven, water geven, plantenoppas, planten verzorgen, kamerplant, kamerplanten, bloemen water, bloemen water geven, plantenbakken water, plantjes verzorgen, orchidee, orchideeen, stekjes, stekken, bloembakken, balkonplanten, geraniums, planten verpotten, verpotten, water the plants, water my plants, plants, houseplants, watering`,
    likely: `plant, planten, plantjes, plantje, bloemen, bloemetjes, bloempot, bloempotten, gieter`,
    hint: `water, vakantie, groen`
  }
} satisfies Record<string, Sayings>;
