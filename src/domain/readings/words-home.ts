import type { Sayings } from './sayings.ts';

/** In and around the house. */
export const homeWords = {
  bin: {
    sure: `kliko, klikos, vuilnisbak, vuilnisbakken, afvalbak, afvalcontainer, vuilcontainer, vuilniszak, vuilniszakken,
      groenbak, gft, gftbak, gftcontainer, papierbak, papiercontainer, minicontainer, vuilnisemmer, otto, wheelie bin,
      bak buiten, bak buitenzetten, groene bak, grijze bak, blauwe bak, bak voren, bak straat, bak weg, bak aan de weg, bak stoep, bak naar voren, bak terugzetten,
      container buiten, container buitenzetten, container straat, container weg, container aan de weg, container stoep,
      container brengen, container rijden, bakken buiten, zak container, zakken container, oud papier, oudpapier,
      plastic afval, plastic zak weg, lege flessen, glasbak, glas wegbrengen, flessen wegbrengen, grofvuil, grof vuil,
      vuil buiten, vuilnis buiten, vuilnis wegbrengen, afval wegbrengen, afval buiten, take out the trash, trash, garbage,
      rubbish, bins, bin day, recycling, put out the bin`,
    likely: `vuilnis, afval, container, containers, vuilnisdag, ophaaldag, vuilniswagen, milieustraat, stort, bin, dustbin`,
    hint: `bakken buiten, bak, vuil, zak, zakken, glas, plastic, papier`,
    alone: `bak, zak, vuil`
  },
  'small-jobs': {
    sure: `klus, klusje, klusjes, klussen, klusser, klusjesman, handyman, handige buur, lamp ophangen, lamp hangen, lamp vervangen,
      lampje vervangen, lamp kapot, lamp stuk, lamp indraaien, peertje, gloeilamp, fitting, spaarlamp, plank ophangen, plank muur,
      boekenplank, schilderij ophangen, schilderijtje, gordijnrail, gordijnrails, gordijnroede, gordijnen ophangen, rolgordijn,
      kraan lekt, kraan druppelt, lekkende kraan, kraanleertje, kraantje lekt, afvoer verstopt, verstopping, gootsteen verstopt,
      wc verstopt, stortbak, toilet loopt door, deur klemt, deur sluit niet, deurklink, scharnier, scharnieren, slot smeren,
      kast in elkaar, kast in elkaar zetten, ikea, bouwpakket, meubel in elkaar, meubels in elkaar, boren, gat boren, gaatje boren,
      gaten boren, schroeven, schroefje, timmeren, spijker, spijkers, plamuren, schilderen, verven, verfje, behangen, muur verven,
      rookmelder, rookmelders, batterij vervangen, batterijtje, kitten, kit vervangen, drempel, drempelhulp, trapleuning,
      handgreep, beugel ophangen, ophangen, monteren, repareren in huis, dakgoot, goot schoonmaken, ramen lappen, ramen wassen,
      ramen zemen, raam lappen, ramen poetsen, stofzuigen, dweilen, poetsen, schoonmaken, afstoffen, opruimen, zolder opruimen,
      schuur opruimen, schuurtje opruimen, kelder opruimen, garage opruimen, bed verschonen, bed opmaken, matras draaien,
      light bulb, lightbulb, hang a lamp, hang curtains, hang a shelf, shelf, leaking tap, assemble, odd job, odd jobs,
      small jobs, diy, drill a hole, paint the wall, fix the door, clean the windows, cleaning, tekening snap, brievenbus vastzetten,
      horren, hor maken, zonnescherm, deurbel, televisie ophangen, tv ophangen, radiator ontluchten, verwarming ontluchten,
      cv bijvullen, ketel bijvullen, kachel, tochtstrip, vloerkleed leggen, laminaat, tegel zetten`,
    likely: `lamp, lampje, lampen, plank, plankje, gereedschap, hamer, schroevendraaier, kraan, deur, slot, scharniertje, gordijn,
      stopcontact, schilderij, haakje, ladder op, trapje op, ontluchten, kapot in huis, stuk in huis, lekt, druppelt, klemt,
      piept, los, vastzetten, vastmaken, kast, meubel, meubels, muur, plafond, handig iemand, iemand die handig, handy, doos kast, zolder, schuurtje,
      kelder, repair, broken, vervangen, in elkaar`,
    hint: `stuk, kapot, maken, repareren, fix, trap, ladder, ramen, huis, schoon, handig, leuning`
  },
  parcels: {
    sure: `pakje aannemen, pakketje aannemen, pakket aannemen, pakketjes aannemen, pakjes aannemen, pakketten aannemen,
      pakket komt, pakketje komt, pakje komt, pakketbezorger, bezorger, postnl, dhl, pakketdienst, bol com, bestelling aannemen,
      bezorging aannemen, pakje ontvangen, pakket ontvangen, pakketje ontvangen, thuis voor pakket, thuis voor pakje,
      receive a parcel, receive my parcel, accept a package, package delivery, parcel delivery, levering aannemen`,
    likely: `pakje, pakjes, pakket, pakketje, pakketjes, pakketten, bezorging, levering, bestelling, parcel, parcels, package, bezorgd, aannemen`,
    hint: `ontvangen, thuis, zending`
  },
  pavement: {
    sure: `stoep, stoepje, stoep vegen, trottoir, straatje vegen, sneeuw schuiven, sneeuwschuiven, sneeuwruimen, sneeuw ruimen, sneeuw, strooien,
      zout strooien, gladheid, zwerfafval, zwerfvuil, prikken zwerfafval, pad vegen, paadje vegen, blad vegen stoep,
      blaadjes stoep, onkruid stoep, oprit vegen, galerij vegen, portiek vegen, portiek dweilen, trappenhuis, sweep, sidewalk, pavement, snow, goot vegen straat`,
    likely: `vegen, bezem, glad, ijzel, straat schoon, straat schoonhouden, portiek, galerij`,
    hint: `vorst, pad`
  },
  carrying: {
    sure: `tillen, tilwerk, sjouwen, versjouwen, zwaar tillen, verhuizen, verhuizing, verhuisdozen, verhuishulp, verhuisdoos tillen, kast verplaatsen,
      kast verschuiven, kast verschoven, kast andere kamer, kast verzetten, wasmachine verdieping, bank verplaatsen, bank tillen, bank naar boven, bank naar beneden, bank verzetten, bed verplaatsen,
      bed naar boven, bed naar beneden, meubels verplaatsen, meubels verschuiven, meubels sjouwen, wasmachine verplaatsen, wasmachine tillen,
      wasmachine naar boven, koelkast verplaatsen, koelkast tillen, dozen sjouwen, dozen tillen, dozen naar boven, trap op tillen, naar boven tillen, naar boven dragen,
      naar beneden dragen, dragen zwaar, matras naar boven, piano verplaatsen, grond sjouwen, zakken grond tillen, aanhanger laden, carry, lifting, heavy,
      move furniture, move a sofa, moving boxes, moving house, move the couch, kar duwen, zwaar meubel, zware kast, zware doos, zware dozen, zwaar spul, hijsen`,
    likely: `verdieping, etage, verschoven, sterke, sterke armen, sterke handen, spierballen, optillen, dragen, verplaatsen, verschuiven, verzetten, zwaar, zware, dozen, naar boven, kruiwagen, tuintegels, move`,
    hint: `bank, kast, wasmachine, koelkast, bed, boven, zolder, trap op`
  },
  'house-sitting': {
    sure: `op het huis passen, huis passen, huis letten, huisoppas, oogje in het zeil, oogje houden, oogje op huis, huis in de gaten, brievenbus legen, brievenbus leeghalen, brievenbus leegmaken,
      post uit de bus, post uit de brievenbus, post uit brievenbus, post van de mat, post van de deurmat, gordijnen open en dicht, gordijnen open dicht,
      sleutel bewaren, reservesleutel, sleutel bij buren, huissleutel bewaren, kijken of alles goed is, kijken of alles in orde is, huis als ik weg ben, huis als wij weg zijn, vakantie huis,
      tijdens vakantie, vakantie post, op vakantie huis, house sitting, house sit, housesitting, collect my mail, check my house, watch the house, keep an eye on the house, spare key`,
    likely: `brievenbus, sleutel, vakantie, op vakantie, weg zijn, holiday, holidays, away, rolluiken, inbraak, huis leeg`,
    hint: `post halen, gordijnen open, huis`
  },
  laundry: {
    sure: `de was, was doen, was draaien, was ophangen, was strijken, was vouwen, wasje draaien, wasje, wasgoed, wassen en strijken, vuile was, strijken, strijkwerk, strijkgoed, strijkplank, strijkijzer,
      strijkster, overhemden, overhemd strijken, wasmachine kapot, wasmachine stuk, wasmachine doet het niet, wasmand, waslijn, wasrek, was opvouwen, wasserette, wasdroger, kleren wassen, kleding wassen, beddengoed wassen,
      lakens wassen, beddengoed, lakens, dekbed wassen, laundry, ironing, iron shirts, wash clothes, do my washing`,
    likely: `wasmachine, droger, kleren, opvouwen`,
    hint: `wassen, hemd`,
    alone: `was, strijk`
  }
} satisfies Record<string, Sayings>;

/** Food and shopping. */
export const kitchenWords = {
  shopping: {
    sure: `boodschap, boodschappen, boodschapje, boodschapjes, boodschappenlijstje, boodschappenlijst, boodschappentas, supermarkt, super, supermarkten, winkelen, appie, albert heijn, ah, jumbo, lidl, aldi, plus supermarkt, dirk, coop, spar, ekoplaza,
      naar de winkel, uit de winkel, van de winkel, winkel niet, groenteboer, bakker, slager, naar de markt boodschappen, groente meenemen, brood meenemen, melk meenemen, brood halen, melk halen, melk en brood, aardappels, aardappelen,
      flessen water, kratje, krat bier, kratjes, toiletpapier, wc papier, kattenvoer halen, tas is zwaar, zware tassen, zware tas, meenemen uit, iets meenemen, mee te nemen winkel, groceries, grocery, shopping, supermarket, do my shopping, do the shopping, boodschappendienst, weekboodschappen, picknick halen, etos, kruidvat, drogist, drogisterij, hema, action`,
    likely: `winkel, winkels, winkeltje, markt, brood, melk, groente, fruit, lijstje, soep, meebrengen, meenemen, shop, store, market, tas`,
    hint: `eten, halen, kopen, tassen, zwaar`,
    alone: `eten halen`
  },
  cooking: {
    sure: `koken, kookt, kookles, kook, leren koken, samen koken, warme maaltijd, warm eten, maaltijd, maaltijden, maaltijdje, pannetje soep, pan soep, soep koken, soep maken, pannetje, bordje eten, eten koken, eten maken, avondeten, stamppot, recept, recepten, gerecht, gerechten, bakje eten, portie, extra portie, prakje,
      avondmaaltijd, aardappels schillen, groente snijden, thuisgekookt, cook, cooking, cook a meal, hot meal, warm meal, meals, warme hap, warme prak, maaltijd brengen, eten brengen, eten over, dieet koken, bbq, barbecue, kookt voor mij, voor me koken, nasi, roti, tajine`,
    likely: `soep, eten, keuken, pan, hapje, meal, dinner, kookpot, invriezen, bereiden`,
    hint: `warm, eens, lekker, oven`
  },
  cake: {
    sure: `taart, taarten, taartje, taartjes, appeltaart, verjaardagstaart, slagroomtaart, cake, cakes, cakeje, bakken, gebak, gebakje, gebakjes, cupcakes, muffins, koekjes bakken, koek bakken, taart bakken, brood bakken, pannenkoeken, pannenkoeken bakken, pannekoeken, oliebollen, appelflappen, baksel, kwarktaart, vlaai, bake, baking, birthday cake, apple pie, pie, cookies, koekjes`,
    likely: `oven, deeg, traktatie, trakteren, verjaardag, jarig, beslag`,
    hint: `feestje, feest, zoet, zus wordt`
  },
  'eating-together': {
    sure: `samen eten, samen te eten, aanschuiven, mee eten, meeeten, mee eten, meeeter, eetmaatje, eetclub, niet alleen eten, alleen eten, samen lunchen, samen ontbijten, samen dineren, aan tafel, tafel samen, eettafel, buurttafel, etentje, bij mij eten, bij mij aanschuiven, bij iemand eten, kom eten, komt eten, komen eten, komt er eten, komen lunchen, kom lunchen, lunchen, samen tafelen, gezelschap eten,
      uit eten, samen avondeten, samen koken en eten, samen iets eten, eet mee, eten met iemand, eten met mij, eat together, dinner together, have dinner with, eat with me, lunch together, share a meal, iftar, kerstdiner, kerst eten, sinterklaas eten`,
    likely: `mee aan tafel, lunch, tafel, diner, kerstmis, kerst, alleen aan tafel`,
    hint: `eten, samen, alleen, gezellig`
  }
} satisfies Record<string, Sayings>;
