/** Words of every day that say nothing about a kind of help: never taken for a slip of the pen of another word. */
export const everydayWords = `
aan aangenaam aankomen achter af afgelopen overleden gestorven verdrietig geweldig prachtig per gerust stellen gebroken geopereerd gips koorts griep heup corona woning kleinere al alle allebei alleen alles als altijd ander andere anders april augustus beetje begin beginnen begint
beide beentje geweest gelegd gezeten gestaan gelopen mocht moest zocht vond kreeg bracht dacht wist liet viel sta stond zeer ben beneden beschikbaar bestaan beste betekent beter bij bijna bijvoorbeeld binnen binnenkort blij blijf blijft blijven boven buiten buren buur buurman buurt
buurvrouw daar daarna daarom daarvoor dag dagen dan dank dankbaar dat de december deel denk denken denkt deze die dicht dichtbij dik ding dingen
dinsdag dit doe doen doet dood door doordeweeks donderdag druk dus dus duurt een een eens eentje eerder eerst eerste eigen eigenlijk elk elkaar
elke en enige enkele er eraan erg ergens erop ervaring familie februari fijn fijne fit fris gaan gaat ga gebeurt gedaan geef geeft geen geleden
geleerd geloof genoeg geven gewoon gezellig gezien gezin gezond ging goed goede goedemorgen graag groep groot grote haal haar hallo hand handen handje hard
had hadden heb hebben hebt heel heeft heen hele helaas helemaal help helpen helpt hem hen het heten hier hij hoe hoeft hoeven hoeveel hoi hoog hoor
horen hoop hopelijk huis hulp ik ieder iedere iedereen iemand iets in is ja jaar januari je jij jong jonge jongen jou jouw juist juli jullie juni kan kans kant
keer keren ken kennen kent keuze kijk kijken kijkt klaar klein kleine klopt knie kom komen komende komt kon konden kort korte krijg krijgen krijgt kun kunnen kunt
laat laatste lang lange langer langzaam last laten leeftijd leek leg leggen lekker leren leuk leuke leven lid lief lieve liefst liever liggen ligt lijkt links
lopen losse lukt maak maakt maal maand maandag maar maart maken makkelijk man mannen me mee meer meest meestal meid meisje men meneer mensen met mevrouw mezelf mij
mijn minder minuten minuut misschien mis mochten moe moeder moeilijk moet moeten mogelijk mogen moment mooi mooie morgen naar naam nacht nadat namelijk natuurlijk neem nemen nee
neer net nieuw nieuwe niet niets nieuws nodig nog nooit november nu nummer oktober of ogen om omdat ons onder ondertussen onze ook oom op opa open
opnieuw oud oude oma ouder ouders over overal pas past pijn plaats plek poosje precies prima problemen probleem proberen probeer punt raad red redelijk regelmatig
rest rug ruim ruime s samen schatje schrijf scootmobiel september simpel sinds slaap slecht slechte slim snap snel soms soort staan staat stad steeds
sta staat sterk sterke stoppen straat straks stuk stukje t tafel tante te tegen terug terwijl thuis tijd tijdelijk tijdens tijdje toch toe toen
tot trouwens tussen twee tweede uit uitleg uitleggen uur uurtje uren u uw vaak vader vaders vak van vanaf vanavond vandaag vanmiddag vanwege vast vaste veel ver
verder verleden vertel vertellen vier vijf vind vinden vindt volgend volgende voor vooral vraag vragen vrij vrijdag vrije vriend vrienden vriendelijk vriendin vroeg vroeger vrouw
waar waarom wakker wanneer want waren was wat we week weekend weer weet weg weinig wekelijks weken welke wel werk werken werkt wie wij wil wilde
willen wilt woensdag wonen woon woont word worden wordt wou zag zal zaterdag ze zeg zeggen zeker zelf zelfs zes zeven ziek zieke zien zij zijn
zit zitten zo zoals zoek zoeken zoekt zondag zonder zoon zorg zou zouden zoveel zus zusje zullen zwak dochter schouder benen armen hoofd hart been voeten voet
hartelijk groet groeten groetjes alvast bedankt beste vriendelijke gehandicapt bejaard oudere ouderen jongeren mensen student studente vluchteling weduwe weduwnaar alleenstaand alleenstaande
a about after again all also am an and any are as at back be because been before but by can come could day days did do does down for from get go going
good had has have he hello her here him his home hour hours how i if into it just know let like little long love make many may me
morning much must my need needs new next no not nothing now old on once one only or other our out over people please put said same see she should
so some somebody someone something sometimes sorry still take than thank thanks that the their them then there these they thing things this those time times to together too
two up us use used very want was way we week weekly weeks well were what when where which while who why will with without would year years you your yours since operation leg broken week weekend friday too heavy anymore anyone here love would could beginner hour months ill sick old mother father son daughter wife husband friend
`;
