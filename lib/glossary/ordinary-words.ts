/**
 * English words that are also acronyms, and the small words that sentences are made of. Two uses: a form in capitals
 * whose small letters stand here is not marked in text that is in capitals throughout ("WE ARE AT SCHOOL"), and a run
 * of capitals that holds such words is such a text. Add a word when an acronym of the glossary reads like one.
 */
const WORDS = `
a able about above ace aces acre act acts add ado after again age aid aids aim aims air alas all alone also always am
amp an and any ape apps apt arc are area arm arms art as ask at ate attain aunt awe awesome ax baby back bad bag ball
bar bars base basis bat be bear beat bed bee been before beg best bet better big bill bin bip bird bit bite blast
board body bold book boot both bow box boy brave bread break bridge brief bring bud bug build bulb bus but buy by cab
cafe call calm came camp can cap cape caps car card care cares cars case cases cast cat catch cell chart chat check
child chip chips choice city class clear close club coach cold come cool cope copy core cost could court cover cry cub
cue cup cut dad dare dart data day days dear deal deep did dig dim do does dog doll done door dot dove down draw dream
dry due each ear early ease easy eat echo ed edge eel eggs else end ends epic era even ever eye eyes face fact fad fail
fair fall fan far farm fast fat fax feel feet fell felt few file find fine fire first fish fit five fix flag flat flip
fly foot for form foster fox free fresh friend from fun game gap gas gate gave gem get gift girl give glad go goal goals
gold good got grab great grow gum had hall ham hand hands happy hard has hat have he head heal hear heard heart heat held
help hen her here hero hers hey hi hid high hill him hint hip his hit hold home hope hot hour house how hug huge i ice id
idea ideas if ill in ink into is it items its jam jaw job join joy judge jump just keep kept key kid kids kind king kit
know lab lad lake lamp land lap large last late law lay lea lead leap learn least led left leg less let life lift light like
line lion lips list lit little live log long look lose lot love low luck made mail make man many map mapp maps mark mas mat
match math may me mean meet men met mid might mile mind mine miss mom more most mouse move much mud must my name nap near
neat need neighbor nest net new next nice nip no nod none nor not note now nut oak odd of off ohm oh ok old on once one
only oops open opt or orb order other our out over owl own pace pack pad page paid pair pal pals pan park part pass past
path pave peak peep pen people per pet pick pie pig pin pins place plan play pleas please plop plus pod point pop post
pot present press prep pride program pull push put race rain raise ran rare rat raw reach read ready real red rest ride
right rim ring rip rise road rob rock room rope row rows rub rug rule run sad safe said same sand sap sas sat save saw say
scale scan school score scout sea seat see seem self sell send sent set seven she shine ship short should show sick side
sign sin sip sir sis sit six skill skills skip sky sled sleep slip slow smart smile snack snap so soap soar soft some son
song soon spark spat speak sped spell spin spot stack staff stage stand star stars start state stay step steps still sting
stop story stay strive student such sun sure swim tab table tag take tall tan tap taps tax tea teach team teams tell ten
test than thank that the their them then there these they thing think this those three thrive tie time tip tips to today
tool top total toy track trail trap treat tree trust try tub tune turn two unit up upon us use vast very via view vision
wait wake walk wall want war warm was wash watch way wax we wear web week well went were west wet what when where which
while who why wide will win wing wise wish with woman word work worth would yard yes yet you young your zip zone zoo
`;

export const ORDINARY_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
